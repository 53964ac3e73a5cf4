package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Departure;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.StorageAccount;
import energy.isochron.exchange.StorageReport;
import energy.isochron.federation.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VehicleTest {
    private static final BatteryRating CAR = new BatteryRating(40, 0.1, 0.9, 0.9, 0.9, 10, 10);
    private static final Trips COMMUTE = new Trips(7, 17, 8, 0.8);

    private static Prosumer driver(Trips trips, double demand, double level, Strategy strategy) {
        RandomStreams streams = new RandomStreams(1, 0);
        return new Prosumer(
                "a",
                "b0",
                Profile.of(0),
                Profile.of(demand),
                CAR,
                level,
                1,
                strategy,
                streams.stream("strategy", "a"),
                streams.stream("arrival", "a"),
                trips);
    }

    private static Community community(Prosumer agent) {
        return new Community(List.of(agent), Fixtures.rules(false, false), Fixtures.buses(1), Fixtures.LINE);
    }

    /** Readings of a run in which the operator takes every order. */
    private static List<MeterReading> play(Community community, Prosumer agent, int intervals) {
        List<MeterReading> readings = new ArrayList<>();
        for (int k = 0; k < intervals; k++) {
            Orders orders = community.order(k, 40, 200, Fixtures.settlement(k - 1, List.of(agent)));
            readings.add(community
                    .meter(Fixtures.withOperator(k, orders.orders()))
                    .readings()
                    .getFirst());
        }
        return readings;
    }

    private static final Strategy NEVER_TRADES =
            (situation, random) -> new Action(100, 0, 0, Action.nobody(situation.agents()));

    @Test
    void awayItNeitherChargesNorDischargesAndCountsInNoLimit() {
        Prosumer agent = driver(COMMUTE, 1, 20, Truthful.DEFAULT);
        List<MeterReading> readings = play(community(agent), agent, 24);
        for (int hour = 7; hour < 17; hour++) {
            MeterReading reading = readings.get(hour);
            assertEquals(0, reading.chargedKwh() + reading.dischargedKwh());
            assertEquals(0, reading.sellLimitKwh());
            assertEquals(1, reading.buyLimitKwh(), "the household's demand alone");
            assertEquals(24, reading.batteryLevelKwh(), 1e-9, "0.8 of 40 kWh at departure less 8 driven");
        }
        assertTrue(readings.get(17).sellLimitKwh() > 0, "it has returned");
    }

    @Test
    void itChargesSoThatTheRequiredLevelIsReachedThoughNobodySellsToIt() {
        Prosumer agent = driver(COMMUTE, 0, 4, NEVER_TRADES);
        Community community = community(agent);
        List<MeterReading> readings = play(community, agent, 8);
        assertEquals(32, readings.get(6).batteryLevelKwh(), 1e-9);
        assertEquals(0, readings.get(2).chargedKwh(), "as late as possible: 28 kWh at 9 kWh an hour need four hours");
        assertEquals(10, readings.get(6).chargedKwh(), 1e-9);
        assertEquals(10, readings.get(6).unservedKwh(), 1e-9, "balancing energy of the operator");
        assertEquals(0, community.tripAccounts().getFirst().shortDepartures());
    }

    @Test
    void whatItHasToChargeIsBoughtAsDemandByAnyStrategy() {
        Prosumer agent = driver(COMMUTE, 1, 4, Truthful.DEFAULT);
        Community community = community(agent);
        play(community, agent, 6);
        Orders orders = community.order(6, 40, 200, Fixtures.settlement(5, List.of(agent)));
        Order order = orders.orders().getFirst();
        assertEquals(Side.BUY, order.side());
        assertEquals(1 + 10, order.quantityKwh(), 1e-9);
    }

    @Test
    void shortfallAtDepartureIsCounted() {
        Prosumer agent = driver(new Trips(2, 17, 8, 0.8), 0, 4, NEVER_TRADES);
        Community community = community(agent);
        play(community, agent, 3);
        StorageAccount account = community.storageAccounts().getFirst();
        assertEquals(1, community.tripAccounts().getFirst().shortDepartures());
        assertEquals(32 - (4 + 2 * 9), community.tripAccounts().getFirst().shortfallKwh(), 1e-9);
        assertEquals(8, account.drivenKwh());
        assertEquals(0, account.residualKwh(), 1e-9);
    }

    @Test
    void tripBeyondTheStoreIsChargedElsewhereAndCounted() {
        Prosumer agent = driver(new Trips(1, 5, 100, 0), 0, 20, NEVER_TRADES);
        Community community = community(agent);
        List<MeterReading> readings = play(community, agent, 6);
        assertEquals(4, readings.get(5).batteryLevelKwh(), 1e-9, "the lowest level");
        StorageAccount account = community.storageAccounts().getFirst();
        assertEquals(16, account.drivenKwh(), 1e-9);
        assertEquals(84, community.tripAccounts().getFirst().chargedElsewhereKwh(), 1e-9);
    }

    @Test
    void theLevelThatIsHeldIsNotSold() {
        Strategy sellsAll = (situation, random) -> new Action(50, 100, 0, Action.nobody(situation.agents()));
        Prosumer agent = driver(COMMUTE, 0, 36, sellsAll);
        List<MeterReading> readings = play(community(agent), agent, 8);
        assertEquals(32, readings.get(6).batteryLevelKwh(), 1e-9);
        assertTrue(readings.get(0).soldKwh() > 0, "but what can be charged again is");
    }

    @Test
    void tripsOverMidnightAndRunsThatBeginAwayAreAllowed() {
        Trips night = new Trips(22, 6, 5, 0.5);
        assertTrue(night.isAway(23) && night.isAway(0) && night.isAway(5.75));
        assertFalse(night.isAway(6) || night.isAway(21.75));
        Prosumer agent = driver(night, 0, 20, NEVER_TRADES);
        Community community = community(agent);
        play(community, agent, 48);
        StorageAccount account = community.storageAccounts().getFirst();
        assertEquals(2, community.tripAccounts().getFirst().departures(), "the one before the run is not counted");
        assertEquals(10, account.drivenKwh(), 1e-9);
    }

    @Test
    void tripsThatNoIntervalSeesAndAVehicleWithoutABatteryAreRefused() {
        IllegalArgumentException unseen = assertThrows(
                IllegalArgumentException.class,
                () -> community(driver(new Trips(7.2, 7.8, 1, 0), 0, 20, NEVER_TRADES)));
        assertTrue(Fixtures.message(unseen).contains("trips of agent 'a'"), unseen.getMessage());
        assertTrue(Fixtures.message(unseen).contains("Maybe"), unseen.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Trips(24, 7, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Trips(7, 17, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Trips(7, 17, 1, 80));
    }

    @Test
    void aTripIsToldAsItBeginsAndAccountsAfterEachDay() {
        Prosumer agent = driver(new Trips(2, 17, 8, 0.8), 0, 4, NEVER_TRADES);
        Community community = community(agent);
        List<StorageReport> told = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            Orders orders = community.order(k, 40, 200, Fixtures.settlement(k - 1, List.of(agent)));
            told.addAll(community.storageReports());
            community.meter(Fixtures.withOperator(k, orders.orders()));
        }
        assertEquals(
                List.of(2L, 23L, 26L),
                told.stream().map(StorageReport::interval).toList());
        Departure first = told.getFirst().departures().getFirst();
        assertEquals(22 / 40.0, first.stateOfCharge(), 1e-9, "4 kWh and two hours at 9 kWh");
        assertEquals(0.8, first.requiredStateOfCharge(), 1e-12);
        assertEquals(10, first.shortfallKwh(), 1e-9);
        assertTrue(first.isShort());
        assertEquals(8, first.tripKwh());
        assertEquals(0, first.chargedElsewhereKwh(), 1e-12);
        StorageAccount day = told.get(1).accounts().getFirst();
        assertEquals(8, day.drivenKwh(), 1e-9);
        assertEquals(40, day.capacityKwh());
        assertEquals(0, day.residualKwh(), 1e-9);
        StorageReport end = community.finalStorage().orElseThrow();
        assertEquals(29, end.interval());
        assertEquals(community.storageAccounts(), end.accounts());
    }

    @Test
    void communityWithoutStorageTellsOfNone() {
        Prosumer agent = Fixtures.agent("a", "b0", 1, 2, BatteryRating.NONE, 0);
        Community community = community(agent);
        play(community, agent, 30);
        assertEquals(Optional.empty(), community.finalStorage());
        assertEquals(List.of(), community.tripAccounts());
    }
}
