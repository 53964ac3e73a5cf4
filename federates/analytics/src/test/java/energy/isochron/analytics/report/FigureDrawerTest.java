package energy.isochron.analytics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.store.SampleReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class FigureDrawerTest {
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]+)</title>");
    private static final Pattern NUMBER = Pattern.compile("NaN|undefined|Infinity|\\[object");

    /** A legend of pages shows at which of them it is, such as 1/2. */
    private static final Pattern PAGES = Pattern.compile(">\\d+/\\d+<");

    private static FigureDrawer day = new FigureDrawer(FigureCatalogue.RUN, SampleReports.nothing());

    @BeforeAll
    static void load() {
        day = new FigureDrawer(FigureCatalogue.RUN, SampleReports.day());
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertDrawn(FigureDrawer drawer, String name, Theme theme) throws Exception {
        String svg = drawer.svg(name, theme);
        Document document = parsed(svg);
        assertEquals("svg", document.getDocumentElement().getLocalName(), name);
        assertEquals("http://www.w3.org/2000/svg", document.getDocumentElement().getNamespaceURI(), name);
        assertTrue(TITLE.matcher(svg).find(), name);
        assertEquals(
                List.of(), NUMBER.matcher(svg).results().map(MatchResult::group).toList(), name);
        assertFalse(svg.contains("zr0-") || svg.contains("<style"), name);
        assertFalse(PAGES.matcher(svg).find(), () -> name + " has a legend that is cut");
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void namesAreThoseOfTheScripts(FigureCatalogue catalogue) {
        Pattern added = Pattern.compile("name: \"([a-z-]+)\", (?:section|title)");
        Set<String> names = catalogue.scripts().stream()
                .flatMap(script -> added.matcher(ReportPage.resource(script)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(catalogue.names()), names);
    }

    static Stream<FigureCatalogue> catalogues() {
        return Stream.of(FigureCatalogue.RUN, FigureCatalogue.ENGINES);
    }

    @Test
    void everyFigureOfADayIsWellFormedInBothThemes() throws Exception {
        for (String name : FigureCatalogue.RUN.names()) {
            assertDrawn(day, name, Theme.LIGHT);
        }
        for (String name : List.of("trading-network", "price-distribution", "voltage-map")) {
            assertDrawn(day, name, Theme.DARK);
            assertFalse(day.svg(name, Theme.DARK).equals(day.svg(name, Theme.LIGHT)), name);
        }
    }

    @Test
    void figuresHaveTitleAxesUnitsLegendCaptionAndSource() {
        String prices = day.svg("prices", Theme.LIGHT);
        for (String text : List.of(
                ">Prices<",
                ">$/MWh<",
                ">interval<",
                ">utility price<",
                ">clearing price<",
                ">local average<",
                ">feed-in tariff<",
                "local trade pays both sides.",
                "local-market, seed 42 · 24 intervals · Isochron 0.1.0")) {
            assertTrue(prices.contains(text), text);
        }
        String network = day.svg("trading-network", Theme.LIGHT);
        for (String text : List.of(">seller<", ">buyer<", ">balanced<", ">between agents<", ">home-1<", ">800<")) {
            assertTrue(network.contains(text), text);
        }
        assertFalse(network.contains(">to the operator<"), "a picture shows what nobody can switch on");
    }

    @Test
    void phasesAndTripsAreDrawnWhereThereAreAny() throws Exception {
        FigureDrawer unbalanced = new FigureDrawer(FigureCatalogue.RUN, SampleReports.unbalanced());
        for (String name : List.of("phase-profile", "phases", "unbalance", "storage", "trips")) {
            assertDrawn(unbalanced, name, Theme.LIGHT);
            assertDrawn(unbalanced, name, Theme.DARK);
        }
        String profile = unbalanced.svg("phase-profile", Theme.LIGHT);
        for (String text : List.of(">phase A<", ">phase B<", ">phase C<", ">pu<", ">distance from the substation")) {
            assertTrue(profile.contains(text), text);
        }
        String phases = unbalanced.svg("phases", Theme.LIGHT);
        for (String text : List.of(">Unbalance<", ">%<", ">most unbalanced bus<", "EN 50160 allows 2 %")) {
            assertTrue(phases.contains(text), text);
        }
        String trips = unbalanced.svg("trips", Theme.LIGHT);
        assertTrue(trips.contains("1 began with the required charge, 1 below it, 2.50 kWh lacking"), trips);
        assertTrue(unbalanced.svg("storage", Theme.LIGHT).contains("7 batteries of 42.0 kWh made 0.67 full cycles"));
        assertTrue(day.svg("phases", Theme.LIGHT).contains("does not keep the phases apart"));
        assertTrue(day.svg("trips", Theme.LIGHT).contains("No vehicle left for a trip."));
    }

    @Test
    void aLegendHasAsManyRowsAsItTakes() throws Exception {
        String terms = day.svg("reward-terms", Theme.LIGHT);
        for (String part : List.of("goals, weighted", "penalty: trade with the operator", "penalty: unmet demand")) {
            assertTrue(terms.contains('>' + part + '<'), part);
        }
        String profits = new FigureDrawer(FigureCatalogue.RUN, SampleReports.large()).svg("profits", Theme.LIGHT);
        int rows = (int) Pattern.compile(">(?:home-\\d+|operator(?:'|&#39;)s margin|fees)<")
                .matcher(profits)
                .results()
                .count();
        assertEquals(14, rows);
        int plain = height(day.svg("profits", Theme.LIGHT));
        assertEquals(22, height(profits) - plain - 19 * (lines(profits) - lines(day.svg("profits", Theme.LIGHT))));
    }

    private static int height(String svg) {
        Matcher height = Pattern.compile("^<svg[^>]* height=\"(\\d+)\"").matcher(svg);
        assertTrue(height.find());
        return Integer.parseInt(height.group(1));
    }

    /** Of the caption. */
    private static int lines(String svg) {
        return (int)
                Pattern.compile("font-size=\"13.5\"").matcher(svg).results().count();
    }

    @Test
    void sameDataGivesTheSameBytesWhateverWasDrawnBefore() {
        FigureDrawer other = new FigureDrawer(FigureCatalogue.RUN, SampleReports.day());
        List<String> names = List.of("grid-dashboard", "trading-network", "voltage", "volume-matrix");
        List<String> first =
                names.stream().map(name -> day.svg(name, Theme.LIGHT)).toList();
        for (int i = names.size() - 1; i >= 0; i--) {
            assertEquals(first.get(i), other.svg(names.get(i), Theme.LIGHT), names.get(i));
        }
    }

    @Test
    void runsWithoutIntervalsTradesOrNeighboursAreDrawn() throws Exception {
        FigureDrawer nothing = new FigureDrawer(FigureCatalogue.RUN, SampleReports.nothing());
        for (String name : FigureCatalogue.RUN.names()) {
            assertDrawn(nothing, name, Theme.LIGHT);
            assertTrue(nothing.svg(name, Theme.LIGHT).contains("No interval was completed."), name);
        }
        FigureDrawer alone = new FigureDrawer(FigureCatalogue.RUN, SampleReports.withoutTrades());
        for (String name : FigureCatalogue.RUN.names()) {
            assertDrawn(alone, name, Theme.LIGHT);
        }
        assertTrue(alone.svg("price-distribution", Theme.LIGHT).contains("Nothing was traded."));
        assertTrue(alone.svg("rewards", Theme.LIGHT).contains("rewards.kept"));
    }

    @Test
    void manyAgentsAndIntervalsAreDrawnInPartAndSaySo() throws Exception {
        FigureDrawer large = new FigureDrawer(FigureCatalogue.RUN, SampleReports.large());
        for (String name : FigureCatalogue.RUN.names()) {
            assertDrawn(large, name, Theme.LIGHT);
        }
        assertTrue(large.svg("prices", Theme.LIGHT).contains("Each point is the mean of 2 intervals."));
        assertTrue(large.svg("volume-matrix", Theme.LIGHT).contains("130 others"));
        assertTrue(large.svg("loading", Theme.LIGHT).contains("Shown are the 60 most loaded branches of 119."));
    }

    @Test
    void namesOfTheUserCannotLeaveTheirText() throws Exception {
        String svg = new FigureDrawer(FigureCatalogue.RUN, SampleReports.named("<script>&\"' \u0007]]>"))
                .svg("prices", Theme.LIGHT);
        assertEquals(0, parsed(svg).getElementsByTagName("script").getLength());
        assertTrue(svg.contains("&#60;script&#62;&#38;"), svg);
    }

    @Test
    void unknownFigureIsRefused() {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> day.svg("price", Theme.LIGHT))
                        .getMessage());
        assertTrue(message.startsWith("figure is 'price', allowed are [prices, "), message);
    }

    @Test
    void readmeListsAllFigures() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String name : FigureCatalogue.RUN.names()) {
            assertTrue(readme.contains("`" + name + "`"), name);
        }
    }
}
