package energy.isochron.app.scenario;

import static energy.isochron.app.scenario.PlayedScenario.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.Recorder;
import energy.isochron.app.Home;
import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.BusState;
import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.federation.FederationFailure;
import energy.isochron.federation.LocalFederation;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the state of the grid takes part in the market, with both built-in engines, on the day of the example. */
class FeedbackTest {
    private static final Path DAY = Home.path().resolve("examples/grid-feedback/scenario.yaml");
    private static final String CURTAIL = "market.feedback=curtail";
    private static final String LAST = "market.feedback=last_interval";

    private static List<MarketInterval> day(String... settings) {
        return play(ScenarioReader.read(DAY, List.of(settings)));
    }

    private static double highestVoltage(List<MarketInterval> played) {
        return highest(played, interval -> interval.grid().buses().stream()
                .mapToDouble(BusState::voltagePu)
                .max()
                .orElseThrow());
    }

    private static double highestLoading(List<MarketInterval> played) {
        return highest(played, interval -> interval.grid().branches().stream()
                .mapToDouble(BranchState::loading)
                .max()
                .orElseThrow());
    }

    private static double highest(List<MarketInterval> played, ToDoubleFunction<MarketInterval> figure) {
        return played.stream().mapToDouble(figure).max().orElseThrow();
    }

    private static GridFeedback feedback(MarketInterval interval) {
        return interval.clearing().feedback();
    }

