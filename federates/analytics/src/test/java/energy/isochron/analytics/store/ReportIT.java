package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.SampleDay;
<<<<<<< HEAD
import energy.isochron.analytics.report.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
=======
import energy.isochron.analytics.report.FigureCatalogue;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
>>>>>>> f336b8c (analytics: points of whole days, figures on paper, tests of figures; README and NOTICE)
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens reports in a browser without a screen. The pages and pictures of them stand in {@code target/report} afterwards, to be looked at.
 */
class ReportIT {
<<<<<<< HEAD
=======
    private static final Pattern CHART = Pattern.compile("data-chart=\"([\\w-]+)\"([^>]*)>");
>>>>>>> f336b8c (analytics: points of whole days, figures on paper, tests of figures; README and NOTICE)
    private static final Path OUTPUT = Path.of("target", "report");

    private static final Set<String> UNREWARDED = Set.of("rewards", "reward-terms");

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

<<<<<<< HEAD
    private void assertDrawn(Path page, String expected) throws IOException, InterruptedException {
        Browser browser = new Browser(temp);
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String chart : List.of("prices", "volumes", "map", "voltage", "loading", "soc", "money")) {
            wanted.put(chart, expected);
        }
        assertEquals(wanted, Browser.charts(browser.dom(page)));
=======
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
                "--virtual-time-budget=8000",
                "--window-size=1280,13600"));
        command.addAll(List.of(more));
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(temp.resolve("browser.log").toFile())
                .start();
        try {
            assertTrue(process.waitFor(300, TimeUnit.SECONDS), "the browser did not end");
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private void assertDrawn(Path page, Set<String> empty) throws IOException, InterruptedException {
        String dom = open(page, "--dump-dom");
        assertTrue(dom.contains("data-ready=\"true\""), "the page's script did not come to its end");
        assertTrue(dom.contains("data-errors=\"0\""), () -> dom.substring(0, 400));
        List<String> drawn = new ArrayList<>();
        Matcher charts = CHART.matcher(dom);
        while (charts.find()) {
            drawn.add(charts.group(1));
            String rendered = empty.contains(charts.group(1)) ? "empty" : "chart";
            assertTrue(charts.group(2).contains("data-rendered=\"" + rendered + "\""), charts.group());
        }
        Collections.sort(drawn);
        assertEquals(FigureCatalogue.names().stream().sorted().toList(), drawn);
>>>>>>> f336b8c (analytics: points of whole days, figures on paper, tests of figures; README and NOTICE)
        String picture = String.valueOf(page.getFileName()).replace(".html", ".png");
        browser.picture(page, picture, 1280, 3700, false);
    }

    @Test
    void allChartsOfADayAreDrawn() throws IOException, InterruptedException {
        assertDrawn(report("day", SampleRun.day(), 24, true), UNREWARDED);
    }

    @Test
    void brokenOffRunSaysWhy() throws IOException, InterruptedException {
        Path page = report("broken", SampleRun.day(), 5, false);
<<<<<<< HEAD
        assertDrawn(page, "chart");
        String dom = new Browser(temp).dom(page);
=======
        assertDrawn(page, Set.of("rewards", "reward-terms", "distance-matrix"));
        String dom = open(page, "--dump-dom");
>>>>>>> f336b8c (analytics: points of whole days, figures on paper, tests of figures; README and NOTICE)
        assertTrue(dom.contains("broken off after 5 of 5 intervals"));
        assertTrue(dom.contains("grid did not answer within 60 s &lt;/script&gt; in interval 5"));
    }

    @Test
    void manyAgentsAndIntervalsStayReadable() throws IOException, InterruptedException {
        assertDrawn(report("large", new SampleDay(150, 120, 3), 1000, true), UNREWARDED);
    }

    @Test
    void runWithoutIntervalsIsDrawn() throws IOException, InterruptedException {
        Path page = report("none", SampleRun.day(), 0, false);
        String dom = new Browser(temp).dom(page);
        assertTrue(dom.contains("No interval was completed."));
    }
}
