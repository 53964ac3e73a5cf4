package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.RunTally;
import energy.isochron.analytics.postrun.MeasureDescription;
import energy.isochron.analytics.postrun.Quantity;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.postrun.RunHistory;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureCatalogueTest {
    private static RunHistory history(double... prices) {
        Map<Quantity, double[]> series = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            series.put(quantity, new double[prices.length]);
        }
        series.put(Quantity.CLEARING_PRICE, prices);
        series.put(Quantity.P2P_VOLUME, new double[] {3, 0, 0});
        series.put(Quantity.DSO_BUY_VOLUME, new double[] {1, 2, 0});
        series.put(Quantity.LOCAL_PRICE, new double[] {150, 0, 0});
        Map<String, double[]> rewards = Map.of("a", new double[] {1, 2}, "b", new double[] {10, 20});
        return new RunHistory(
                100, series, new RunHistory.Trades(List.of(), 0), rewards, new RunHistory.FinalFlows(0, 0));
    }

    private static double value(double[] values, String id) {
        return values[MeasureCatalogue.place(id)];
    }

    @Test
    void everyMeasureHasItsOwnIdTitleUnitAndFormula() {
        Set<String> ids = new HashSet<>();
        for (MeasureDescription measure : MeasureCatalogue.all()) {
            assertTrue(ids.add(measure.id()), measure.id());
            String title = MeasureCatalogue.title(measure.id());
            assertFalse(title.isBlank() || title.contains("_") || title.contains("sigma"), title);
            assertFalse(MeasureCatalogue.formula(measure.id()).isBlank());
            assertEquals(
                    "$/MWh".equals(measure.unit()),
                    measure.id().endsWith("_usd_per_mwh") && !measure.id().endsWith("_kwh_per_usd_per_mwh"));
        }
        assertEquals(
                MeasureCatalogue.ids(),
                MeasureCatalogue.all().stream().map(MeasureDescription::id).toList());
        assertEquals("P2P share of volume", MeasureCatalogue.title("market.p2p_ratio"));
        assertEquals("Local trading benefit", MeasureCatalogue.title("operator.local_trading_benefit_usd"));
        assertEquals("Seller HHI", MeasureCatalogue.title("market.seller_hhi"));
        assertEquals("kWh", MeasureCatalogue.unit("energy.spilled_kwh"));
    }

    @Test
    void valuesComeFromAnalyticsAndSummary() {
        RunTally tally = new RunTally(1);
        RunSummary empty = tally.summary(true, "");
        RunSummary.Rewards rewards = new RunSummary.Rewards(2, -12.5, 7, List.of());
        RunSummary summary = new RunSummary(
                true,
                "",
                3,
                empty.counts(),
                empty.volumes(),
                empty.prices(),
                empty.energy(),
                empty.grid(),
                empty.money(),
                empty.audit(),
                rewards,
                empty.storage());
        double[] values = MeasureCatalogue.values(RunAnalytics.of(history(100, 200, 120), List.of()), summary);
        assertEquals(MeasureCatalogue.ids().size(), values.length);
        assertEquals(120, value(values, "market.clearing_price_median_usd_per_mwh"));
        assertEquals(140, value(values, "episode.clearing_price_mean_usd_per_mwh"), 1e-12);
        assertEquals(0.5, value(values, "market.p2p_ratio"), 1e-12);
        assertEquals(3, value(values, "operator.net_purchase_kwh"), 1e-12);
        assertEquals(-12.5, value(values, "rewards.average_reward"));
        assertEquals(7, value(values, "rewards.final_reward"));
    }

    @Test
    void seriesAreThoseOfTheRunAndNaNWhereThereIsNone() {
        SeriesTable series = SeriesTable.of(history(100, 200, 120));
        assertEquals(3, series.intervals());
        assertEquals(200, series.figure(SeriesQuantity.CLEARING_PRICE, 1));
        assertEquals(150, series.figure(SeriesQuantity.LOCAL_PRICE, 0));
        assertEquals(Double.NaN, series.figure(SeriesQuantity.LOCAL_PRICE, 1));
        assertEquals(0.75, series.figure(SeriesQuantity.P2P_SHARE, 0));
        assertEquals(0, series.figure(SeriesQuantity.P2P_SHARE, 1));
        assertEquals(Double.NaN, series.figure(SeriesQuantity.P2P_SHARE, 2));
        assertEquals(22, series.figure(SeriesQuantity.REWARD, 1));
        assertEquals(Double.NaN, series.figure(SeriesQuantity.REWARD, 2));
        assertEquals(series, SeriesTable.of(history(100, 200, 120)));
        series.figures(SeriesQuantity.VOLUME)[0] = 99;
        assertEquals(4, series.figure(SeriesQuantity.VOLUME, 0));
    }

    @Test
    void unknownMeasureAndRaggedSeriesAreRefused() {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> MeasureCatalogue.place("market.p2p_rato"))
                        .getMessage());
        assertTrue(message.contains("'market.p2p_rato'") && message.endsWith("Maybe 'market.p2p_ratio'?"), message);
        Map<SeriesQuantity, double[]> figures = new EnumMap<>(SeriesQuantity.class);
        for (SeriesQuantity quantity : SeriesQuantity.values()) {
            figures.put(quantity, new double[] {1, 2});
        }
        figures.put(SeriesQuantity.REWARD, new double[] {1});
        assertThrows(IllegalArgumentException.class, () -> SeriesTable.of(figures));
        figures.put(SeriesQuantity.REWARD, new double[] {1, Double.POSITIVE_INFINITY});
        assertThrows(IllegalArgumentException.class, () -> SeriesTable.of(figures));
    }
}
