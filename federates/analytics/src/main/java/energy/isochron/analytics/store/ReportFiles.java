package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.report.FigureCatalogue;
import energy.isochron.analytics.report.FigureDrawer;
import energy.isochron.analytics.report.FigurePainter;
import energy.isochron.analytics.report.ReportPage;
import energy.isochron.analytics.report.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/** A report as files: the page, or its figures as pictures. */
public final class ReportFiles {
    private final FigureCatalogue catalogue;
    private final String title;
    private final ObjectNode data;

    /**
     * A report.
     *
     * @param catalogue its kind
     * @param title the page's title, plain text
     * @param data what the kind's scripts draw
     */
    public ReportFiles(FigureCatalogue catalogue, String title, ObjectNode data) {
        this.catalogue = catalogue;
        this.title = title;
        this.data = data;
    }

    /** What a figure is written as. */
    public enum Picture {
        /** A drawing of lines and texts; needs nothing of the machine. */
        SVG,
        /** Pixels; needs fonts of the machine. */
        PNG;

        /** How file names end. */
        public String extension() {
            return '.' + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The report of a run that was recorded, also of one that broke off, made again out of its folder.
     *
     * @param run the run's folder
     * @throws StoreFailure if it is none, or cannot be read
     */
    public static ReportFiles ofRun(Path run) {
        RunManifest manifest = RunManifest.read(run);
        RunTables tables = StoredRun.read(run);
        RunDescription description = manifest.description(FeederMap.read(run));
        RunSummary summary = RunWriter.readSummary(run);
        return new ReportFiles(
                FigureCatalogue.RUN,
                ReportData.title(description),
                ReportData.tree(
                        description,
                        summary,
                        RecordedHistory.analytics(tables, description.intervalHours(), description.feeder()),
                        tables));
    }

    /**
     * Writes the page, in the place of one that is there.
     *
     * @param page its folder is made if absent
     * @throws StoreFailure if it cannot be written
     */
    public void writePage(Path page) {
        replace(page, new ReportPage(catalogue, title, data).html().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes figures as pictures {@code <name>.svg} or {@code <name>.png}, in the place of those that are there.
     *
     * @param figures some of {@link FigureCatalogue#names} of its kind
     * @param picture what they are written as
     * @param theme their colours
     * @param folder made if absent
     * @param written told how many are written, after each
     * @throws StoreFailure if they cannot be written, or for PNG if the machine has no fonts; then nothing is written
     */
    public void writeFigures(List<String> figures, Picture picture, Theme theme, Path folder, LongConsumer written) {
        FigureWriter writer = writer(picture);
        FigureDrawer drawer = new FigureDrawer(catalogue, data);
        long done = 0;
        for (String figure : figures) {
            replace(folder.resolve(figure + picture.extension()), writer.bytes(drawer.svg(figure, theme)));
            written.accept(++done);
        }
    }

    @FunctionalInterface
    private interface FigureWriter {
        byte[] bytes(String svg);
    }

    private static FigureWriter writer(Picture picture) {
        return switch (picture) {
            case SVG -> svg -> svg.getBytes(StandardCharsets.UTF_8);
            case PNG -> painter()::png;
        };
    }

    private static FigurePainter painter() {
        try {
            return new FigurePainter();
        } catch (FigurePainter.NoFonts e) {
            throw new StoreFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static void replace(Path file, byte[] content) {
        Path next = file.resolveSibling('.' + String.valueOf(file.getFileName()) + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(".").normalize());
            Files.write(next, content);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskSpace.failure(file, e);
        }
    }
}
