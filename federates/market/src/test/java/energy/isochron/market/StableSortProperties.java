package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StableSortProperties {
    @Property(tries = 1000)
    void sortsAsTheLibraryDoesByKeyThenTieThenPosition(
            @ForAll @Size(max = 300) @IntRange(max = 20) int[] keyNumbers,
            @ForAll @IntRange(min = 1, max = 5) int ties) {
        int n = keyNumbers.length;
        double[] keys = Arrays.stream(keyNumbers).asDoubleStream().toArray();
        int[] items = IntStream.range(0, n).toArray();
        int[] expected = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> keyNumbers[i]).thenComparingInt(i -> i % ties))
                .mapToInt(Integer::intValue)
                .toArray();
        new StableSort().sort(items, keys, n, (a, b) -> a % ties < b % ties);
        assertArrayEquals(expected, items);
        double[] sortedKeys =
                Arrays.stream(items).mapToDouble(i -> keyNumbers[i]).toArray();
        assertArrayEquals(sortedKeys, keys);
    }
}
