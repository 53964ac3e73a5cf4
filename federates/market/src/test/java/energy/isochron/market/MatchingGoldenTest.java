package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Network;
import energy.isochron.network.TradeFlows;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MatchingGoldenTest {
    @TestFactory
    Stream<DynamicTest> matchingGivesTheGoldenTradesFlowsAndFigures() {
        return Golden.tests("local-market", "matching", MatchingGoldenTest::check);
    }

    private static void check(JsonNode family, JsonNode aCase) {
        Network network = GoldenMarket.network(family, aCase.path("network").asText());
        double hours = aCase.path("step_hours").doubleValue();
        TradeFlows flows = new TradeFlows(network, hours, background(aCase, network));
        Agents agents = agents(aCase, network);
        MarketRules rules = GoldenMarket.rules(aCase.path("config"));
        Tariff tariff = new Tariff(
                aCase.path("feed_in_tariff").doubleValue(),
                aCase.path("utility_price").doubleValue());
        Tariffs tariffs =
                new Tariffs(new double[] {tariff.feedInUsdPerMwh()}, new double[] {tariff.utilityUsdPerMwh()});
        Matching matching = new Matching(new Venue(rules, network, agents, flows, new SystemOperator(tariffs, rules)));
        fill(matching.book(), agents, aCase);
        JsonNode previous = aCase.path("previous_clearing_price");
        MarketResult result = matching.clear(
                tariff,
                previous.isNull() ? tariff.midpoint() : previous.doubleValue(),
                aCase.path("balance_before").doubleValue());

        JsonNode expected = aCase.path("expected");
        assertTrades(expected.path("trades"), matching.trades().list());
        assertResult(expected.path("result"), result);
        Golden.close("balance_after", expected.path("balance_after"), result.balanceAfterKwh());
        Golden.close("fees", expected.path("fees"), result.feesUsd());
        Golden.close("congestion", expected.path("congestion"), flows.meanCongestion());
        assertEquals(expected.path("edge_flows_kwh").size(), network.branchCount());
        for (int e = 0; e < network.branchCount(); e++) {
            Golden.close(
                    "flow " + network.branchId(e),
                    expected.path("edge_flows_kwh").path(e),
                    flows.flowKwh(e));
        }
    }

    private static double[] background(JsonNode aCase, Network network) {
        double[] background = new double[network.branchCount()];
        for (int e = 0; e < aCase.path("background_kwh").size(); e++) {
            background[e] = aCase.path("background_kwh").path(e).doubleValue();
        }
        return background;
    }

    /** Agents with orders in order-list order, then partners without one. */
    private static Agents agents(JsonNode aCase, Network network) {
        Map<String, MarketAgent> agents = new LinkedHashMap<>();
        for (JsonNode order : aCase.path("orders")) {
            String id = order.path(0).asText();
            double reputation = GoldenMarket.number(aCase.path("reputation"), id, 0.5);
            agents.put(id, new MarketAgent(id, order.path(5).asText(), reputation));
        }
        String anyBus = network.bus(0).id();
        for (JsonNode order : aCase.path("orders")) {
            String partner = order.path(6).asText();
            if (!order.path(6).isNull() && !partner.equals(Order.OPERATOR)) {
                agents.putIfAbsent(partner, new MarketAgent(partner, anyBus, 0.5));
            }
        }
        if (agents.isEmpty()) {
            agents.put("nobody", new MarketAgent("nobody", anyBus, 0.5));
        }
        return new Agents(List.copyOf(agents.values()), network);
    }

    private static void fill(OrderBook book, Agents agents, JsonNode aCase) {
        for (JsonNode columns : aCase.path("orders")) {
            JsonNode partner = columns.path(6);
            Order order = new Order(
                    columns.path(0).asText(),
                    columns.path(3).booleanValue() ? Side.BUY : Side.SELL,
                    columns.path(1).doubleValue(),
                    columns.path(2).doubleValue(),
                    columns.path(4).doubleValue(),
                    columns.path(5).asText(),
                    partner.isNull() ? Order.NO_PARTNER : partner.asText());
            int agent = agents.indexOf(order.agentId());
            OrderJudge judge = new OrderJudge(GoldenMarket.rules(aCase.path("config")), agents, TradingDay.of(24));
            book.add(agent, order, judge.partner(order), agents.initialReputations()[agent]);
        }
    }

    private static void assertTrades(JsonNode expected, List<Trade> trades) {
        List<String> parties = new ArrayList<>();
        List<String> expectedParties = new ArrayList<>();
        trades.forEach(trade -> parties.add(
                trade.buyerId() + " < " + trade.sellerId() + ' ' + trade.stage().key()));
        expected.forEach(columns -> expectedParties.add(columns.path(0).asText() + " < "
                + columns.path(1).asText() + ' ' + columns.path(4).asText()));
        assertEquals(expectedParties, parties);
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = trades.get(i);
            JsonNode columns = expected.path(i);
            Golden.close("price", columns.path(2), trade.priceUsdPerMwh());
            Golden.close("quantity_gross", columns.path(3), trade.quantityKwh());
            Golden.close("timestamp", columns.path(5), trade.timestamp());
            Golden.close("distance", columns.path(6), trade.distance());
            Golden.close("loss", columns.path(7), trade.lossKwh());
            Golden.close("fees", columns.path(8), trade.feesUsd());
        }
    }

    private static void assertResult(JsonNode expected, MarketResult result) {
        Golden.close("clearingPrice", expected.path("clearingPrice"), result.clearingPriceUsdPerMwh());
        Golden.close("clearingVolume", expected.path("clearingVolume"), result.clearingVolumeKwh());
        Golden.close("dsoBuyVolume", expected.path("dsoBuyVolume"), result.dsoBuyVolumeKwh());
        Golden.close("dsoSellVolume", expected.path("dsoSellVolume"), result.dsoSellVolumeKwh());
        Golden.close("dsoTotalVolume", expected.path("dsoTotalVolume"), result.dsoTotalVolumeKwh());
        Golden.close("p2pVolume", expected.path("p2pVolume"), result.p2pVolumeKwh());
        Golden.close("dsoTradeRatio", expected.path("dsoTradeRatio"), result.dsoTradeRatio());
        Golden.close("dsoGridImport", expected.path("dsoGridImport"), result.dsoGridImportKwh());
        Golden.close("dsoBuyPrice", expected.path("dsoBuyPrice"), result.dsoBuyPriceUsdPerMwh());
        Golden.close("dsoSellPrice", expected.path("dsoSellPrice"), result.dsoSellPriceUsdPerMwh());
        Golden.close("priceSpread", expected.path("priceSpread"), result.priceSpreadUsdPerMwh());
        Golden.close("localPriceAvg", expected.path("localPriceAvg"), result.localPriceAvgUsdPerMwh());
        Golden.close(
                "localPriceAdvantage", expected.path("localPriceAdvantage"), result.localPriceAdvantageUsdPerMwh());
        assertEquals(13, expected.size(), "figures of a case");
    }
}
