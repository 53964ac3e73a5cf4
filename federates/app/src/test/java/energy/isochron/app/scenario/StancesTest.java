package energy.isochron.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.MarketInterval;
import energy.isochron.app.Home;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole days of the committed feeder, made narrow, under the operator's stances; analytics audits each interval. */
class StancesTest {
    private record Days(List<MarketInterval> intervals) {
        private double spread(int interval) {
            return intervals.get(interval).clearing().result().priceSpreadUsdPerMwh();
        }

        private double congestion(int interval) {
            return intervals.get(interval).settlement().operator().gridCongestion();
        }

        private double threshold(int interval) {
            return intervals.get(interval).settlement().operator().congestionThreshold();
        }
    }

    private static Days play(String... settings) {
        List<String> all = new ArrayList<>(List.of("network.capacity_kw=60", "market.ledger.difficulty=0"));
        all.addAll(List.of(settings));
        return new Days(
                PlayedScenario.play(ScenarioReader.read(Home.localMarket().resolve("scenario.yaml"), all)));
    }

    @Test
    void everyStanceSettlesADayThatTheAuditFindsSound() {
        Days before = play();
        for (String stance : List.of("permissive", "moderate", "strict", "dynamic")) {
            Days days = play("market.intervention=" + stance);
            assertEquals(24, days.intervals.size());
            for (int i = 0; i < 24; i++) {
                assertTrue(days.spread(i) >= before.spread(i), stance);
            }
        }
    }

    @Test
    void tariffsAreWiderExactlyAfterCongestionAboveTheThreshold() {
        Days usual = play("network.capacity_kw=2000");
        double threshold =
                IntStream.range(0, 24).mapToDouble(usual::congestion).sorted().toArray()[12];
        Days days = play(
                "network.capacity_kw=2000",
                "market.intervention.kind=custom",
                "market.intervention.congestion_threshold=" + threshold,
                "market.intervention.price_adjustment=0.1",
                "operator.tariffs.kind=constant",
                "operator.tariffs.feed_in_tariff_usd_per_mwh=100",
                "operator.tariffs.utility_price_usd_per_mwh=180");
        int widened = 0;
        for (int i = 1; i < 24; i++) {
            boolean congested = days.congestion(i - 1) > threshold;
            assertEquals(congested ? 88 : 80, days.spread(i), 1e-9);
            widened += congested ? 1 : 0;
        }
        assertTrue(widened > 0 && widened < 23, widened + " intervals are widened");
    }

    @Test
    void dynamicThresholdIsToldWithEachSettlement() {
        Days days = play("market.intervention=dynamic");
        assertEquals(0.8, days.threshold(0));
        for (int i = 1; i < 24; i++) {
            assertEquals(0.8 - 0.1 * (days.congestion(i - 1) - 0.5), days.threshold(i), 1e-12);
        }
        assertNotEquals(days.threshold(1), days.threshold(12));
    }

    @Test
    void allInMayBeWrittenWithAHyphenAndLeavesOnlyTradesThatPayBothSidesWithLossAndFee() {
        Days days = play("market.rationality=all-in", "agents.*.strategy=zero-intelligence");
        int trades = 0;
        for (MarketInterval interval : days.intervals) {
            MarketResult result = interval.clearing().result();
            for (Trade trade : interval.clearing().trades()) {
                if (!trade.stage().withOperator()) {
                    double paid = 1000 * (trade.valueUsd() + trade.feesUsd() / 2) / trade.deliveredKwh();
                    double netted = 1000 * (trade.valueUsd() - trade.feesUsd() / 2) / trade.quantityKwh();
                    assertTrue(paid <= result.dsoSellPriceUsdPerMwh() + 1e-9, trade::toString);
                    assertTrue(netted >= result.dsoBuyPriceUsdPerMwh() - 1e-9, trade::toString);
                    trades++;
                }
            }
        }
        assertTrue(trades > 0);
    }
}
