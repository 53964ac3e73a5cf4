package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyMarkdownTest {
    private static String text(StudyResults results) {
        return StudyMarkdown.text(Findings.of(results), SampleStudy.ORIGIN);
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElse("no line starts with " + start);
    }

    /** Two variants whose price is a mean and −1, 0 or 1 more. */
    private static StudyResults two(Study study, int seeds) {
        return SampleStudy.results(
                study, seeds, Map.of(SampleStudy.PRICE, (place, seed) -> 100 - 5 * place + (seed % 3 - 1)));
    }

    private static Study priceStudy(String title, List<Claim> claims, List<Published> published) {
        Factor factor = SampleStudy.factor("storage", "Storage", "none", "strategic");
        return new Study(
                "s", title, "Why?", "spec", "none", List.of(factor), List.of(SampleStudy.PRICE), published, claims);
    }

    @Test
    void meansHaveTheirIntervalAndStarsAgainstTheBaseline() {
        String text = text(two(priceStudy("Prices", List.of(), List.of()), 30));
        assertEquals("# Prices", line(text, "# "));
        assertEquals("**Why?**", line(text, "**"));
        assertEquals("2 variants × 30 seeds. Baseline: None. Source: spec.", line(text, "2 variants"));
        assertEquals("| Variant | Mean clearing price, $/MWh |", line(text, "| Variant"));
        assertEquals("| None | 100.00 ± 0.31 |", line(text, "| None"));
        assertEquals("| Strategic | 95.00 ± 0.31 \\*\\*\\* |", line(text, "| Strategic"));
        assertTrue(text.contains(
                "Isochron 0.1.0, Java 25.0.3, seeds 1 to 30. Set beside the files: market.mechanism=nash."));
        assertFalse(text.contains("## Claims") || text.contains("## Cost") || text.contains("## Figures"));
    }

    @Test
    void claimsHaveVerdictsAndFiguresOfOthersOursBesideThem() {
        Claim claim = SampleStudy.claim("c", SampleStudy.PRICE, "strategic", "none", Expectation.Outcome.LOWER);
        Published published = new Published(SampleStudy.PRICE, "strategic", 95.5, "paper, figure 4");
        String text = text(two(priceStudy("Prices", List.of(claim), List.of(published)), 30));
        assertEquals(
                "| The claim c<br>paper, 5.5 | **shown** | Mean clearing price: “None” 100.00 $/MWh, “Strategic” 95.00"
                        + " $/MWh: difference −5.00 (95 % CI −5.43 to −4.57), p &lt; 0.001. As claimed, it is lower. |",
                line(text, "| The claim"));
        assertEquals(
                "| Mean clearing price, $/MWh | Strategic | paper, figure 4 | 95.5 | 95.00 (94.69 to 95.31) | 94.00 to"
                        + " 96.00 | 67 % |",
                line(text, "| Mean clearing price, $/MWh | Strategic"));
    }

    @Test
    void oneSeedHasMeansAloneAndMarkupOfTextsIsText() {
        String text = text(two(priceStudy("a|b *c* <d>", List.of(), List.of()), 1));
        assertEquals("# a\\|b \\*c\\* &lt;d>", line(text, "# "));
        assertEquals("| None | 100.00 |", line(text, "| None"));
        assertTrue(text.contains("Of one seed: no interval, no test."));
        assertTrue(text.contains("seeds 1."));
    }

    @Test
    void costHasARowForEachVariantAndItsGrowth() {
        Factor agents = SampleStudy.factor("agents", "Agents", "n10", "n40", "n160");
        String text = text(SampleStudy.results(SampleStudy.plain("n10", agents), 2, Map.of(), true));
        assertTrue(line(text, "| N40 | 40 |").startsWith("| N40 | 40 | 1.238 | 0.2000 | 43.25 | 30.95 |"), text);
        assertTrue(line(text, "| N40 | 40 |").endsWith("| 36.00 | 4.360 |"), text);
        assertTrue(text.contains("(scaling factor from 10 to 160 agents 1.320, super-linear)"), text);
        assertTrue(text.contains("what is allocated as agents^1.00"), text);
    }
}
