package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.StorageAccount;
import energy.isochron.federation.RandomStreams;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Batteries that age and travel. */
class StorageProperties {
    private static final double TOLERANCE = 1e-9;

    /** Requests of −50 to 50 kWh charge or discharge; beyond that the battery leaves with a trip, stays away or returns. */
    @Property(tries = 1000)
    void levelStaysInItsWindowAndEnergyClosesWhateverHappens(
            @ForAll @DoubleRange(min = 0.1, max = 100) double nominal,
            @ForAll @DoubleRange(min = 0, max = 0.4) double socMin,
            @ForAll @DoubleRange(min = 0.5, max = 1) double socMax,
            @ForAll @DoubleRange(min = 0.5, max = 1) double efficiency,
            @ForAll @DoubleRange(min = 0, max = 1) double fadeOfAll,
            @ForAll @DoubleRange(min = 0, max = 60) double held,
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -80, max = 80) Double> requests) {
        BatteryRating rating = new BatteryRating(
                nominal, socMin, socMax, efficiency, efficiency, 20, Double.POSITIVE_INFINITY, fadeOfAll / nominal);
        Battery battery = new Battery(rating, (rating.lowestKwh() + rating.highestKwh()) / 2, 0.5);
        double health = 1;
        for (double request : requests) {
            step(battery, request, held);
            double slack = TOLERANCE * Math.max(1, nominal);
            double capacity = nominal * battery.stateOfHealth();
            assertTrue(battery.levelKwh() >= socMin * capacity - slack, "level " + battery.levelKwh());
            assertTrue(battery.levelKwh() <= socMax * capacity + slack, "level " + battery.levelKwh());
            assertTrue(battery.stateOfHealth() >= 0 && battery.stateOfHealth() <= health, "it only gets worse");
            health = battery.stateOfHealth();
        }
        StorageAccount account = battery.account("a");
        double turnover = account.chargedKwh() + account.dischargedKwh();
        assertEquals(0, account.residualKwh(), TOLERANCE * Math.max(1, nominal + turnover));
        assertEquals(Math.max(0, 1 - fadeOfAll / nominal * turnover), health, 1e-12);
    }

    private static void step(Battery battery, double request, double held) {
        double before = battery.levelKwh();
        if (request > 65) {
            battery.leave(request - 65);
        } else if (request > 50) {
            battery.stayAway();
        } else if (request < -50) {
            battery.stay(held);
        } else {
            double moved = request > 0 ? battery.charge(request) : battery.discharge(-request);
            assertTrue(moved >= 0 && moved <= Math.abs(request));
            assertTrue(!battery.isAway() || (moved == 0 && battery.levelKwh() == before));
        }
        assertTrue(battery.maxInKwh() >= 0 && battery.maxOutKwh() >= 0 && battery.dueKwh() >= 0);
        assertTrue(battery.dueKwh() <= battery.maxInKwh());
        assertTrue(!battery.isAway() || battery.maxInKwh() + battery.maxOutKwh() + battery.dueKwh() == 0);
    }

    @Property(tries = 1000)
    void limitsAreNeverNegativeAndEveryIntervalClosesWithVehicleAndAgeing(
            @ForAll @IntRange(min = 0, max = 23) int departure,
            @ForAll @IntRange(min = 1, max = 23) int away,
            @ForAll @DoubleRange(min = 0, max = 30) double tripKwh,
            @ForAll @DoubleRange(min = 0, max = 1) double departureSoc,
            @ForAll @DoubleRange(min = 0, max = 1) double fadeOfAll,
            @ForAll @DoubleRange(min = 0.1, max = 20) double rate,
            @ForAll boolean isTruthful,
            @ForAll long seed) {
        BatteryRating rating = new BatteryRating(20, 0.1, 0.9, 0.95, 0.9, rate, rate, fadeOfAll / 20);
        Trips trips = new Trips(departure, (departure + away) % 24, tripKwh, departureSoc);
        Prosumer agent = agent(rating, trips, isTruthful ? Truthful.DEFAULT : new ZeroIntelligence(30), seed);
        Community community =
                new Community(List.of(agent), Fixtures.rules(false, false), Fixtures.buses(1), Fixtures.LINE);
        for (int k = 0; k < 48; k++) {
            Orders orders = community.order(k, 40, 200, Fixtures.settlement(k - 1, List.of(agent)));
            MeterReading reading = community
                    .meter(Fixtures.withOperator(k, orders.orders()))
                    .readings()
                    .getFirst();
            double net = reading.chargedKwh() - reading.dischargedKwh();
            assertEquals(net + reading.spilledKwh() - reading.unservedKwh(), reading.balanceKwh(), TOLERANCE);
            assertEquals(reading.generationKwh() - reading.demandKwh() - net, reading.netPositionKwh(), TOLERANCE);
            assertTrue(reading.sellLimitKwh() >= 0 && reading.buyLimitKwh() >= 0);
            assertTrue(reading.chargedKwh() <= rate + TOLERANCE && reading.dischargedKwh() <= rate + TOLERANCE);
            assertTrue(reading.stateOfCharge() >= 0.1 - TOLERANCE && reading.stateOfCharge() <= 0.9 + TOLERANCE);
            assertTrue(!trips.isAway(k % 24) || net == 0);
        }
        StorageAccount account = community.storageAccounts().getFirst();
        assertEquals(0, account.residualKwh(), 1e-7);
        TripAccount travelled = community.tripAccounts().getFirst();
        assertEquals(
                travelled.departures() * tripKwh, account.drivenKwh() + travelled.chargedElsewhereKwh(), TOLERANCE);
    }

    private static Prosumer agent(BatteryRating rating, Trips trips, Strategy strategy, long seed) {
        RandomStreams streams = new RandomStreams(seed, 0);
        ProceduralProfiles profiles = new ProceduralProfiles(3600, 48, 100);
        return new Prosumer(
                "a",
                "b0",
                profiles.generation(12, streams.stream("generation", "a")),
                profiles.demand(5, streams.stream("demand", "a")),
                rating,
                rating.drawLevelKwh(streams.stream("battery", "a")),
                1,
                strategy,
                streams.stream("strategy", "a"),
                streams.stream("arrival", "a"),
                trips);
    }
}
