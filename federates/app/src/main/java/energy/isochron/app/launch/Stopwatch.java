package energy.isochron.app.launch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The time from a run's first beat to its last. */
final class Stopwatch {
    private final AtomicLong first = new AtomicLong(Long.MIN_VALUE);
    private volatile long last;

    /** A federate has acted. */
    void acted() {
        long now = System.nanoTime();
        first.compareAndSet(Long.MIN_VALUE, now);
        last = now;
    }

    Duration elapsed() {
        return first.get() == Long.MIN_VALUE ? Duration.ZERO : Duration.ofNanos(last - first.get());
    }
}
