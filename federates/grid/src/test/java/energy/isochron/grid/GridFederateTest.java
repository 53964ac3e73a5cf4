package energy.isochron.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.federation.Federate;
import energy.isochron.federation.FederationFailure;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.MessageOutput;
import energy.isochron.federation.Ports;
import energy.isochron.federation.Progress;
import energy.isochron.federation.Schedule;
import energy.isochron.federation.ValueInputs;
import energy.isochron.federation.ValueOutputs;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridFederateTest {
    private static final Map<String, String> AGENTS = Map.of("a", "1", "b", "2", "c", "2");

    private final Network line = Records.line();
    private final List<double[]> seen = new ArrayList<>();

    @Test
    void publishesVoltageLoadingFlowLossesAndConvergence() {
        play(new GraphModel(line, 1), 1, false);
        // 100 kWh from bus 1 to bus 2, 6 lost, 12 unserved at bus 2.
        double loading = 112.0 / 300;
        double[] expected = {1, 1 - 0.15 * 12 / 600, 1 - 0.15 * (12.0 / 600 + 2 * loading), 0.02, loading, 12, 112, 6, 1
        };
        assertArrayEquals(expected, seen.getFirst(), 1e-12);
    }

    @Test
    void anEngineIsToldWhatChangesAndWhenAndIsClosedAtTheEnd() {
        InjectedEngine engine = new InjectedEngine(line, 0);
        play(engine, 2, false);
        assertEquals(List.of("1: 100.0 0.0, 2: -112.0 -1.0", "solve 0.0", "1: 101.0 0.0", "solve 3600.0"), engine.told);
        assertTrue(engine.closed);
    }

    @Test
    void aFlowThatDoesNotConvergeIsPublishedAsUnknown() {
        play(new InjectedEngine(line, 2), 3, false);
        double[] unknown = new double[9];
        Arrays.fill(unknown, Double.NaN);
        unknown[8] = 0;
        assertArrayEquals(unknown, seen.get(1));
        // 100 kW into bus 1, 112 kW out of bus 2; two kW more in the third interval.
        assertArrayEquals(
                new double[] {
                    1, 1 - 0.15 * 12 / 600, 1 - 0.15 * (12.0 / 600 + 2 * 112.0 / 300), 0.02, 112.0 / 300, 12, 112, 0, 1
                },
                seen.get(0),
                1e-12);
        assertEquals(10, seen.get(2)[5], 1e-12);
    }

    @Test
    void voltagesOfThePhasesThatBusesHaveArePublishedAndOfNoSolutionNone() {
        List<double[]> phases = new ArrayList<>();
        GridFederate grid = new GridFederate(line, new PhasedEngine(line, 2), AGENTS, 3600);
        List<Federate> federates = List.of(market(), prosumers(false), grid, reader(), phaseReader(phases));
        LocalFederation.of(federates, new Schedule(3600, 2)).run(Progress.none());
        double[] voltages = {1, 0.97, -1, 0.99, -1, 0.95, 0.98, 0.96, -1};
        double[] angles = {0, -30, -1, -10, -1, -50, -20, -40, -1};
        for (int i = 0; i < voltages.length; i++) {
            assertEquals(voltages[i], phases.get(0)[i], 1e-12);
            assertEquals(angles[i], phases.get(0)[voltages.length + i], 1e-12);
            assertEquals(voltages[i] == -1, phases.get(1)[i] == -1);
            assertEquals(voltages[i] != -1, Double.isNaN(phases.get(1)[i]));
        }
        assertEquals(0.99, seen.getFirst()[0], 1e-12);
        assertEquals(0.965, seen.getFirst()[1], 1e-12);
    }

    /** Keeps, of each interval, the voltages of the buses in phases A, B and C, then the angles; −1 where nobody publishes one. */
    private static Federate phaseReader(List<double[]> found) {
        List<ValueInputs> values = new ArrayList<>();
        return new Stub(
                "phase_reader",
                LocalMarket.EVALUATE,
                ports -> LocalMarket.PHASE_VALUES.forEach(
                        value -> values.add(ports.subscribe(value, List.of("0", "1", "2"), -1))),
                interval -> found.add(values.stream()
                        .flatMapToDouble(inputs -> IntStream.range(0, 3).mapToDouble(inputs::get))
                        .toArray()));
    }

    @Test
    void anEngineOfAnotherFeederIsRefused() {
        Network other = new Network(Shape.LINE.plan(2, 900, new double[] {1}));
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new GridFederate(line, new GraphModel(other, 1), AGENTS, 3600))
                .getMessage());
        assertTrue(message.startsWith("the engine has no bus '2'"), message);
    }

    @Test
    void missingMeterReadingsEndTheFederation() {
        FederationFailure failure = assertThrows(FederationFailure.class, () -> play(new GraphModel(line, 1), 1, true));
        assertTrue(String.valueOf(failure.getMessage()).contains("meter_readings"), failure::getMessage);
    }

    @Test
    void theScheduleIsCheckedWhileTheMarketWaitsAndTheSolveIsAsWithout() {
        InjectedEngine plain = new InjectedEngine(line, 0);
        play(plain, 2, false);
        InjectedEngine checked = new InjectedEngine(line, 0);
        List<double[]> found = new ArrayList<>();
        playChecked(checked, 2, found);
        // Checked are 60 kW into bus 1 and out of bus 2, then half of it; after that the market does not wait any more.
        assertArrayEquals(new double[] {1, 1, 1 - 0.15 * 2 * 60.0 / 300, 0, 0.2, 0, 60, 1}, found.get(0), 1e-12);
        assertArrayEquals(new double[] {1, 1, 1 - 0.15 * 2 * 30.0 / 300, 0, 0.1, 0, 30, 1}, found.get(1), 1e-12);
        assertArrayEquals(found.get(1), found.get(2));
        assertEquals(6, found.size(), "three checks in each of two intervals");
        assertArrayEquals(seen.get(0), seen.get(2));
        assertArrayEquals(seen.get(1), seen.get(3));
        assertEquals(
                List.of(
                        "1: 60.0 0.0, 2: -60.0 0.0",
                        "solve 0.0",
                        "1: 0.0 0.0, 2: 0.0 0.0",
                        "1: 30.0 0.0, 2: -30.0 0.0",
                        "solve 0.0",
                        "1: 0.0 0.0, 2: 0.0 0.0",
                        "1: 100.0 0.0, 2: -112.0 -1.0",
                        "solve 0.0"),
                checked.told.subList(0, 8));
    }

    @Test
    void aScheduleWithoutSolutionIsToldAsSuch() {
        List<double[]> found = new ArrayList<>();
        playChecked(new InjectedEngine(line, 1), 1, found);
        double[] unknown = new double[8];
        Arrays.fill(unknown, Double.NaN);
        unknown[7] = 0;
        assertArrayEquals(unknown, found.getFirst());
        assertEquals(1, seen.getFirst()[8]);
    }

    @Test
    void anEngineWithSnapshotsIsPutBackAfterACheck() {
        play(new GraphModel(line, 1), 1, false);
        List<double[]> found = new ArrayList<>();
        playChecked(new GraphModel(line, 1), 1, found);
        assertEquals(60.0, found.getFirst()[6], 1e-12);
        assertArrayEquals(seen.get(0), seen.get(1));
    }

    private void playChecked(PowerFlow engine, int intervals, List<double[]> found) {
        GridFederate grid = new GridFederate(line, engine, AGENTS, 3600, 3);
        List<Federate> federates = List.of(new CheckingMarket(found), prosumers(false), grid, reader());
        LocalFederation.of(federates, new Schedule(3600, intervals)).run(Progress.none());
    }

    /** Asks for two of three checks, of 60 and of 30 kW from bus 1 to bus 2, and keeps all answers. */
    private static final class CheckingMarket implements Federate {
        private final List<ValueOutputs> sent = new ArrayList<>();
        private final List<ValueInputs> answers = new ArrayList<>();
        private final List<MessageOutput<Clearing>> clearing = new ArrayList<>();
        private final List<double[]> found;

        CheckingMarket(List<double[]> found) {
            this.found = found;
        }

        @Override
        public String name() {
            return "market";
        }

        @Override
        public List<Beat> beats() {
            return List.of(LocalMarket.CLEAR, LocalMarket.curtail(1), LocalMarket.curtail(2), LocalMarket.curtail(3));
        }

        @Override
        public void join(Ports ports) {
            clearing.add(ports.send(LocalMarket.CLEARING));
            sent.add(ports.publish(LocalMarket.SCHEDULED_P, List.of("1", "2")));
            sent.add(ports.publish(LocalMarket.SCHEDULED_Q, List.of("1", "2")));
            sent.add(ports.publish(LocalMarket.SCHEDULE_OPEN, Ports.SCALAR));
            answers.add(ports.subscribe(LocalMarket.SCHEDULED_VOLTAGE, List.of("0", "1", "2"), -1));
            answers.add(ports.subscribe(LocalMarket.SCHEDULED_LOADING, List.of("0-1", "1-2"), -1));
            answers.add(ports.subscribe(LocalMarket.SCHEDULED_FLOW, List.of("0-1", "1-2"), -1));
            answers.add(ports.subscribe(LocalMarket.SCHEDULED_CONVERGED, Ports.SCALAR, -1));
        }

        @Override
        public void act(Beat beat, long interval) {
            if (beat.equals(LocalMarket.CLEAR)) {
                ask(60, 1);
                clearing.getFirst().send(Records.clearing(interval, Records.trade("a", "b", 100, 6)));
                return;
            }
            double[] row = new double[8];
            int[] counts = {3, 2, 2, 1};
            int at = 0;
            for (int family = 0; family < counts.length; family++) {
                for (int i = 0; i < counts[family]; i++) {
                    row[at++] = answers.get(family).get(i);
                }
            }
            found.add(row);
            ask(30, beat.equals(LocalMarket.curtail(1)) ? 1 : 0);
        }

        private void ask(double kw, double open) {
            sent.get(0).set(0, kw);
            sent.get(0).set(1, -kw);
            sent.get(1).set(0, 0);
            sent.get(1).set(1, 0);
            sent.get(2).set(0, open);
        }
    }

    @Test
    void federateBelongsToAFederation() {
        GridFederate grid = new GridFederate(line, new GraphModel(line, 1), AGENTS, 3600);
        assertEquals(List.of(LocalMarket.SOLVE), grid.beats());
        assertThrows(IllegalStateException.class, () -> grid.act(LocalMarket.SOLVE, 0));
    }

    private void play(PowerFlow engine, int intervals, boolean silentMeters) {
        GridFederate grid = new GridFederate(line, engine, AGENTS, 3600);
        List<Federate> federates = List.of(market(), prosumers(silentMeters), grid, reader());
        LocalFederation.of(federates, new Schedule(3600, intervals)).run(Progress.none());
    }

    private static Federate market() {
        List<MessageOutput<Clearing>> out = new ArrayList<>();
        return new Stub(
                "market",
                LocalMarket.CLEAR,
                ports -> out.add(ports.send(LocalMarket.CLEARING)),
                interval -> out.getFirst().send(Records.clearing(interval, Records.trade("a", "b", 100, 6))));
    }

    private static Federate prosumers(boolean silent) {
        List<ValueOutputs> values = new ArrayList<>();
        List<MessageOutput<MeterReadings>> out = new ArrayList<>();
        return new Stub(
                "prosumers",
                LocalMarket.METER,
                ports -> {
                    values.add(ports.publish(LocalMarket.INJECTION_P, List.of("1", "2")));
                    values.add(ports.publish(LocalMarket.INJECTION_Q, List.of("1", "2")));
                    out.add(ports.send(LocalMarket.METER_READINGS));
                },
                interval -> {
                    values.get(0).set(0, 100.0 + (double) interval);
                    values.get(0).set(1, -112);
                    values.get(1).set(0, 0);
                    values.get(1).set(1, -1);
                    if (!silent) {
                        out.getFirst().send(Records.meters(interval, Records.meter("c", 0, 12)));
                    }
                });
    }

    /** Keeps, of each interval, voltages, loadings, flows, losses, converged. */
    private Federate reader() {
        List<ValueInputs> values = new ArrayList<>();
        return new Stub(
                "reader",
                LocalMarket.EVALUATE,
                ports -> {
                    values.add(ports.subscribe(LocalMarket.VOLTAGE, List.of("0", "1", "2"), -1));
                    values.add(ports.subscribe(LocalMarket.LOADING, List.of("0-1", "1-2"), -1));
                    values.add(ports.subscribe(LocalMarket.FLOW, List.of("0-1", "1-2"), -1));
                    values.add(ports.subscribe(LocalMarket.LOSSES, Ports.SCALAR, -1));
                    values.add(ports.subscribe(LocalMarket.CONVERGED, Ports.SCALAR, -1));
                },
                interval -> {
                    int[] counts = {3, 2, 2, 1, 1};
                    double[] row = new double[9];
                    int at = 0;
                    for (int family = 0; family < counts.length; family++) {
                        for (int i = 0; i < counts[family]; i++) {
                            row[at++] = values.get(family).get(i);
                        }
                    }
                    seen.add(row);
                });
    }

    private record Stub(String name, Beat beat, Consumer<Ports> joining, LongConsumer acting) implements Federate {
        @Override
        public List<Beat> beats() {
            return List.of(beat);
        }

        @Override
        public void join(Ports ports) {
            joining.accept(ports);
        }

        @Override
        public void act(Beat at, long interval) {
            acting.accept(interval);
        }
    }
}
