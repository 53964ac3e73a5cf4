package energy.isochron.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.BusPhases;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Phase;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.federation.Ending;
import energy.isochron.federation.Federate;
import energy.isochron.federation.FederationFailure;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.MessageInput;
import energy.isochron.federation.MessageOutput;
import energy.isochron.federation.Ports;
import energy.isochron.federation.Progress;
import energy.isochron.federation.Schedule;
import energy.isochron.federation.ValueInputs;
import energy.isochron.federation.ValueOutputs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalyticsFederateTest {
    private static final int INTERVALS = 24;

    private final SampleDay day = new SampleDay(7, 34, 42);
    private final Script script = new Script(day);
    private final Listener listener = new Listener();
    private final Kept kept = new Kept();
    private final AnalyticsFederate analytics = new AnalyticsFederate(day.settings(), kept);

    /** What all other federates would send, from a sample day. */
    private static final class Script {
        private final SampleDay day;
        private final List<MarketInterval> played = new ArrayList<>();
        private UnaryOperator<MarketInterval> spoil = interval -> interval;

        Script(SampleDay day) {
            this.day = day;
        }

        MarketInterval at(long interval) {
            if (played.size() <= interval) {
                played.add(spoil.apply(day.next()));
            }
            return played.get((int) interval);
        }
    }

    /** The market, prosumers and grid by name and script. */
    private static final class Scripted implements Federate {
        private final String name;
        private final Script script;
        private @Nullable MessageOutput<Clearing> clearing;
        private @Nullable MessageOutput<Settlement> settlement;
        private @Nullable MessageOutput<MeterReadings> readings;
        private @Nullable MessageOutput<Rewards> rewards;
        private @Nullable ValueOutputs voltage;
        private @Nullable ValueOutputs loading;
        private @Nullable ValueOutputs losses;
        private final Map<Phase, List<ValueOutputs>> phases = new EnumMap<>(Phase.class);

        Scripted(String name, Script script) {
            this.name = name;
            this.script = script;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Beat> beats() {
            return switch (name) {
                case "market" -> List.of(LocalMarket.CLEAR, LocalMarket.SETTLE);
                case "prosumers" -> List.of(LocalMarket.ORDER, LocalMarket.METER);
                default -> List.of(LocalMarket.SOLVE);
            };
        }

        @Override
        public void join(Ports ports) {
            switch (name) {
                case "market" -> {
                    clearing = ports.send(LocalMarket.CLEARING);
                    settlement = ports.send(LocalMarket.SETTLEMENT);
                }
                case "prosumers" -> {
                    readings = ports.send(LocalMarket.METER_READINGS);
                    rewards = ports.send(LocalMarket.REWARDS);
                }
                default -> {
                    AnalyticsSettings settings = script.day.settings();
                    voltage = ports.publish(LocalMarket.VOLTAGE, settings.buses());
                    loading = ports.publish(LocalMarket.LOADING, settings.branches());
                    losses = ports.publish(LocalMarket.LOSSES, Ports.SCALAR);
                    if (settings.phases()) {
                        joinByPhase(ports, settings.buses());
                    }
                }
            }
        }

        /** Every third bus has phase B only. */
        private void joinByPhase(Ports ports, List<String> buses) {
            for (Phase phase : Phase.values()) {
                List<String> having = IntStream.range(0, buses.size())
                        .filter(bus -> phase == Phase.B || bus % 3 != 2)
                        .mapToObj(buses::get)
                        .toList();
                phases.put(
                        phase,
                        List.of(
                                ports.publish(LocalMarket.PHASE_VOLTAGES.get(phase.index()), having),
                                ports.publish(LocalMarket.PHASE_ANGLES.get(phase.index()), having)));
            }
        }

        private void solveByPhase(List<BusPhases> buses) {
            phases.forEach((phase, outputs) -> {
                int at = 0;
                for (BusPhases bus : buses) {
                    if (!Double.isNaN(bus.voltagePu(phase))) {
                        outputs.get(0).set(at, bus.voltagePu(phase));
                        outputs.get(1).set(at++, bus.angleDeg(phase));
                    }
                }
            });
        }

        @Override
        public void announce() {
            if (settlement != null) {
                settlement.send(script.day.opening());
            }
        }

        @Override
        public void act(Beat beat, long interval) {
            if (beat.equals(LocalMarket.ORDER)) {
                reward(interval - 1);
                return;
            }
            MarketInterval played = script.at(interval);
            if (beat.equals(LocalMarket.CLEAR)) {
                Objects.requireNonNull(clearing).send(played.clearing());
            } else if (settlement != null) {
                settlement.send(played.settlement());
            } else if (readings != null) {
                readings.send(played.readings());
            } else {
                solve(played);
            }
        }

        @Override
        public void conclude(long intervals) {
            reward(intervals - 1);
        }

        private void reward(long interval) {
            if (rewards != null && interval >= 0) {
                rewards.send(new Rewards(interval, List.of(Reward.withoutTrade("a", (double) interval, 0))));
            }
        }

        private void solve(MarketInterval played) {
            for (int i = 0; i < played.grid().buses().size(); i++) {
                Objects.requireNonNull(voltage)
                        .set(i, played.grid().buses().get(i).voltagePu());
            }
            for (int i = 0; i < played.grid().branches().size(); i++) {
                Objects.requireNonNull(loading)
                        .set(i, played.grid().branches().get(i).loading());
            }
            Objects.requireNonNull(losses).set(0, played.grid().lossesKw());
            solveByPhase(played.grid().phases());
        }
    }

    /** Hears the indicators of the last interval at the next order beat. */
    private static final class Listener implements Federate {
        private final List<Indicators> messages = new ArrayList<>();
        private final List<Double> liquidity = new ArrayList<>();
        private @Nullable MessageInput<Indicators> message;
        private @Nullable ValueInputs value;

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public List<Beat> beats() {
            return List.of(LocalMarket.ORDER);
        }

        @Override
        public void join(Ports ports) {
            message = ports.listen(LocalMarket.INDICATORS);
            value = ports.subscribe(LocalMarket.INDICATOR, List.of("liquidity_kwh"), Double.NaN);
        }

        @Override
        public void act(Beat beat, long interval) {
            if (interval > 0) {
                messages.add(Objects.requireNonNull(message).receiveOne());
                liquidity.add(Objects.requireNonNull(value).get(0));
            }
        }
    }

    /** Keeps what is recorded. */
    private static final class Kept implements Recorder {
        private final List<MarketInterval> intervals = new ArrayList<>();
        private final List<RunSummary> summaries = new ArrayList<>();
        private final List<Long> rewarded = new ArrayList<>();
        private long opening;

        @Override
        public void open(Settlement accounts) {
            opening = accounts.interval();
        }

        @Override
        public void record(MarketInterval interval, Indicators indicators, AuditResult audit) {
            intervals.add(interval);
        }

        @Override
        public void reward(Rewards rewards) {
            assertEquals(rewards.interval() + 1, intervals.size(), "rewards come after their interval");
            rewarded.add(rewards.interval());
        }

        @Override
        public void finish(RunSummary summary) {
            summaries.add(summary);
        }
    }

    private void run() {
        List<Federate> federates = List.of(
                listener,
                new Scripted("market", script),
                new Scripted("prosumers", script),
                new Scripted("grid", script),
                analytics);
        LocalFederation.of(federates, new Schedule(3600, INTERVALS)).run(Progress.none());
    }

    @Test
    void everyIntervalIsAuditedRecordedAndPublished() {
        run();
        assertEquals(-1, kept.opening);
        assertEquals(INTERVALS, kept.intervals.size());
        assertEquals(script.at(7).settlement(), kept.intervals.get(7).settlement());
        assertEquals(INTERVALS - 1, listener.messages.size());
        IndicatorCalculator expected = new IndicatorCalculator(day.settings());
        for (int i = 0; i < INTERVALS - 1; i++) {
            Indicators indicators = expected.evaluate(script.at(i));
            assertEquals(indicators, listener.messages.get(i));
            assertEquals(indicators.liquidityKwh(), listener.liquidity.get(i));
        }
    }

    @Test
    void gridIsReadFromItsValuesAndWhatNobodyPublishesIsAbsent() {
        run();
        var grid = kept.intervals.get(12).grid();
        assertEquals(script.at(12).grid().buses(), grid.buses());
        assertEquals(
                script.at(12).grid().branches().get(3).loading(),
                grid.branches().get(3).loading());
        assertTrue(Double.isNaN(grid.branches().get(3).flowKw()));
        assertTrue(grid.converged());
        assertEquals(script.at(12).grid().lossesKw(), grid.lossesKw());
    }

    @Test
    void phasesAreReadWhereTheGridKeepsThemApartAndABusThatHasNoneOfAPhaseIsNotKnownThere() {
        assertEquals(List.of(), script.at(0).grid().phases());
        SampleDay unbalanced = new SampleDay(7, 34, 42).byPhase();
        Script played = new Script(unbalanced);
        AnalyticsFederate reading = new AnalyticsFederate(unbalanced.settings(), kept);
        List<Federate> federates = List.of(
                listener,
                new Scripted("market", played),
                new Scripted("prosumers", played),
                new Scripted("grid", played),
                reading);
        LocalFederation.of(federates, new Schedule(3600, 2)).run(Progress.none());
        List<BusPhases> phases = kept.intervals.get(1).grid().phases();
        assertEquals(played.at(1).grid().phases(), phases);
        assertTrue(Double.isNaN(phases.get(2).voltageAPu()) && phases.get(2).voltageBPu() > 0);
        assertTrue(reading.summary().phases().highestUnbalancePercent().known());
    }

    @Test
    void completeRunHasItsSummary() {
        run();
        RunSummary summary = analytics.summary();
        assertEquals(List.of(summary), kept.summaries);
        assertTrue(summary.complete());
        assertEquals(INTERVALS, summary.intervals());
        assertEquals(7, summary.money().agents().size());
        double all = summary.money().agentsUsd()
                + summary.money().operatorMarginUsd()
                + summary.money().operatorFeesUsd();
        assertEquals(0, all, 1e-9);
        assertEquals("840", summary.grid().lowestVoltage().place());
        assertEquals(19, summary.grid().lowestVoltage().interval());
        assertTrue(summary.audit().energy().relative() < Audit.TOLERANCE);
    }

    @Test
    void rewardsOfEveryIntervalAreRecordedThoseOfTheLastAsItConcludes() {
        run();
        assertEquals(LongStream.range(0, INTERVALS).boxed().toList(), kept.rewarded);
        assertEquals(INTERVALS, analytics.summary().rewards().intervals());
        assertEquals(INTERVALS - 1, analytics.summary().rewards().finalReward());
        assertEquals((INTERVALS - 1) / 2.0, analytics.summary().rewards().averageReward());
    }

    @Test
    void intervalThatDoesNotCloseStopsTheRunAndIsNotRecorded() {
        UnaryOperator<BusInjection> more = injection -> Changed.with(injection, "pKw", Changed.by(1));
        script.spoil = played -> played.interval() < 5
                ? played
                : Changed.with(
                        played, "readings", (MeterReadings r) -> Changed.with(r, "injections", Changed.at(4, more)));
        FederationFailure failure = assertThrows(FederationFailure.class, this::run);
        AuditFailure cause = assertInstanceOf(AuditFailure.class, failure.getCause());
        assertEquals(Balance.BUS_INJECTION, cause.balance());
        assertEquals("810", cause.subject());
        assertEquals(5, kept.intervals.size());
        RunSummary summary = kept.summaries.get(0);
        assertFalse(summary.complete());
        assertEquals(5, summary.intervals());
    }

    @Test
    void summaryBeforeTheEndIsRefused() {
        assertThrows(IllegalStateException.class, analytics::summary);
    }

    @Test
    void brokenOffBeforeTheFirstIntervalIsASummaryToo() {
        analytics.leave(new Ending.BrokenOff(0, "market did not join"));
        assertEquals("market did not join", analytics.summary().reason());
        assertFalse(analytics.summary().grid().lowestVoltage().known());
        assertEquals(0, analytics.summary().prices().meanUtilityUsdPerMwh());
    }
}
