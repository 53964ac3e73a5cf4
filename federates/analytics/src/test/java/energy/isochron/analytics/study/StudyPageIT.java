package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.report.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the pages of studies in a browser; pages and pictures stand in {@code target/study} afterwards, to be looked at. */
class StudyPageIT {
    private static final Path OUTPUT = Path.of("target", "study");
    private static final String EVIL = "</script><script>alert('x')</script><b>";

    @TempDir
    Path temp;

    private Path page(String name, StudyResults results) throws IOException {
        Files.createDirectories(OUTPUT);
        String html = StudyPage.of(Findings.of(results), SampleStudy.ORIGIN).html();
        return Files.writeString(OUTPUT.resolve(name + ".html"), html).toAbsolutePath();
    }

    private static Map<String, String> expected(int measures, String... charts) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String chart : List.of("heat", "profiles", "prices", "matrix", "time", "memory")) {
            expected.put(chart, List.of(charts).contains(chart) ? "chart" : "");
        }
        for (int i = 0; i < measures; i++) {
            expected.put("runs" + i, "chart");
        }
        return expected;
    }

    @Test
    void aStudyOfOneFactorIsDrawnWithClaimsAndFiguresOfOthers() throws IOException, InterruptedException {
        Browser browser = new Browser(temp);
        Path page = page("storage", SampleStudy.storageResults(100));
        String dom = browser.dom(page);
        assertEquals(expected(5, "profiles", "prices", "matrix"), Browser.charts(dom));
        assertTrue(dom.contains("<span class=\"verdict shown\">shown</span>"));
        assertTrue(dom.contains("Against the claim") || dom.contains("do not tell"));
        browser.picture(page, "storage-light.png", 1280, 4300, false);
        browser.picture(page, "storage-dark.png", 1280, 4300, true);
        browser.picture(page, "storage-narrow.png", 500, 6600, false);
    }

    /** What a reader does: goes through all choices, hides variants, looks for a measure. */
    @Test
    void everyChoiceIsDrawnAndMeasuresAreFound() throws IOException, InterruptedException {
        Path page = page("choices", SampleStudy.storageResults(10));
        String reader = """
                <script>
                let redrawn = 0;
                for (const box of document.querySelectorAll("select")) {
                  for (let i = box.options.length - 1; i >= 0; i--) {
                    box.selectedIndex = i;
                    box.dispatchEvent(new Event("change"));
                    const chart = echarts.getInstanceByDom(box.closest("section").querySelector("[data-chart]"));
                    if (chart) redrawn++;
                    if (chart && box.id === "quantity") chart.dispatchAction({ type: "legendToggleSelect", name: "Strategic" });
                  }
                }
                document.documentElement.dataset.redrawn = redrawn;
                const filter = document.getElementById("filter");
                filter.value = "Congestion";
                filter.dispatchEvent(new Event("input"));
                document.documentElement.dataset.found = [...document.querySelectorAll("#all tbody tr")].filter(row => !row.hidden).length;
                </script>
                """;
        String html = Files.readString(page);
        int end = html.lastIndexOf("</body>");
        Files.writeString(page, html.substring(0, end) + reader + html.substring(end));
        String dom = new Browser(temp).dom(page);
        assertEquals(expected(5, "profiles", "prices", "matrix"), Browser.charts(dom));
        int choices = SeriesQuantity.values().length + 3 + 5;
        assertTrue(dom.contains("data-redrawn=\"" + choices + "\""), dom.substring(0, 300));
        long measures = MeasureCatalogue.ids().stream()
                .filter(id -> id.contains("congestion"))
                .count();
        assertTrue(dom.contains("data-found=\"" + measures + "\""), dom.substring(0, 300));
    }

    @Test
    void twoFactorsHaveAHeatMapAndCostItsCurves() throws IOException, InterruptedException {
        Factor agents = SampleStudy.factor("agents", "Agents", "n10", "n40", "n160", "n640");
        Factor grid = SampleStudy.factor("grid", "Grid", "mesh", "ring", "star");
        StudyResults results = SampleStudy.results(
                SampleStudy.plain("mesh+n10", grid, agents),
                8,
                Map.of(
                        SampleStudy.PRICE, (place, seed) -> 150 + 4 * place + 3 * SampleStudy.normal(place, seed, 1),
                        SampleStudy.SHARE, (place, seed) -> 0.3 + 0.01 * SampleStudy.normal(place, seed, 2)),
                true);
        Browser browser = new Browser(temp);
        Path page = page("factors", results);
        assertEquals(
                expected(2, "heat", "profiles", "prices", "matrix", "time", "memory"),
                Browser.charts(browser.dom(page)));
        browser.picture(page, "factors-light.png", 1280, 3600, false);
        browser.picture(page, "factors-dark.png", 1280, 3600, true);
    }

    @Test
    void oneVariantWithOneSeedIsDrawnAndTextsStayTexts() throws IOException, InterruptedException {
        Factor factor = new Factor("f", "F", List.of(new Level("a", EVIL)));
        Study study = new Study(
                "tiny",
                EVIL,
                EVIL,
                EVIL,
                "a",
                List.of(factor),
                List.of(SampleStudy.PRICE),
                List.of(new Published(SampleStudy.PRICE, "a", 5, EVIL)),
                List.of(SampleStudy.claim("c", SampleStudy.PRICE, "a", "a", Expectation.Outcome.POSITIVE)));
        Browser browser = new Browser(temp);
        Path page = page("tiny", SampleStudy.results(study, 1, Map.of()));
        String dom = browser.dom(page);
        assertEquals(expected(1, "profiles", "prices"), Browser.charts(dom));
        assertFalse(dom.contains("<script>alert"));
        assertTrue(dom.contains("One seed shows nothing."));
        browser.picture(page, "tiny-light.png", 1280, 2600, false);
    }
}
