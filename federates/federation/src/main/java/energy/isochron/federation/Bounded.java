package energy.isochron.federation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Calls into the library that must not hold a watchdog up: on a thread of their own, left behind if they hang. */
final class Bounded {
    private Bounded() {}

    /**
     * Calls.
     *
     * @return what came back in time; empty if the call hangs
     */
    static <T> Optional<T> call(Duration atMost, Supplier<T> call) {
        FutureTask<T> task = new FutureTask<>(call::get);
        Thread.ofPlatform().daemon().name("isochron-bounded-call").start(task);
        try {
            return Optional.of(task.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Runs; true if it came to its end in time. */
    static boolean run(Duration atMost, Runnable action) {
        return call(atMost, () -> {
                    action.run();
                    return true;
                })
                .isPresent();
    }
}
