package energy.isochron.prosumers;

import static energy.isochron.testing.Golden.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of smoothing; the others are about tariffs, which are the market's. */
class ProfilesGoldenTest {
    @TestFactory
    List<DynamicTest> smoothing() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode file : Golden.files("local-market", "profiles")) {
            for (JsonNode aCase : file.path("cases")) {
                if (aCase.path("kind").asText().equals("smooth")) {
                    tests.add(DynamicTest.dynamicTest(aCase.path("id").asText(), () -> check(aCase)));
                }
            }
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    private static void check(JsonNode aCase) {
        double[] profile = StreamSupport.stream(aCase.path("profile").spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
        double[] smooth = Smoothing.centred(profile, aCase.path("window").intValue());
        assertEquals(aCase.path("expected").size(), smooth.length);
        for (int i = 0; i < smooth.length; i++) {
            close("value " + i, aCase.path("expected").path(i), smooth[i]);
        }
    }
}
