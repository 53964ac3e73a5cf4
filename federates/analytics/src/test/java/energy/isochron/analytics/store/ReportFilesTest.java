package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.SampleDay;
import energy.isochron.analytics.report.Theme;
import energy.isochron.analytics.store.ReportFiles.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @TempDir
    Path temp;

    private SampleRun begun(RunFolder folder) {
        SampleDay day = SampleRun.day();
        return new SampleRun(day, new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL));
    }

    private Path run(int intervals) {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleRun run = begun(folder).play(intervals);
        if (intervals > 0) {
            run.reward(SampleRun.richRewards(0));
        }
        run.finish();
        return folder.target();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    @Test
    void pageMadeAgainIsThePageOfTheRunByteForByte() throws IOException {
        Path run = run(24);
        byte[] first = Files.readAllBytes(run.resolve("report.html"));
        Files.writeString(run.resolve("report.html"), "spoilt");
        ReportFiles.ofRun(run).writePage(run.resolve("report.html"));
        assertArrayEquals(first, Files.readAllBytes(run.resolve("report.html")));
    }

    @Test
    void pageOfARunThatWasSavedSaysThatItBrokeOff() throws IOException {
        RunFolder killed = RunFolder.reserve(temp, "day", 42);
        begun(killed).play(3);
        Path left = Files.createDirectory(temp.resolve(".killed.partial-1"));
        for (String name : List.of(RunWriter.DESCRIPTION, RunJournal.FILE)) {
            Files.copy(killed.partial().resolve(name), left.resolve(name));
        }
        Path saved = RunRecovery.finish(left, "the process was killed");
        byte[] first = Files.readAllBytes(saved.resolve("report.html"));
        ReportFiles.ofRun(saved).writePage(saved.resolve("report.html"));
        assertArrayEquals(first, Files.readAllBytes(saved.resolve("report.html")));
        ReportFiles.ofRun(saved)
                .writeFigures(List.of("prices"), Picture.SVG, Theme.LIGHT, temp.resolve("out"), done -> {});
        String svg = Files.readString(temp.resolve("out").resolve("prices.svg"));
        assertTrue(svg.contains("broken off after 3 of 24 intervals"), svg);
    }

    @Test
    void figuresAreWrittenOneByOneAndReplaceThoseThatAreThere() throws IOException {
        Path run = run(2);
        Path out = temp.resolve("pictures").resolve("of the day");
        Files.createDirectories(out);
        Files.writeString(out.resolve("volumes.svg"), "of an earlier run");
        List<Long> told = new ArrayList<>();
        ReportFiles.ofRun(run).writeFigures(List.of("volumes", "prices"), Picture.SVG, Theme.DARK, out, told::add);
        assertEquals(List.of(1L, 2L), told);
        assertEquals(List.of("prices.svg", "volumes.svg"), names(out));
        assertTrue(Files.readString(out.resolve("volumes.svg")).contains(">Traded volume<"));
    }

    @Test
    void folderThatIsNoRunIsRefusedWithItsFile() {
        String message = String.valueOf(
                assertThrows(StoreFailure.class, () -> ReportFiles.ofRun(temp)).getMessage());
        assertTrue(
                message.contains("manifest.json") && message.contains("Maybe this is not the folder of a run?"),
                message);
    }

    @Test
    void placeThatCannotBeWrittenToIsTold() throws IOException {
        Path run = run(1);
        Path file = Files.writeString(temp.resolve("file"), "");
        String message = String.valueOf(assertThrows(StoreFailure.class, () -> ReportFiles.ofRun(run)
                        .writePage(file.resolve("below").resolve("report.html")))
                .getMessage());
        assertTrue(message.contains("results cannot be written to " + file), message);
    }
}
