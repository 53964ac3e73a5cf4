package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CommunityProperties {
    private static final int INTERVALS = 48;

    private static Community community(List<Prosumer> agents, boolean preference) {
        return new Community(agents, Fixtures.rules(preference, true), Fixtures.buses(5), Fixtures.LINE);
    }

    private static List<Prosumer> agents(int count, long seed) {
        List<Prosumer> agents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Strategy strategy = i % 2 == 0 ? new ZeroIntelligence(30) : Truthful.DEFAULT;
            agents.add(Fixtures.agent("a" + i, "b" + (i * 3) % 5, strategy, seed));
        }
        return agents;
    }

    @Property(tries = 1000)
    void energyClosesForEachAgentAndBus(@ForAll @IntRange(min = 1, max = 12) int count, @ForAll long seed) {
        List<Prosumer> agents = agents(count, seed);
        Community community = community(agents, seed % 2 == 0);
        for (int k = 0; k < INTERVALS; k++) {
            Orders orders = community.order(k, 40, 200, Fixtures.settlement(k - 1, agents));
            Clearing clearing = Fixtures.withOperator(k, orders.orders());
            MeterReadings readings = community.meter(clearing);
            double net = 0;
            for (MeterReading reading : readings.readings()) {
                double charge = reading.chargedKwh() - reading.dischargedKwh();
                assertEquals(charge + reading.spilledKwh() - reading.unservedKwh(), reading.balanceKwh(), 1e-9);
                assertEquals(reading.generationKwh() - reading.demandKwh() - charge, reading.netPositionKwh(), 1e-9);
                assertTrue(Fixtures.BATTERY.holds(reading.batteryLevelKwh()));
                net += reading.netPositionKwh();
            }
            double injected = readings.injections().stream()
                    .mapToDouble(BusInjection::pKw)
                    .sum();
            assertEquals(net, injected, 1e-9);
        }
    }

    @Property(tries = 1000)
    void ordersRespectTheLimitsAndTheBounds(@ForAll @IntRange(min = 1, max = 12) int count, @ForAll long seed) {
        List<Prosumer> agents = agents(count, seed);
        Community community = community(agents, true);
        for (int k = 0; k < INTERVALS; k++) {
            Orders orders = community.order(k, 40, 200, Fixtures.settlement(k - 1, agents));
            MeterReadings readings = community.meter(Fixtures.withOperator(k, orders.orders()));
            Set<String> seen = new HashSet<>();
            for (Order order : orders.orders()) {
                assertTrue(seen.add(order.agentId()), "one order an agent");
                MeterReading reading = readings.readings().stream()
                        .filter(candidate -> candidate.agentId().equals(order.agentId()))
                        .findFirst()
                        .orElseThrow();
                double limit = order.isBuy() ? reading.buyLimitKwh() : reading.sellLimitKwh();
                assertTrue(order.quantityKwh() <= limit && order.quantityKwh() <= 100 && order.quantityKwh() >= 0.1);
                assertTrue(order.priceUsdPerMwh() >= 20 && order.priceUsdPerMwh() <= 300);
                assertTrue(!order.partnerId().equals(order.agentId()));
            }
            for (MeterReading reading : readings.readings()) {
                double net = reading.generationKwh() - reading.demandKwh();
                if (reading.soldKwh() > 0) {
                    assertTrue(reading.unservedKwh() <= Math.max(0, -net) + 1e-9, "a sale leaves at most the own need");
                } else if (reading.boughtKwh() > 0) {
                    assertTrue(reading.spilledKwh() <= Math.max(0, net) + 1e-9, "a purchase at most the own surplus");
                }
            }
        }
    }

    /** Draws depend on the agent's own streams only. */
    @Property(tries = 20)
    void anotherAgentDoesNotChangeWhatTheOthersDraw(@ForAll long seed) {
        List<Prosumer> few = zeroIntelligent(3, seed);
        List<Prosumer> many = zeroIntelligent(4, seed);
        Community smaller = community(few, true);
        Community larger = community(many, true);
        for (int k = 0; k < INTERVALS; k++) {
            Orders one = smaller.order(k, 40, 200, Fixtures.settlement(k - 1, few));
            Orders other = larger.order(k, 40, 200, Fixtures.settlement(k - 1, many));
            assertEquals(
                    one.orders().stream()
                            .map(CommunityProperties::withoutPartner)
                            .toList(),
                    other.orders().stream()
                            .filter(order -> !order.agentId().equals("a3"))
                            .map(CommunityProperties::withoutPartner)
                            .toList());
            smaller.meter(Fixtures.withOperator(k, one.orders()));
            larger.meter(Fixtures.withOperator(k, other.orders()));
        }
    }

    /** With one more agent the same draw means another partner, so partners are left out of the comparison. */
    private static Order withoutPartner(Order order) {
        return new Order(
                order.agentId(),
                order.side(),
                order.priceUsdPerMwh(),
                order.quantityKwh(),
                order.timestamp(),
                order.busId(),
                Order.NO_PARTNER);
    }

    private static List<Prosumer> zeroIntelligent(int count, long seed) {
        List<Prosumer> agents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            agents.add(Fixtures.agent("a" + i, "b" + i, new ZeroIntelligence(Double.POSITIVE_INFINITY), seed));
        }
        return agents;
    }

    @Property(tries = 10)
    void theSameSeedPlaysTheSameRun(@ForAll long seed) {
        assertEquals(play(seed), play(seed));
    }

    private static List<Record> play(long seed) {
        List<Prosumer> agents = agents(5, seed);
        Community community = community(agents, false);
        List<Record> run = new ArrayList<>();
        for (int k = 0; k < INTERVALS; k++) {
            Orders orders = community.order(k, 40, 200, Fixtures.settlement(k - 1, agents));
            run.add(orders);
            run.add(community.meter(Fixtures.withOperator(k, orders.orders())));
        }
        return run;
    }
}
