package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Rejection;
import energy.isochron.exchange.RejectionReason;
import energy.isochron.exchange.Settlement;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProsumersFederateTest {
    private static final List<Prosumer> AGENTS = List.of(
            Fixtures.agent("a", "b2", new ZeroIntelligence(20), 5),
            Fixtures.agent("b", "b0", Truthful.DEFAULT, 5),
            Fixtures.agent("c", "b2", Truthful.DEFAULT, 5));

    private static ProsumersFederate federate() {
        return new ProsumersFederate(
                new Community(AGENTS, Fixtures.rules(false, true), Fixtures.buses(3), Fixtures.LINE));
    }

    @Test
    void aDayIsOrderedAndMeteredAgainstAMarketOfTheOperatorAlone() {
        OperatorMarket market = new OperatorMarket(true);
        LocalFederation.of(List.of(market, federate(), new ConstantAnalytics()), new Schedule(3600, 24))
                .run(Progress.none());
        assertEquals(24, market.metered.size());
        for (int k = 0; k < 24; k++) {
            MeterReadings readings = market.metered.get(k);
            assertEquals(k, readings.interval());
            assertEquals(3, readings.readings().size());
            for (int bus = 0; bus < 2; bus++) {
                assertEquals(readings.injections().get(bus).pKw(), market.p.get(k)[bus]);
                assertEquals(readings.injections().get(bus).qKvar(), market.q.get(k)[bus]);
            }
        }
        assertTrue(market.ordered > 24, "orders " + market.ordered);
    }

    @Test
    void strategiesSeeTheIndicatorsOfTheLastInterval() {
        List<Optional<Indicators>> seen = new ArrayList<>();
        Strategy observer = (situation, random) -> {
            seen.add(situation.indicators());
            return new Action(100, 0, 0, Action.nobody(situation.agents()));
        };
        ProsumersFederate federate = new ProsumersFederate(new Community(
                List.of(Fixtures.agent("a", "b2", observer, 5), AGENTS.get(1), AGENTS.get(2)),
                Fixtures.rules(false, true),
                Fixtures.buses(3),
                Fixtures.LINE));
        LocalFederation.of(List.of(new OperatorMarket(true), federate, new ConstantAnalytics()), new Schedule(3600, 3))
                .run(Progress.none());
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of(ConstantAnalytics.indicators(0)),
                        Optional.of(ConstantAnalytics.indicators(1))),
                seen);
    }

    @Test
    void missingTariffsEndTheFederationWithTheReason() {
        OperatorMarket market = new OperatorMarket(false);
        LocalFederation federation =
                LocalFederation.of(List.of(market, federate(), new ConstantAnalytics()), new Schedule(3600, 24));
        FederationFailure failure = assertThrows(FederationFailure.class, () -> federation.run(Progress.none()));
        assertTrue(Fixtures.message(failure).contains("feed-in tariff is NaN"), failure.getMessage());
    }

    /** Analytics that find everything idle. */
    private static final class ConstantAnalytics implements Federate {
        @SuppressWarnings("NullAway.Init") // join comes first
        private MessageOutput<Indicators> output;

        static Indicators indicators(long interval) {
            return new Indicators(interval, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        }

        @Override
        public String name() {
            return "analytics";
        }

        @Override
        public List<Beat> beats() {
            return List.of(LocalMarket.EVALUATE);
        }

        @Override
        public void join(Ports ports) {
            output = ports.send(LocalMarket.INDICATORS);
        }

        @Override
        public void act(Beat beat, long interval) {
            output.send(indicators(interval));
        }
    }

    /** A market in which the operator takes every order, and which rejects five of interval 3. */
    private static final class OperatorMarket implements Federate {
        private final boolean announces;
        private final List<MeterReadings> metered = new ArrayList<>();
        private final List<double[]> p = new ArrayList<>();
        private final List<double[]> q = new ArrayList<>();
        private int ordered;

        @SuppressWarnings("NullAway.Init") // join comes first
        private Wiring wiring;

        OperatorMarket(boolean announces) {
            this.announces = announces;
        }

        @Override
        public String name() {
            return "market";
        }

        @Override
        public List<Beat> beats() {
            return List.of(LocalMarket.CLEAR, LocalMarket.SETTLE);
        }

        @Override
        public void join(Ports ports) {
            List<String> buses = List.of("b0", "b2");
            wiring = new Wiring(
                    ports.listen(LocalMarket.ORDERS),
                    ports.send(LocalMarket.CLEARING),
                    ports.listen(LocalMarket.METER_READINGS),
                    ports.send(LocalMarket.SETTLEMENT),
                    ports.publish(LocalMarket.FEED_IN_TARIFF, Ports.SCALAR),
                    ports.publish(LocalMarket.UTILITY_PRICE, Ports.SCALAR),
                    ports.subscribe(LocalMarket.INJECTION_P, buses, 0),
                    ports.subscribe(LocalMarket.INJECTION_Q, buses, 0));
        }

        @Override
        public void announce() {
            settle(-1);
        }

        @Override
        public void act(Beat beat, long interval) {
            if (beat.equals(LocalMarket.CLEAR)) {
                Orders orders = wiring.orders().receiveOne();
                ordered += orders.orders().size();
                Clearing cleared = Fixtures.withOperator(interval, orders.orders());
                wiring.clearing().send(interval == 3 ? withRejections(cleared) : cleared);
            } else {
                metered.add(wiring.readings().receiveOne());
                p.add(new double[] {wiring.p().get(0), wiring.p().get(1)});
                q.add(new double[] {wiring.q().get(0), wiring.q().get(1)});
                settle(interval);
            }
        }

        private void settle(long interval) {
            wiring.settlement().send(Fixtures.settlement(interval, AGENTS));
            if (announces) {
                wiring.feedIn().set(0, 40);
                wiring.utility().set(0, 200);
            }
        }

        private static Clearing withRejections(Clearing clearing) {
            Rejection rejection = new Rejection("a", RejectionReason.DUPLICATE_ORDER, "sent twice");
            return new Clearing(
                    clearing.interval(),
                    clearing.orders(),
                    Collections.nCopies(5, rejection),
                    clearing.trades(),
                    clearing.result());
        }

        private record Wiring(
                MessageInput<Orders> orders,
                MessageOutput<Clearing> clearing,
                MessageInput<MeterReadings> readings,
                MessageOutput<Settlement> settlement,
                ValueOutputs feedIn,
                ValueOutputs utility,
                ValueInputs p,
                ValueInputs q) {}
    }
}