    @Test
    void withoutFeedbackTheMarketIsTheSameWithAnyEngine() {
        List<MarketInterval> graph = day("grid.engine=graph");
        List<MarketInterval> sweep = day("grid.engine=sweep");
        for (int k = 0; k < 24; k++) {
            assertEquals(graph.get(k).clearing(), sweep.get(k).clearing());
            assertEquals(graph.get(k).settlement(), sweep.get(k).settlement());
            assertEquals(GridFeedback.NONE, feedback(graph.get(k)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph", "sweep"})
    void withFeedbackTheMarketIsTheSameUntilTheEngineFindsSomething(String engine) {
        String chosen = "grid.engine=" + engine;
        List<MarketInterval> without = day(chosen);
        List<MarketInterval> last = day(chosen, LAST);
        List<MarketInterval> curtailed = day(chosen, CURTAIL);
        assertEquals(
                without.getFirst().clearing(), last.getFirst().clearing(), "nothing is known of the first interval");
        for (int k = 0; k < 6; k++) {
            // By night nothing is near a limit: fees see less congestion than the trades of the interval bring about,
            // or none.
            assertEquals(
                    without.get(k).clearing().trades(),
                    curtailed.get(k).clearing().trades());
            assertEquals(1, feedback(curtailed.get(k)).checks());
            assertEquals(0, feedback(curtailed.get(k)).rounds());
            assertEquals(without.get(k).grid(), curtailed.get(k).grid(), "a check leaves no trace in the engine");
        }
        assertNotEquals(
                without.get(12).clearing().trades(), last.get(12).clearing().trades());
        assertNotEquals(
                without.get(12).clearing().trades(),
                curtailed.get(12).clearing().trades());
        assertTrue(
                last.stream().anyMatch(interval -> feedback(interval).heldBack().overVoltage() > 0));
    }

    @Test
    void theEnginesFindDifferentThingsAndSoDoTheMarkets() {
        for (String feedback : List.of(LAST, CURTAIL)) {
            List<MarketInterval> graph = day("grid.engine=graph", feedback);
            List<MarketInterval> sweep = day("grid.engine=sweep", feedback);
            assertEquals(
                    graph.getFirst().clearing().trades(),
                    sweep.getFirst().clearing().trades());
            assertNotEquals(
                    graph.get(12).clearing().trades(), sweep.get(12).clearing().trades());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph", "sweep"})
    void curtailmentBringsTheFeederWithinItsLimitsAndTheLastIntervalsStateDoesNot(String engine) {
        String chosen = "grid.engine=" + engine;
        List<MarketInterval> without = day(chosen);
        List<MarketInterval> last = day(chosen, LAST);
        List<MarketInterval> curtailed = day(chosen, CURTAIL);
        assertTrue(highestVoltage(without) > 1.05 && highestLoading(without) > 1);
        assertTrue(highestVoltage(last) > 1.05 && highestLoading(last) > 1, "nobody feeds in less");
        assertTrue(highestVoltage(curtailed) <= 1.05 + 1e-9, () -> "voltage " + highestVoltage(curtailed));
        assertTrue(highestLoading(curtailed) <= 1 + 1e-9, () -> "loading " + highestLoading(curtailed));
        double curtailedKwh = curtailed.stream()
                .mapToDouble(interval -> feedback(interval).curtailedKwh())
                .sum();
        double generated = generation(without) - generation(curtailed);
        assertTrue(generated > 0 && generated <= curtailedKwh + 1e-9, () -> generated + " of " + curtailedKwh);
        assertTrue(curtailed.stream().allMatch(interval -> feedback(interval).rounds() <= 3));
        assertTrue(curtailed.stream().anyMatch(interval -> feedback(interval).rounds() > 0));
        assertTrue(curtailed.stream()
                .allMatch(interval -> feedback(interval).after().severity() == 0));
    }

    private static double generation(List<MarketInterval> played) {
        return played.stream()
                .flatMap(interval -> interval.readings().readings().stream())
                .mapToDouble(reading -> reading.generationKwh())
                .sum();
    }

    @Test
    void aStateThatIsNotKnownHasNoEffectAndIsCounted() {
        String scenario = """
                name: x
                intervals: 3
                network: {kind: ieee33}
                agents:
                  - {id: a, bus: '18', capacity_kw: 60}
                  - {id: b, bus: '33', capacity_kw: 40}
                grid: {engine: sweep, network_loads: 5}
                """;
        List<MarketInterval> without = play(ScenarioReader.parse(scenario, Path.of("s.yaml")));
        List<MarketInterval> last =
                play(ScenarioReader.parse(scenario + "market: {feedback: last_interval}\n", Path.of("s.yaml")));
        List<MarketInterval> curtailed =
                play(ScenarioReader.parse(scenario + "market: {feedback: curtail}\n", Path.of("s.yaml")));
        for (int k = 0; k < 3; k++) {
            assertEquals(
                    without.get(k).clearing().trades(), last.get(k).clearing().trades());
            assertEquals(k == 0 ? 0 : 33 + 32, feedback(last.get(k)).unknownValues());
            assertEquals(
                    without.get(k).clearing().trades(),
                    curtailed.get(k).clearing().trades());
        }
        GridFeedback lost = feedback(curtailed.getLast());
        assertFalse(lost.before().converged() || lost.after().converged());
    }

    /** Energy and money close whatever is curtailed, or the audit ends the run; batteries and demand take part. */
    @Test
    void theAuditClosesOnRandomFeeders() {
        Random random = new Random(11);
        for (int run = 0; run < 150; run++) {
            StringBuilder scenario = new StringBuilder("name: x\nintervals: 6\nseed: " + run + "\nnetwork: {kind: "
                    + (random.nextBoolean() ? "ieee33" : "tree") + ", capacity_kw: " + random.nextInt(100, 5000)
                    + "}\nmarket: {feedback: {kind: curtail, min_voltage_pu: 0.99, max_voltage_pu: 1.01, rounds: "
                    + random.nextInt(1, 21) + ", last_interval: " + random.nextBoolean() + "}}\nagents:\n");
            for (int agent = 0; agent < 6; agent++) {
                scenario.append(
                        "  - {id: a" + agent + ", capacity_kw: " + random.nextInt(10, 400) + ", power_factor: 0.9"
                                + (random.nextBoolean() ? ", generation: none" : "")
                                + (random.nextBoolean() ? ", battery: {capacity_kwh: 100}" : "") + "}\n");
            }
            List<MarketInterval> played = play(ScenarioReader.parse(scenario.toString(), Path.of("s.yaml")));
            for (MarketInterval interval : played) {
                GridFeedback found = feedback(interval);
                assertTrue(found.after().severity() <= found.before().severity(), found::toString);
            }
        }
    }

    @Test
    void aGridThatDoesNotCheckSchedulesIsNamedWithWhatItLacks() {
        Assembly curtails = new Assembly(ScenarioReader.read(DAY, List.of(CURTAIL)));
        Assembly foreign = new Assembly(ScenarioReader.read(DAY, List.of()));
        String message = String.valueOf(assertThrows(
                        FederationFailure.class,
                        () -> LocalFederation.of(
                                List.of(
                                        curtails.prosumers(),
                                        curtails.market(),
                                        foreign.grid(),
                                        curtails.analytics(Recorder.none())),
                                curtails.schedule()))
                .getMessage());
        for (ValueInterface value : LocalMarket.CHECK_VALUES) {
            boolean asked = value.publisher().equals("grid");
            assertEquals(
                    asked,
                    message.contains(value.pattern().substring(value.pattern().lastIndexOf('/') + 1)),
                    value::pattern);
        }
        for (String key : List.of("barn/scheduled_voltage", "yard-barn/scheduled_loading", "scheduled_converged")) {
            assertTrue(
                    message.contains("federate 'market' reads 'grid/" + key + "', but nobody publishes it."), message);
        }
    }

    @Test
    void curtailmentNeedsANetworkWithoutLoops() {
        String text = """
                name: x
                network: {kind: ring, buses: 5}
                market: {feedback: curtail}
                agents: [{id: a, capacity_kw: 1}]
                """;
        ScenarioReader.parse(text.replace("curtail", "last_interval"), Path.of("s.yaml"));
        String told =
                String.valueOf(assertThrows(RuntimeException.class, () -> ScenarioReader.parse(text, Path.of("s.yaml")))
                        .getMessage());
        assertTrue(
                told.contains("market.feedback is curtail, but the network has loops, allowed is none or last_interval"
                        + " with loops. Maybe network: {kind: ieee34}?"),
                told);
    }

    @Test
    void keysHaveTheirRanges() {
        for (String bad :
                List.of("rounds: 21", "rounds: 0", "loading_limit: 0", "min_voltage_pu: 1.1", "max_voltage_pu: 1")) {
            String text = "name: x\nmarket: {feedback: {kind: curtail, " + bad + "}}\n"
                    + "agents: [{id: a, capacity_kw: 1}]\n";
            String told = String.valueOf(
                    assertThrows(RuntimeException.class, () -> ScenarioReader.parse(text, Path.of("s.yaml")))
                            .getMessage());
            assertTrue(told.contains("market.feedback." + bad.substring(0, bad.indexOf(':'))), told);
        }
        assertEquals(
                List.of(0, 0, 4),
                Stream.of("none", "last_interval", "curtail")
                        .map(kind -> ScenarioReader.read(DAY, List.of("market.feedback=" + kind))
                                .scenario()
                                .market()
                                .feedback()
                                .checks())
                        .toList());
    }
}
