package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.federation.Federate;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.MessageInput;
import energy.isochron.federation.MessageOutput;
import energy.isochron.federation.Ports;
import energy.isochron.federation.Progress;
import energy.isochron.federation.Schedule;
import energy.isochron.federation.ValueInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketFederateTest {
    private static final int AGENTS = 3;
    private static final int INTERVALS = 4;

    private static Market market() {
        double[] feedIn = {40, 41, 42, 43};
        double[] utility = {200, 201, 202, 203};
        return new Market(
                TestMarket.rules(),
                TestMarket.IEEE34,
                TestMarket.agents(AGENTS, TestMarket.IEEE34),
                new Tariffs(feedIn, utility),
                TradingDay.of(24));
    }

    @Test
    void marketClearsAndSettlesEachIntervalAndAnnouncesTheTariffsToCome() {
        FakeProsumers prosumers = new FakeProsumers();
        LocalFederation.of(List.of(new MarketFederate(market()), prosumers), new Schedule(3600, INTERVALS))
                .run(Progress.none());
        assertEquals(
                List.of(-1L, 0L, 1L, 2L),
                prosumers.settlements.stream().map(Settlement::interval).toList());
        assertEquals(
                List.of(0L, 1L, 2L, 3L),
                prosumers.clearings.stream().map(Clearing::interval).toList());
        assertEquals(List.of(40.0, 41.0, 42.0, 43.0), prosumers.feedIn);
        assertEquals(List.of(200.0, 201.0, 202.0, 203.0), prosumers.utility);
        for (Clearing clearing : prosumers.clearings) {
            assertEquals(1, clearing.rejections().size());
            assertEquals(2, clearing.orders().size());
        }
        assertEquals(
                prosumers.clearings.stream()
                        .map(clearing -> clearing.result().clearingPriceUsdPerMwh())
                        .toList(),
                prosumers.clearingPrices);
        assertEquals(
                prosumers.clearings.stream()
                        .map(clearing -> clearing.result().clearingVolumeKwh())
                        .toList(),
                prosumers.volumes);
        assertEquals(
                prosumers.clearings.stream()
                        .map(clearing -> clearing.result().p2pVolumeKwh())
                        .toList(),
                prosumers.localVolumes);
    }

    @Test
    void marketThatHasNotJoinedCannotAct() {
        MarketFederate federate = new MarketFederate(market());
        assertThrows(IllegalStateException.class, () -> federate.act(LocalMarket.CLEAR, 0));
    }

    /** Sends two good orders and a bad one, reads balanced meters, and keeps what it hears. */
    private static final class FakeProsumers implements Federate {
        final List<Clearing> clearings = new ArrayList<>();
        final List<Settlement> settlements = new ArrayList<>();
        final List<Double> feedIn = new ArrayList<>();
        final List<Double> utility = new ArrayList<>();
        final List<Double> clearingPrices = new ArrayList<>();
        final List<Double> volumes = new ArrayList<>();
        final List<Double> localVolumes = new ArrayList<>();
        private @Nullable Wires wires;

        private record Wires(
                MessageOutput<Orders> orders,
                MessageOutput<MeterReadings> readings,
                MessageInput<Clearing> clearing,
                MessageInput<Settlement> settlement,
                ValueInputs feedIn,
                ValueInputs utility,
                ValueInputs price,
                ValueInputs volume,
                ValueInputs localVolume) {}

        @Override
        public String name() {
            return "prosumers";
        }

        @Override
        public List<Beat> beats() {
            return List.of(LocalMarket.ORDER, LocalMarket.METER);
        }

        @Override
        public void join(Ports ports) {
            wires = new Wires(
                    ports.send(LocalMarket.ORDERS),
                    ports.send(LocalMarket.METER_READINGS),
                    ports.listen(LocalMarket.CLEARING),
                    ports.listen(LocalMarket.SETTLEMENT),
                    ports.subscribe(LocalMarket.FEED_IN_TARIFF, Ports.SCALAR, 0),
                    ports.subscribe(LocalMarket.UTILITY_PRICE, Ports.SCALAR, 0),
                    ports.subscribe(LocalMarket.CLEARING_PRICE, Ports.SCALAR, 0),
                    ports.subscribe(LocalMarket.CLEARING_VOLUME, Ports.SCALAR, 0),
                    ports.subscribe(LocalMarket.P2P_VOLUME, Ports.SCALAR, 0));
        }

        @Override
        public void act(Beat beat, long interval) {
            Wires at = Objects.requireNonNull(wires);
            if (beat.equals(LocalMarket.ORDER)) {
                settlements.add(at.settlement.receiveOne());
                feedIn.add(at.feedIn.get(0));
                utility.add(at.utility.get(0));
                double time = interval / 24.0;
                at.orders.send(new Orders(
                        interval,
                        -1,
                        List.of(
                                TestMarket.order(0, Side.BUY, 150, 5.0 + interval, time, Order.NO_PARTNER),
                                TestMarket.order(1, Side.SELL, 100, 3, time, Order.NO_PARTNER),
                                TestMarket.order(2, Side.SELL, Double.NaN, 3, time, Order.NO_PARTNER))));
            } else {
                clearings.add(at.clearing.receiveOne());
                clearingPrices.add(at.price.get(0));
                volumes.add(at.volume.get(0));
                localVolumes.add(at.localVolume.get(0));
                at.readings.send(TestMarket.balanced(interval, AGENTS));
            }
        }
    }
}
