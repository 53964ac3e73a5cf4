package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Memory does not grow with what was done, after a warm-up. The thousand federations of the README are
 * {@code mvn -Pbench -Dbench.main=energy.isochron.helics.LeakProgram -Dbench.args="FEDERATIONS 1000 100"}.
 */
@NeedsHelics
class LeakIT {
    private static final Pattern MEMORY = Pattern.compile("resident (\\d+) heap (\\d+) threads (\\d+)");

    @ParameterizedTest
    @Timeout(240)
    @EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
    @CsvSource({"PUBLISHES, 1000000, 300000, 60", "FEDERATIONS, 120, 40, 30"})
    void memoryIsBounded(String what, String count, String warmUp, int residentBound) throws InterruptedException {
        try (ChildJvm child = ChildJvm.start(LeakProgram.class, what, count, warmUp)) {
            long[] warm = memory(child.await("warm ", Duration.ofMinutes(2)));
            long[] end = memory(child.await("end ", Duration.ofMinutes(2)));
            String grown = String.join(
                    " ",
                    child.await("each ", Duration.ofSeconds(10)),
                    java.util.Arrays.toString(warm),
                    "to",
                    java.util.Arrays.toString(end));
            assertTrue(end[0] - warm[0] <= residentBound, grown);
            assertTrue(end[1] - warm[1] <= 8, grown);
            assertTrue(end[2] - warm[2] <= 4, grown);
            assertTrue(grown.contains("callbacks 0"), grown);
        }
    }

    private static long[] memory(String line) {
        Matcher numbers = MEMORY.matcher(line);
        assertTrue(numbers.find(), line);
        MatchResult found = numbers.toMatchResult();
        return new long[] {
            Long.parseLong(found.group(1)), Long.parseLong(found.group(2)), Long.parseLong(found.group(3))
        };
    }
}
