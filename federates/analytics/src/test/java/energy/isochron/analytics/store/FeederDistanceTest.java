package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeederDistanceTest {
    private static FeederMap.Bus bus(String id) {
        return new FeederMap.Bus(id, 0, 0, "", List.of());
    }

    private static FeederMap.Branch branch(String from, String to, double length) {
        return new FeederMap.Branch(from + '-' + to, from, to, length, 100);
    }

    @Test
    void ofALoopTheShorterWayCountsAndWhatNothingLeadsToIsLeftOut() {
        FeederMap feeder = new FeederMap(
                "a",
                100,
                List.of(bus("a"), bus("b"), bus("c"), bus("d"), bus("lost")),
                List.of(branch("b", "a", 1), branch("b", "c", 1.5), branch("a", "c", 4), branch("d", "c", 0.25)));
        assertEquals(Map.of("a", 0.0, "b", 1.0, "c", 2.5, "d", 2.75), FeederDistance.fromSlack(feeder));
    }
}
