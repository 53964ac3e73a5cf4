package energy.isochron.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the paper and its reference differ (local-market specification, 9.1): which side the indicators take. */
class PaperDifferencesTest {
    private static Order order(String agent, Side side, double price, double quantity) {
        return new Order(agent, side, price, quantity, 0, "bus", Order.NO_PARTNER);
    }

    private static AnalyticsSettings withWindow(AnalyticsSettings settings, int window) {
        return new AnalyticsSettings(
                settings.agents(),
                settings.buses(),
                settings.branches(),
                settings.intervalHours(),
                settings.gridCapacityKw(),
                window);
    }

    @Test
    @Tag("D11")
    void d11_imbalanceIsTheDifferenceOfSubmittedOrdersAndNotTheTradedVolume() {
        List<Order> orders = List.of(order("a", Side.BUY, 100, 30), order("b", Side.SELL, 90, 10));
        assertEquals(0.5, IndicatorFormulas.supplyDemandImbalance(orders, 40));
        List<Order> balanced = List.of(order("a", Side.BUY, 100, 30), order("b", Side.SELL, 90, 30));
        assertEquals(0, IndicatorFormulas.supplyDemandImbalance(balanced, 40));
    }

    @Test
    @Tag("D11")
    void d11_coordinationScoreIsOneLessTheImbalanceOfTheOrders() {
        SampleDay day = new SampleDay(7, 34, 42);
        MarketInterval played = day.next();
        Indicators indicators = new IndicatorCalculator(day.settings()).evaluate(played);
        double net = 0;
        for (Order order : played.clearing().orders()) {
            net += order.isBuy() ? order.quantityKwh() : -order.quantityKwh();
        }
        double capacity = day.settings().gridCapacityKwh();
        assertEquals(1 - Math.abs(net) / capacity, indicators.coordinationScore(), 1e-12);
    }

    @Test
    @Tag("D12")
    void d12_spreadIsTheMeanAskLessTheMeanBid() {
        List<Order> orders = List.of(
                order("a", Side.BUY, 100, 1),
                order("b", Side.BUY, 140, 1),
                order("c", Side.SELL, 80, 1),
                order("d", Side.SELL, 90, 1));
        assertEquals(85 - 120, IndicatorFormulas.bidAskSpreadUsdPerMwh(orders));
        assertEquals(0, IndicatorFormulas.bidAskSpreadUsdPerMwh(orders.subList(0, 2)));
    }

    @Test
    @Tag("D21")
    void d21_volatilityLooksBackOverAWindowThatCanBeChosen() {
        SampleDay day = new SampleDay(7, 34, 42);
        IndicatorCalculator narrow = new IndicatorCalculator(withWindow(day.settings(), 2));
        IndicatorCalculator wide = new IndicatorCalculator(day.settings());
        List<Double> prices = new ArrayList<>();
        double lastNarrow = 0;
        double lastWide = 0;
        for (int i = 0; i < 30; i++) {
            MarketInterval played = day.next();
            prices.add(played.clearing().result().clearingPriceUsdPerMwh());
            lastNarrow = narrow.evaluate(played).priceVolatilityUsdPerMwh();
            lastWide = wide.evaluate(played).priceVolatilityUsdPerMwh();
        }
        assertEquals(Math.abs(prices.get(29) - prices.get(28)) / 2, lastNarrow, 1e-9);
        assertEquals(deviation(prices.subList(6, 30)), lastWide, 1e-9);
        assertNotEquals(deviation(prices), lastWide, 1e-3);
    }

    private static double deviation(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Math.sqrt(values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
