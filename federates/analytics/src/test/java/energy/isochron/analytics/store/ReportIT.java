package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.SampleDay;
import energy.isochron.analytics.report.Browser;
import energy.isochron.analytics.report.FigureCatalogue;
import energy.isochron.analytics.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens reports in a browser without a screen. The pages and pictures of them stand in {@code target/report} afterwards, to be looked at.
 */
class ReportIT {
    private static final Path OUTPUT = Path.of("target", "report");

    /** Cards that a page has only where there is something to show. */
    private static final Set<String> WITHOUT = Set.of("phase-profile", "phases", "unbalance", "trips");

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

    private void assertDrawn(Path page, String... empty) throws IOException, InterruptedException {
        assertDrawn(page, WITHOUT, empty);
    }

    private void assertDrawn(Path page, Set<String> without, String... empty) throws IOException, InterruptedException {
        Browser browser = new Browser(temp);
        Map<String, String> wanted = new LinkedHashMap<>();
        List<String> there = FigureCatalogue.RUN.names().stream()
                .filter(figure -> !without.contains(figure))
                .toList();
        for (String figure : there) {
            wanted.put(figure, List.of(empty).contains(figure) ? "empty" : "chart");
        }
        assertEquals(wanted, Browser.charts(browser.dom(page)));
        String picture = String.valueOf(page.getFileName()).replace(".html", ".png");
        browser.picture(page, picture, 1280, 13_800, false);
    }

    @Test
    void allChartsOfADayAreDrawn() throws IOException, InterruptedException {
        assertDrawn(report("day", SampleRun.day(), 24, true), "rewards", "reward-terms");
    }

    @Test
    void phasesAndTripsHaveCardsWhereThereAreAny() throws IOException, InterruptedException {
        Files.createDirectories(OUTPUT);
        Path page = Files.writeString(
                OUTPUT.resolve("unbalanced.html"),
                new ReportPage(FigureCatalogue.RUN, "unbalanced", SampleReports.unbalanced()).html());
        assertDrawn(page.toAbsolutePath(), Set.of(), "rewards", "reward-terms");
    }

    @Test
    void brokenOffRunSaysWhy() throws IOException, InterruptedException {
        Path page = report("broken", SampleRun.day(), 5, false);
        assertDrawn(page, "distance-matrix", "rewards", "reward-terms");
        String dom = new Browser(temp).dom(page);
        assertTrue(dom.contains("broken off after 5 of 5 intervals"));
        assertTrue(dom.contains("grid did not answer within 60 s &lt;/script&gt; in interval 5"));
    }

    @Test
    void manyAgentsAndIntervalsStayReadable() throws IOException, InterruptedException {
        assertDrawn(report("large", new SampleDay(150, 120, 3), 1000, true), "rewards", "reward-terms");
    }

    @Test
    void runWithoutIntervalsIsDrawn() throws IOException, InterruptedException {
        Path page = report("none", SampleRun.day(), 0, false);
        String dom = new Browser(temp).dom(page);
        assertTrue(dom.contains("No interval was completed."));
    }
}
