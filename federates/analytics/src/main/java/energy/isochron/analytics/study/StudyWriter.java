package energy.isochron.analytics.study;

import energy.isochron.analytics.store.StoreFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the files of a study. Each is replaced whole, so that a reader never sees half of one. */
public final class StudyWriter {
    private StudyWriter() {}

    /**
     * Writes all files: {@code samples.csv}, {@code series.csv}, {@code summary.csv}, {@code tests.csv}, {@code claims.csv},
     * {@code cost.csv} where cost is known, {@code study.md}, {@code study.html} and last {@code study.json}. The same results and origin
     * give the same bytes.
     *
     * @param folder where, made if it is not there
     * @param results all runs of the study
     * @param origin what it was made of
     * @return what the runs say
     * @throws StoreFailure if the disk refuses
     */
    public static Findings write(Path folder, StudyResults results, StudyOrigin origin) {
        StudyTables tables = new StudyTables(results);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure(folder, e);
        }
        write(folder.resolve("samples.csv"), tables.samples().text());
        write(folder.resolve("series.csv"), tables.series().text());
        Findings findings = Findings.of(results);
        FindingTables found = new FindingTables(findings);
        write(folder.resolve("summary.csv"), found.summary().text());
        write(folder.resolve("tests.csv"), found.tests().text());
        write(folder.resolve("claims.csv"), found.claims().text());
        if (tables.hasCost()) {
            write(folder.resolve("cost.csv"), tables.cost().text());
        }
        write(folder.resolve("study.md"), StudyMarkdown.text(findings, origin));
        write(folder.resolve("study.html"), StudyPage.of(findings, origin).html());
        write(folder.resolve("study.json"), StudyManifest.text(results, origin));
        return findings;
    }

    private static void write(Path file, String text) {
        Path next = file.resolveSibling('.' + file.getFileName().toString() + ".next");
        try {
            Files.writeString(next, text, StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static StoreFailure failure(Path path, IOException cause) {
        return new StoreFailure(
                "the study cannot be written to " + path + ": " + cause
                        + ". Maybe the disk is full, or another folder is given with --out?",
                cause);
    }
}
