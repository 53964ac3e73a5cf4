package energy.isochron.market;

import energy.isochron.testing.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PricingGoldenTest {
    @TestFactory
    Stream<DynamicTest> mechanismsGiveTheGoldenPrices() {
        return Golden.tests("local-market", "pricing", (family, aCase) -> {
            double price = PricingMechanism.valueOf(aCase.path("mechanism").asText())
                    .price(
                            aCase.path("buy_price").doubleValue(),
                            aCase.path("sell_price").doubleValue(),
                            aCase.path("reference_price").doubleValue(),
                            aCase.path("spread_factor").doubleValue());
            Golden.close("price", aCase.path("expected").path("price"), price);
        });
    }
}
