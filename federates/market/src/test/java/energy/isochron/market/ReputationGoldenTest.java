package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReputationGoldenTest {
    private static final int MOST_AGENTS = 100;

    @TestFactory
    Stream<DynamicTest> conductGivesTheGoldenReputation() {
        return Golden.tests("local-market", "reputation", ReputationGoldenTest::check);
    }

    private static void check(JsonNode family, JsonNode aCase) {
        JsonNode weights = family.path("weights");
        ReputationRules rules = new ReputationRules(
                family.path("decay").doubleValue(),
                weights.path("reliability").doubleValue(),
                weights.path("fairness").doubleValue(),
                weights.path("grid").doubleValue());
        assertEquals(ReputationRules.DEFAULT, rules);
        Conduct conduct = new Conduct(rules, MOST_AGENTS);
        conduct.open(
                aCase.path("clearing_price").doubleValue(),
                aCase.path("net_export").doubleValue());
        TradeBook trades = GoldenMarket.tradeBook(aCase.path("agent").asText(), aCase.path("trades"));
        for (int i = 0; i < trades.size(); i++) {
            conduct.add(trades.buyer(i), trades.seller(i), trades.trade(i));
        }
        double submitted = aCase.path("order").path(0).asDouble(0);
        JsonNode expected = aCase.path("expected");
        if (trades.size() == 0) {
            assertTrue(expected.path("score").isNull(), "a period without trades has no score");
        } else {
            Golden.close("reliability", expected.path("reliability"), conduct.reliability(0, submitted));
            Golden.close("fairness", expected.path("fairness"), conduct.fairness(0));
            Golden.close("grid", expected.path("grid"), conduct.grid(0));
            Golden.close("score", expected.path("score"), conduct.score(0, submitted));
        }
        double before = aCase.path("reputation_before").doubleValue();
        Golden.close("after", expected.path("after"), conduct.reputation(before, 0, submitted));
    }
}
