package energy.isochron.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import energy.isochron.app.Isochron;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    Path temp = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int isochron(String... arguments) {
        return Isochron.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path played() {
        Path run = temp.resolve("run");
        int code = isochron(
                "run",
                Home.localMarket().toString(),
                "--over",
                "local",
                "--quiet",
                "--out",
                run.toString(),
                "--set",
                "intervals=3");
        assertEquals(ExitCode.OK, code, err::toString);
        return run;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    @Test
    void pageIsMadeAgainInItsPlaceOrElsewhere() throws IOException {
        Path run = played();
        String page = Files.readString(run.resolve("report.html"));
        assertEquals(ExitCode.OK, isochron("report", run.toString()), err::toString);
        assertEquals(page, Files.readString(run.resolve("report.html")));
        Path elsewhere = temp.resolve("a").resolve("b");
        assertEquals(ExitCode.OK, isochron("report", run.toString(), "--out", elsewhere.toString()), err::toString);
        assertEquals(page, Files.readString(elsewhere.resolve("report.html")));
        assertTrue(out.toString().contains(elsewhere.resolve("report.html").toString()), out::toString);
    }

    @Test
    void chosenFiguresAreWrittenBesideTheRun() throws IOException {
        Path run = played();
        int code = isochron(
                "report", run.toString(), "--format", "svg", "--figure", "prices,loading-map", "--theme", "dark");
        assertEquals(ExitCode.OK, code, err::toString);
        assertEquals(List.of("loading-map.svg", "prices.svg"), names(run.resolve("figures")));
        assertTrue(out.toString().contains("2 figures (prices.svg, …)"), out::toString);
        assertEquals("", err.toString());
    }

    @Test
    void unknownFigureIsToldWithWhatWasProbablyMeantBeforeTheRunIsRead() {
        String nowhere = temp.resolve("nowhere").toString();
        assertEquals(
                ExitCode.BAD_INPUT,
                isochron("report", nowhere, "--format", "svg", "--figure", "prices,trading-netwrk"));
        assertTrue(
                err.toString().contains("--figure is 'trading-netwrk', allowed are prices, volumes, "), err::toString);
        assertTrue(err.toString().contains("Maybe 'trading-network'?"), err::toString);
    }

    @Test
    void folderThatIsNoRunIsBadInput() {
        assertEquals(ExitCode.BAD_INPUT, isochron("report", temp.toString()));
        assertTrue(err.toString().contains("Maybe this is not the folder of a run?"), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void optionsOfPicturesNeedAFormatOfPictures() {
        assertEquals(ExitCode.BAD_INPUT, isochron("report", temp.toString(), "--figure", "prices"));
        assertTrue(err.toString().contains("Maybe add --format svg?"), err::toString);
        assertEquals(ExitCode.BAD_INPUT, isochron("report", temp.toString(), "--format", "gif"));
        assertFalse(Files.exists(temp.resolve("figures")));
    }
}
