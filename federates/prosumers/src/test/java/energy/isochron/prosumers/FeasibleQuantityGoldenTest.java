package energy.isochron.prosumers;

import static energy.isochron.testing.Golden.close;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FeasibleQuantityGoldenTest {
    @TestFactory
    Stream<DynamicTest> limitsAndOrders() {
        return Golden.tests("local-market", "feasible", (family, aCase) -> {
            JsonNode config = aCase.path("config");
            OrderRules rules = new OrderRules(
                    config.path("min_price").doubleValue(),
                    config.path("max_price").doubleValue(),
                    config.path("min_quantity").doubleValue(),
                    config.path("max_quantity").doubleValue(),
                    config.path("epsilon").asDouble(1e-6));
            JsonNode start = aCase.path("battery");
            Battery battery = new Battery(
                    Fixtures.rating(start),
                    start.path("level").doubleValue(),
                    aCase.path("step_hours").doubleValue());
            FeasibleQuantity feasible = FeasibleQuantity.of(
                    aCase.path("generation").doubleValue(), aCase.path("demand").doubleValue(), battery);
            JsonNode expected = aCase.path("expected");
            close("sell limit", expected.path("sell_max"), feasible.sellKwh());
            close("buy limit", expected.path("buy_max"), feasible.buyKwh());

            JsonNode x = aCase.path("action");
            int partner = Action.partnerOf(
                    x.path(3).doubleValue(), aCase.path("num_agents").intValue());
            assertEquals(expected.path("partner_index").intValue(), partner, "partner");

            Action action = new Action(
                    x.path(0).doubleValue(), x.path(1).doubleValue(), x.path(2).doubleValue(), partner);
            JsonNode order = expected.path("order");
            double quantity = feasible.orderKwh(action, rules);
            assertEquals(order.isNull(), quantity == 0, "no order");
            if (!order.isNull()) {
                close("price", order.path(0), rules.price(action.priceUsdPerMwh()));
                close("quantity", order.path(1), quantity);
                assertEquals(order.path(2).booleanValue(), action.isBuy(), "buys");
            }
        });
    }
}
