package energy.isochron.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.analytics.AnalyticsSettings.Placement;
import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridState;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden family {@code kpi}: all indicators. Their normalised vector is asserted where it is used, by the prosumers. */
class IndicatorCalculatorGoldenTest {
    @TestFactory
    Stream<DynamicTest> indicatorsAreThoseOfTheOracle() {
        return Golden.tests("local-market", "kpi", (family, aCase) -> check(aCase));
    }

    private static void check(JsonNode aCase) {
        JsonNode expected = aCase.path("expected");
        Indicators raw = evaluate(aCase);
        Golden.close("socialWelfare", expected.path("socialWelfare"), raw.socialWelfareUsd());
        Golden.close("tradeSurplus", expected.path("tradeSurplus"), raw.tradeSurplusUsd());
        Golden.close("liquidity", expected.path("liquidity"), raw.liquidityKwh());
        Golden.close("avgBidAskSpread", expected.path("avgBidAskSpread"), raw.avgBidAskSpreadUsdPerMwh());
        Golden.close("priceVolatility", expected.path("priceVolatility"), raw.priceVolatilityUsdPerMwh());
        Golden.close("supplyDemandImbalance", expected.path("supplyDemandImbalance"), raw.supplyDemandImbalance());
        Golden.close("gridCongestion", expected.path("gridCongestion"), raw.gridCongestion());
        Golden.close("gridBalance", expected.path("gridBalance"), raw.gridBalanceKwh());
        Golden.close("coordinationScore", expected.path("coordinationScore"), raw.coordinationScore());
        Golden.close("convergence", expected.path("coordinationConvergence"), raw.coordinationConvergence());
        Golden.close("derSelfConsumption", expected.path("derSelfConsumption"), raw.derSelfConsumption());
        Golden.close("flexibility", expected.path("flexibilityUtilization"), raw.flexibilityUtilization());
        assertEquals(14, expected.size(), "fields of the case");
    }

    /** Replays the histories without trades, then the interval of the case. */
    private static Indicators evaluate(JsonNode aCase) {
        List<Order> orders = orders(aCase);
        List<Trade> trades = trades(aCase);
        List<Placement> agents = new ArrayList<>();
        agentIds(aCase, orders, trades).forEach(id -> agents.add(new Placement(id, "bus")));
        IndicatorCalculator calculator = new IndicatorCalculator(new AnalyticsSettings(
                agents,
                List.of("bus"),
                List.of("branch"),
                1,
                aCase.path("grid_capacity_kwh").doubleValue(),
                AnalyticsSettings.DEFAULT_PRICE_WINDOW));
        int last = aCase.path("clearing_price_history").size() - 1;
        for (int i = 0; i < last; i++) {
            calculator.evaluate(interval(aCase, i, List.of(), List.of()));
        }
        return calculator.evaluate(interval(aCase, last, orders, trades));
    }

    private static Set<String> agentIds(JsonNode aCase, List<Order> orders, List<Trade> trades) {
        Set<String> ids = new LinkedHashSet<>();
        orders.forEach(order -> ids.add(order.agentId()));
        trades.forEach(trade -> ids.addAll(List.of(trade.buyerId(), trade.sellerId())));
        ids.remove(Order.OPERATOR);
        for (int i = 0; ids.size() < aCase.path("num_agents").intValue(); i++) {
            ids.add("idle-" + i);
        }
        return ids;
    }

    private static List<Order> orders(JsonNode aCase) {
        List<Order> orders = new ArrayList<>();
        for (JsonNode row : aCase.path("orders")) {
            Side side = row.get(3).booleanValue() ? Side.BUY : Side.SELL;
            double price = row.get(1).doubleValue();
            orders.add(new Order(row.get(0).textValue(), side, price, row.get(2).doubleValue(), 0, "bus", ""));
        }
        return orders;
    }

    private static List<Trade> trades(JsonNode aCase) {
        List<Trade> trades = new ArrayList<>();
        for (JsonNode row : aCase.path("trades")) {
            trades.add(new Trade(
                    row.get(0).textValue(),
                    row.get(1).textValue(),
                    row.get(2).doubleValue(),
                    row.get(3).doubleValue(),
                    Stage.valueOf(row.get(4).textValue().toUpperCase(Locale.ROOT)),
                    row.get(5).doubleValue(),
                    row.get(6).doubleValue(),
                    row.get(7).doubleValue(),
                    row.get(8).doubleValue()));
        }
        return trades;
    }

    private static MarketInterval interval(JsonNode aCase, int at, List<Order> orders, List<Trade> trades) {
        double price = aCase.path("clearing_price_history").get(at).doubleValue();
        double volume = aCase.path("clearing_volume_history").get(at).doubleValue();
        MarketResult result = new MarketResult(price, volume, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        double loading = aCase.path("grid_congestion").doubleValue();
        return new MarketInterval(
                new Clearing(at, orders, List.of(), trades, result),
                new MeterReadings(at, readings(aCase), List.of()),
                new Settlement(at, List.of(), new OperatorAccount(0, 0, 0, 0, 0, 0, 0, 0), 0, ""),
                new GridState(at, true, List.of(), List.of(new BranchState("branch", 0, loading)), 0));
    }

    /** One meter for each pair of limits; the first one carries the whole balance. */
    private static List<MeterReading> readings(JsonNode aCase) {
        double balance = aCase.path("grid_balance").doubleValue();
        List<MeterReading> readings = new ArrayList<>();
        for (JsonNode limits : aCase.path("limits")) {
            double sell = limits.get(0).doubleValue();
            double buy = limits.get(1).doubleValue();
            double own = readings.isEmpty() ? balance : 0;
            readings.add(new MeterReading(
                    "a" + readings.size(),
                    "bus",
                    Math.max(0, own),
                    Math.max(0, -own),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    sell,
                    buy,
                    0,
                    0));
        }
        return readings;
    }
}
