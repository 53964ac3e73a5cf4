package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class HelicsTimeProperties {
    @Property
    void nanosecondsOfTheFirst97DaysSurviveTheWayThroughSeconds(
            @ForAll @LongRange(min = 0, max = 97L * 86_400 * 1_000_000_000) long nanoseconds) {
        HelicsTime time = new HelicsTime(nanoseconds);
        assertEquals(time, HelicsTime.ofSeconds(time.toSeconds()));
    }

    @Property
    void wholeSecondsSurviveOverTheWholeRange(
            @ForAll @LongRange(min = -9_223_372_036L, max = 9_223_372_035L) long seconds) {
        HelicsTime time = HelicsTime.ofSeconds(seconds);
        assertEquals((double) seconds, time.toSeconds());
        assertEquals(time, HelicsTime.ofSeconds((double) seconds));
    }
}
