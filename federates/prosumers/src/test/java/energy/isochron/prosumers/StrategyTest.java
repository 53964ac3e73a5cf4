package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.federation.RandomStreams;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StrategyTest {
    private final RandomGenerator random = new RandomStreams(1, 0).stream("strategy", "a");

    private static Situation situation(double surplus, double deficit, double out, double in) {
        return new Situation(
                0, 0, 3, new FeasibleQuantity(surplus, deficit, out, in), 40, 200, Optional.empty(), Fixtures.RULES);
    }

    private Action truthful(double surplus, double deficit, double out, double in) {
        return new Truthful(0.5, 0.2).act(situation(surplus, deficit, out, in), random);
    }

    @Test
    void truthfulSellsWhatItCannotStoreBelowTheMidpoint() {
        assertEquals(new Action(80, 6, 0, 4), truthful(10, 0, 3, 4));
    }

    @Test
    void truthfulBuysWhatItsBatteryCannotCoverAboveTheMidpoint() {
        assertEquals(new Action(160, 7, 1, 4), truthful(0, 10, 3, 4));
    }

    @Test
    void truthfulStoresItsSurplusAndBidsForAShareOfTheRoomLeft() {
        assertEquals(new Action(80, 2, 1, 4), truthful(10, 0, 3, 20));
    }

    @Test
    void truthfulCoversItsNeedAndOffersAShareOfTheEnergyLeft() {
        assertEquals(new Action(160, 2, 0, 4), truthful(0, 10, 20, 3));
    }

    @Test
    void truthfulWithNeitherSurplusNorNeedOffersAShareOfTheBattery() {
        assertEquals(new Action(160, 2, 0, 4), truthful(0, 0, 10, 0));
    }

    @Test
    void aTruthfulOfferMeetsATruthfulNeed() {
        for (double margin : new double[] {0, 0.3, 1}) {
            Truthful strategy = new Truthful(margin, 0);
            double ask = strategy.act(situation(5, 0, 0, 0), random).priceUsdPerMwh();
            double bid = strategy.act(situation(0, 5, 0, 0), random).priceUsdPerMwh();
            assertTrue(ask >= 40 && ask <= bid && bid <= 200, ask + " " + bid);
        }
    }

    @Test
    void zeroIntelligenceFillsItsWholeBox() {
        ZeroIntelligence strategy = new ZeroIntelligence(10);
        double[] least = {1e9, 1e9};
        double[] most = {0, 0};
        int[] partners = new int[5];
        int buys = 0;
        for (int i = 0; i < 5000; i++) {
            Action action = strategy.act(situation(0, 0, 0, 0), random);
            least[0] = Math.min(least[0], action.priceUsdPerMwh());
            most[0] = Math.max(most[0], action.priceUsdPerMwh());
            least[1] = Math.min(least[1], action.quantityKwh());
            most[1] = Math.max(most[1], action.quantityKwh());
            partners[action.partner()]++;
            buys += action.isBuy() ? 1 : 0;
        }
        assertEquals(20, least[0], 1);
        assertEquals(300, most[0], 1);
        assertEquals(0.1, least[1], 0.1);
        assertEquals(10, most[1], 0.1);
        assertEquals(2500, buys, 200);
        for (int count : partners) {
            assertEquals(1000, count, 150);
        }
    }

    @Test
    void actionsThatAreNoNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Action(Double.NaN, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Action(1, Double.POSITIVE_INFINITY, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Action(1, 1, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Action(1, 1, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> Action.partnerOf(4.1, 3));
        assertThrows(IllegalArgumentException.class, () -> Action.partnerOf(Double.NaN, 3));
    }

    @Test
    void sharesBeyondOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Truthful(50, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new Truthful(0.5, -0.1));
        assertThrows(IllegalArgumentException.class, () -> new ZeroIntelligence(-1));
    }
}
