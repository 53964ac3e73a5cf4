package energy.isochron.app;

import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Chance that was settled before: gives the numbers of a list, and nothing else. */
final class Script implements RandomGenerator {
    private final Iterator<Double> numbers;

    Script(List<Double> numbers) {
        this.numbers = numbers.iterator();
    }

    @Override
    public double nextDouble() {
        return numbers.next();
    }

    @Override
    public long nextLong() {
        throw new UnsupportedOperationException("only nextDouble is scripted");
    }
}
