package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TariffsTest {
    private static final MarketBounds BOUNDS = new MarketBounds(20, 300, 0, 100);

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Test
    void seriesAreNotContinuedBeyondTheirEnd() {
        Tariffs tariffs = new Tariffs(new double[] {40, 50}, new double[] {200, 210});
        assertEquals(new Tariff(50, 210), tariffs.of(1));
        IllegalArgumentException beyond = assertThrows(IllegalArgumentException.class, () -> tariffs.of(2));
        assertTrue(beyond.toString().contains("0 to 1"), beyond::toString);
        assertThrows(IllegalArgumentException.class, () -> tariffs.of(-1));
    }

    @Test
    void theLastTariffIsAnnouncedAgainAtTheEnd() {
        Tariffs tariffs = new Tariffs(new double[] {40, 50}, new double[] {200, 210});
        assertEquals(tariffs.of(1), tariffs.after(0));
        assertEquals(tariffs.of(1), tariffs.after(1));
    }

    @Test
    void generatedTariffsStayInBoundsAndKeepTheirGap() {
        double gap = 0.05 * 280;
        for (long seed = 0; seed < 200; seed++) {
            Tariffs tariffs = new TariffGenerator(BOUNDS, 24).generate(50, random(seed));
            assertEquals(50, tariffs.intervals());
            for (int k = 0; k < 50; k++) {
                Tariff tariff = tariffs.of(k);
                assertTrue(tariff.feedInUsdPerMwh() >= 20, tariff::toString);
                assertTrue(tariff.utilityUsdPerMwh() <= 300, tariff::toString);
                assertTrue(tariff.utilityUsdPerMwh() - tariff.feedInUsdPerMwh() >= gap - 1e-9, tariff::toString);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameTariffsAndAnotherSeedOthers() {
        TariffGenerator generator = new TariffGenerator(BOUNDS, 24);
        Tariffs one = generator.generate(24, random(7));
        Tariffs same = generator.generate(24, random(7));
        Tariffs other = generator.generate(24, random(8));
        for (int k = 0; k < 24; k++) {
            assertEquals(one.of(k), same.of(k));
            assertNotEquals(one.of(k), other.of(k));
        }
    }

    @Test
    void aGapThatRoundsAboveTheHighestPriceIsCut() {
        MarketBounds bounds = new MarketBounds(0.1, 0.7, 0, 1);
        Tariffs tariffs = Tariffs.withGap(new double[] {9}, new double[] {0}, bounds);
        assertTrue(tariffs.of(0).utilityUsdPerMwh() <= 0.7);
    }

    @Test
    void measuredShapesAreFittedIntoTheBoundsAndKeepTheirGap() {
        double[] feedIn = {0.05, 0.05, 0.07, 0.1, 0.08, 0.05};
        double[] utility = {0.2, 0.2, 0.25, 0.4, 0.3, 0.2};
        double night = 0;
        double evening = 0;
        for (long seed = 0; seed < 200; seed++) {
            Tariffs tariffs = new TariffShape(BOUNDS).fit(feedIn, utility, random(seed));
            for (int k = 0; k < 6; k++) {
                Tariff tariff = tariffs.of(k);
                assertTrue(tariff.feedInUsdPerMwh() >= 20, tariff::toString);
                assertTrue(tariff.utilityUsdPerMwh() <= 300, tariff::toString);
                assertTrue(tariff.utilityUsdPerMwh() - tariff.feedInUsdPerMwh() >= 14 - 1e-9, tariff::toString);
            }
            night += tariffs.of(0).utilityUsdPerMwh() / 200;
            evening += tariffs.of(3).utilityUsdPerMwh() / 200;
        }
        assertTrue(evening > 2 * night, "the shape is kept: " + night + " and " + evening);
        assertEquals(0.05, feedIn[0], "the given series are not changed");
    }

    @Test
    void flatColumnsBecomeALowFeedInTariffAndAHighUtilityPrice() {
        double[] flat = {0.1, 0.1, 0.1, 0.1};
        for (long seed = 0; seed < 200; seed++) {
            Tariffs tariffs = new TariffShape(BOUNDS).fit(flat, flat, random(seed));
            for (int k = 0; k < 4; k++) {
                assertTrue(tariffs.of(k).feedInUsdPerMwh() <= 1.5 * 20);
                assertTrue(tariffs.of(k).utilityUsdPerMwh() >= 0.75 * 300);
            }
        }
    }
}
