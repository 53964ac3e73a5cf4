package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.Golden;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The price relation of the profiles family; its other cases are the prosumers' to assert. */
class TariffsGoldenTest {
    @TestFactory
    Stream<DynamicTest> tariffsKeepTheGoldenGap() {
        return Golden.files("local-market", "profiles").stream()
                .flatMap(family -> StreamSupport.stream(family.path("cases").spliterator(), false))
                .filter(aCase -> aCase.path("kind").asText().equals("price_gap"))
                .map(aCase -> DynamicTest.dynamicTest(aCase.path("id").asText(), () -> check(aCase)));
    }

    private static void check(JsonNode aCase) {
        MarketBounds bounds = new MarketBounds(
                aCase.path("min_price").doubleValue(), aCase.path("max_price").doubleValue(), 0, 1);
        Tariffs tariffs = Tariffs.withGap(numbers(aCase.path("feed_in")), numbers(aCase.path("utility")), bounds);
        JsonNode expected = aCase.path("expected");
        assertEquals(expected.path("feed_in").size(), tariffs.intervals());
        for (int k = 0; k < tariffs.intervals(); k++) {
            Golden.close(
                    "feed_in", expected.path("feed_in").path(k), tariffs.of(k).feedInUsdPerMwh());
            Golden.close(
                    "utility", expected.path("utility").path(k), tariffs.of(k).utilityUsdPerMwh());
        }
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }
}
