package energy.isochron.helics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All native objects that are not closed yet. Before the library is closed, each of them is released (what waits in it comes back) and
 * when the library has come to rest in it, seized (no call is running in it, and none begins any more): nothing is freed under a running call.
 */
final class OpenHandles {
    /** A native object. */
    interface Open {
        /** Ends what other threads wait for in it. */
        void release();

        /** Waits until the library itself does nothing more with it; false if that took too long. */
        default boolean settle(long deadlineNanos) {
            return true;
        }

        /** Waits until no call is running in it and refuses all further ones; false if that took too long. */
        boolean seize(long deadlineNanos);
    }

    private static final Set<Open> OPEN = ConcurrentHashMap.newKeySet();

    private OpenHandles() {}

    static boolean isEmpty() {
        return OPEN.isEmpty();
    }

    static void add(Open handle) {
        OPEN.add(handle);
    }

    static void remove(Open handle) {
        OPEN.remove(handle);
    }

    /** Releases and seizes all; false if some call still runs at the deadline, in nanoseconds of {@link System#nanoTime}. */
    static boolean seizeAll(long deadline) {
        OPEN.forEach(Open::release);
        boolean all = true;
        for (Open handle : OPEN) {
            all &= handle.settle(deadline);
        }
        for (Open handle : OPEN) {
            all &= handle.seize(deadline);
        }
        OPEN.clear();
        return all;
    }
}
