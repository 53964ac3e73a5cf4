package energy.isochron.app.launch;

import energy.isochron.analytics.report.FigureCatalogue;
import energy.isochron.analytics.report.Theme;
import energy.isochron.analytics.store.ReportFiles;
import energy.isochron.app.ExitCode;
import energy.isochron.app.config.Suggestion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron report}: the report of a recorded run, as a page or as pictures of its figures. */
@Command(
        name = "report",
        description = "Makes the report of a recorded run again: the page, or its figures as pictures.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron report runs/local-market-42-1                                    report.html, made again",
            "  isochron report runs/local-market-42-1 --format png                       all figures",
            "  isochron report runs/local-market-42-1 --format svg --figure prices,trading-network --theme dark --out figures",
            "",
            "Exit codes: 0 ok, 2 the run cannot be read, an option is wrong, or nothing can be written."
        })
public final class ReportCommand implements Callable<Integer> {
    private static final String FIGURES = "figures";
    private static final String PAGE = "report.html";

    /** What a report is written as. */
    enum Format {
        HTML,
        SVG,
        PNG
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "Folder of a run, also of one that broke off.")
    private @Nullable Path run;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html (the page, the default), svg or png (a picture of each figure; png needs fonts).")
    private Format format = Format.HTML;

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            split = ",",
            description = "With --format svg or png: these figures only; all if not given.")
    private Set<String> figures = new LinkedHashSet<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to, made if absent; the run's for the page, figures in it for pictures.")
    private @Nullable Path out;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description =
                    "With --format svg or png: light (the default) or dark. The page follows its reader's screen.")
    private @Nullable Theme theme;

    @Override
    public Integer call() {
        CommandSpec known = spec;
        Path folder = run;
        if (known == null || folder == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        requireOptions(known.commandLine());
        ReportFiles report = ReportFiles.ofRun(folder);
        PrintWriter print = known.commandLine().getOut();
        print.println(
                switch (format) {
                    case HTML -> page(report, folder);
                    case SVG -> pictures(report, folder, ReportFiles.Picture.SVG);
                    case PNG -> pictures(report, folder, ReportFiles.Picture.PNG);
                });
        print.flush();
        return ExitCode.OK;
    }

    private String page(ReportFiles report, Path folder) {
        Path page = (out == null ? folder : out).resolve(PAGE);
        report.writePage(page);
        return page.toString();
    }

    private String pictures(ReportFiles report, Path folder, ReportFiles.Picture picture) {
        List<String> wanted = figures.isEmpty() ? FigureCatalogue.RUN.names() : new ArrayList<>(figures);
        Path target = out == null ? folder.resolve(FIGURES) : out;
        Theme colours = theme == null ? Theme.LIGHT : theme;
        try (ProgressLine progress = ProgressLine.of("figures", wanted.size(), " figures")) {
            report.writeFigures(wanted, picture, colours, target, done -> progress.accept(done - 1));
        }
        String names = wanted.get(0) + picture.extension() + (wanted.size() > 1 ? ", …" : "");
        return String.format(
                Locale.ROOT, "%s: %d figure%s (%s)", target, wanted.size(), wanted.size() == 1 ? "" : "s", names);
    }

    private void requireOptions(CommandLine command) {
        if (format == Format.HTML && (!figures.isEmpty() || theme != null)) {
            throw new ParameterException(
                    command,
                    (figures.isEmpty() ? "--theme is" : "--figure is")
                            + " for pictures, and the format is html. Maybe add --format svg?");
        }
        for (String figure : figures) {
            if (!FigureCatalogue.RUN.names().contains(figure)) {
                throw new ParameterException(
                        command,
                        "--figure is '" + figure + "', allowed are " + String.join(", ", FigureCatalogue.RUN.names())
                                + "."
                                + Suggestion.closest(figure, FigureCatalogue.RUN.names())
                                        .map(guess -> " Maybe '" + guess + "'?")
                                        .orElse(" Maybe leave --figure out for all of them?"));
            }
        }
    }
}
