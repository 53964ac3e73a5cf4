package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.SampleDay;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens reports in a browser without a screen. Without Chromium the tests are given up, with {@code CI=true} they fail. The pages and
 * pictures of them stand in {@code target/report} afterwards, to be looked at.
 */
class ReportIT {
    private static final Pattern CHART = Pattern.compile("data-chart=\"(\\w+)\"([^>]*)>");
    private static final Path OUTPUT = Path.of("target", "report");

    @TempDir
    Path temp;

    private Path report(String name, SampleDay day, int played, boolean complete) throws IOException {
        RunTables tables = new RunTables();
        SampleRun run = new SampleRun(day, SampleRun.into(tables)).play(played);
        String html = ReportData.page(
                        SampleRun.description(day, Math.max(1, played)),
                        run.summary(
                                complete, complete ? "" : "grid did not answer within 60 s </script> in interval 5"),
                        RecordedHistory.analytics(tables, 1, day.feeder()),
                        tables)
                .html();
        Files.createDirectories(OUTPUT);
        return Files.writeString(OUTPUT.resolve(name + ".html"), html).toAbsolutePath();
    }

    private static String browser() {
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        String missing = "no Chromium on the PATH. Maybe install the package 'chromium'?";
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(missing);
        }
        return Assumptions.abort(missing);
    }

    private String open(Path page, String... more) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(temp, "profile");
        Path output = temp.resolve("dom.html");
        List<String> command = new ArrayList<>(List.of(
                browser(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=4000",
                "--window-size=1280,3700"));
        command.addAll(List.of(more));
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(temp.resolve("browser.log").toFile())
                .start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the browser did not end");
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private void assertDrawn(Path page, String expected) throws IOException, InterruptedException {
        String dom = open(page, "--dump-dom");
        assertTrue(dom.contains("data-ready=\"true\""), "the page's script did not come to its end");
        assertTrue(dom.contains("data-errors=\"0\""), () -> dom.substring(0, 400));
        List<String> drawn = new ArrayList<>();
        Matcher charts = CHART.matcher(dom);
        while (charts.find()) {
            drawn.add(charts.group(1));
            assertTrue(charts.group(2).contains("data-rendered=\"" + expected + "\""), charts.group());
        }
        assertEquals(List.of("prices", "volumes", "map", "voltage", "loading", "soc", "money"), drawn);
        String picture = String.valueOf(page.getFileName()).replace(".html", ".png");
        open(page, "--screenshot=" + page.resolveSibling(picture));
    }

    @Test
    void allChartsOfADayAreDrawn() throws IOException, InterruptedException {
        assertDrawn(report("day", SampleRun.day(), 24, true), "chart");
    }

    @Test
    void brokenOffRunSaysWhy() throws IOException, InterruptedException {
        Path page = report("broken", SampleRun.day(), 5, false);
        assertDrawn(page, "chart");
        String dom = open(page, "--dump-dom");
        assertTrue(dom.contains("broken off after 5 of 5 intervals"));
        assertTrue(dom.contains("grid did not answer within 60 s &lt;/script&gt; in interval 5"));
    }

    @Test
    void manyAgentsAndIntervalsStayReadable() throws IOException, InterruptedException {
        assertDrawn(report("large", new SampleDay(150, 120, 3), 1000, true), "chart");
    }

    @Test
    void runWithoutIntervalsIsDrawn() throws IOException, InterruptedException {
        Path page = report("none", SampleRun.day(), 0, false);
        String dom = open(page, "--dump-dom");
        assertTrue(dom.contains("data-ready=\"true\"") && dom.contains("data-errors=\"0\""));
        assertTrue(dom.contains("No interval was completed."));
    }
}
