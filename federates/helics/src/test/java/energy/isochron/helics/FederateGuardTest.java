package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One thread at a time: guests, residents, and those who come after them. */
class FederateGuardTest {
    private static final int MANY = 5_000;
    private static final long LONG_AGO = -1;

    private final FederateGuard guard = new FederateGuard("f");
    private int counter;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neverAreTwoInside(boolean virtual) throws Exception {
        ThreadFactory threads = virtual
                ? Thread.ofVirtual().factory()
                : Thread.ofPlatform().daemon().factory();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(threads)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                counts.add(executor.submit(this::countInBursts));
            }
            int entered = 0;
            for (Future<Integer> count : counts) {
                entered += count.get(60, TimeUnit.SECONDS);
            }
            assertEquals(entered, counter);
        }
    }

    /** Bursts are long enough to become the resident, and pauses long enough for others to do so. */
    private int countInBursts() throws InterruptedException {
        int entered = 0;
        for (int burst = 0; burst < 40; burst++) {
            for (int call = 0; call < MANY; call++) {
                try {
                    guard.begin();
                } catch (IllegalStateException e) {
                    continue;
                }
                counter++;
                entered++;
                guard.end();
            }
            Thread.sleep(1);
        }
        return entered;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, MANY})
    void theSecondIsRefusedWhileTheFirstIsInsideAndLetInAfterwards(int callsBefore) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            comeAndGo(callsBefore);
            guard.begin();
            String here = Thread.currentThread().getName();
            Refusal.of(
                    IllegalStateException.class,
                    () -> in(other, guard::begin),
                    "federate f is in use by thread " + here + " while thread pool",
                    "Maybe");
            guard.end();
            in(other, () -> comeAndGo(MANY));
            comeAndGo(MANY);
            in(other, guard::begin);
            Refusal.of(IllegalStateException.class, guard::begin, "in use by thread pool");
            in(other, guard::end);
            comeAndGo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, MANY})
    void aCallWithinACallIsRefused(int callsBefore) {
        comeAndGo(callsBefore);
        guard.begin();
        Refusal.of(IllegalStateException.class, guard::begin, "federate f is in use by thread");
        guard.end();
        comeAndGo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, MANY})
    void nobodyEntersAfterTheClose(int callsBefore) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            in(other, () -> comeAndGo(callsBefore));
            guard.beginLast();
            Refusal.of(IllegalStateException.class, () -> in(other, guard::begin), "in use by thread");
            guard.end();
            assertTrue(guard.isClosed());
            Refusal.of(IllegalStateException.class, () -> in(other, guard::begin), "federate f is closed", "Maybe");
            Refusal.of(IllegalStateException.class, guard::begin, "federate f is closed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, MANY})
    void itIsSeizedOnceNobodyIsInside(int callsBefore) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            in(other, () -> comeAndGo(callsBefore));
            in(other, guard::begin);
            assertFalse(guard.seize(System.nanoTime() + LONG_AGO));
            assertFalse(guard.isClosed());
            in(other, guard::end);
            assertTrue(guard.seize(System.nanoTime() + Duration.ofSeconds(10).toNanos()));
            Refusal.of(IllegalStateException.class, () -> in(other, guard::begin), "federate f is closed");
        }
    }

    @Test
    void aResidentThatHasEndedIsFollowed() throws InterruptedException {
        Thread resident = Thread.ofPlatform().start(() -> comeAndGo(MANY));
        resident.join();
        comeAndGo(MANY);
        assertFalse(guard.isClosed());
    }

    private void comeAndGo(int times) {
        for (int call = 0; call < times; call++) {
            guard.begin();
            guard.end();
        }
    }

    private static void in(ExecutorService thread, Runnable action) {
        try {
            thread.submit(action).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
