package energy.isochron.market;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The money of the accounting family; its devices are the prosumers' to assert. */
class AccountingGoldenTest {
    private static final int MOST_AGENTS = 40;

    @TestFactory
    Stream<DynamicTest> tradesAndImbalanceGiveTheGoldenProfit() {
        return Golden.tests("local-market", "accounting", AccountingGoldenTest::check);
    }

    private static void check(JsonNode family, JsonNode aCase) {
        JsonNode expected = aCase.path("expected");
        TradeBook trades = GoldenMarket.tradeBook(aCase.path("agent").asText(), aCase.path("trades"));
        double bought = 0;
        double sold = 0;
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = trades.trade(i);
            bought += trades.buyer(i) == 0 ? trade.deliveredKwh() : 0;
            sold += trades.seller(i) == 0 ? trade.quantityKwh() : 0;
        }
        Golden.close("bought", expected.path("bought"), bought);
        Golden.close("sold", expected.path("sold"), sold);
        Golden.close("profit", expected.path("profit"), account(aCase, trades).profitUsd());
    }

    private static AgentAccount account(JsonNode aCase, TradeBook trades) {
        Network network = new Network(Shape.LINE.plan(2, 100, new double[] {1}));
        List<MarketAgent> agents = new ArrayList<>();
        List<MeterReading> readings = new ArrayList<>();
        for (int i = 0; i < MOST_AGENTS; i++) {
            agents.add(new MarketAgent("P" + i, "0", 0.5));
            readings.add(i == 0 ? reading(aCase) : TestMarket.reading("P" + i, "0", 0, 0));
        }
        double feedIn = aCase.path("feed_in_tariff").doubleValue();
        double utility = aCase.path("utility_price").doubleValue();
        MarketResult result = ResultTally.of(trades, new Tariff(feedIn, utility), 0);
        Accounts accounts = new Accounts(new Agents(agents, network), ReputationRules.DEFAULT);
        return accounts.bookAgents(trades, new OrderBook(MOST_AGENTS), result, readings, 0)
                .getFirst();
    }

    private static MeterReading reading(JsonNode aCase) {
        JsonNode expected = aCase.path("expected");
        return TestMarket.reading(
                "P0",
                "0",
                expected.path("spilled").doubleValue(),
                expected.path("unserved").doubleValue());
    }
}
