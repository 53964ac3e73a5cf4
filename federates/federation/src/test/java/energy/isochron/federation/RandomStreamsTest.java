package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    @Test
    void theSameSeedEpisodeComponentAndIdGiveTheSameStream() {
        assertArrayEquals(
                new RandomStreams(42, 1)
                        .stream("strategy", "agent-1").longs(100).toArray(),
                new RandomStreams(42, 1)
                        .stream("strategy", "agent-1").longs(100).toArray());
    }

    @Test
    void anyDifferenceGivesAnotherStream() {
        Set<Long> first = new HashSet<>();
        first.add(new RandomStreams(42, 1).stream("strategy", "a").nextLong());
        first.add(new RandomStreams(43, 1).stream("strategy", "a").nextLong());
        first.add(new RandomStreams(42, 2).stream("strategy", "a").nextLong());
        first.add(new RandomStreams(42, 1).stream("profile", "a").nextLong());
        first.add(new RandomStreams(42, 1).stream("strategy", "b").nextLong());
        first.add(new RandomStreams(42, 1).stream("strategya", "").nextLong());

        assertEquals(6, first.size());
    }

    @Test
    void theFirstDrawsAreFixedSoThatOldRunsCanBeRepeated() {
        assertArrayEquals(
                new long[] {7947497154493007465L, 1979584357288618223L, -2537125403755822937L},
                new RandomStreams(42, 0).stream("strategy", "agent-1").longs(3).toArray());
    }
}
