package energy.isochron.helics;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the library calls in Java. For each type of function pointer there is one native stub, made once and never freed, whose body is
 * {@link #run} or {@link #call}; the {@code userdata} that comes with the call says which callback is meant. So no stub goes away under
 * a running call, and none is left over by a federation that ended: a callback that was removed gives the neutral value. Nothing that a
 * callback throws gets into the library: its owner hears of it.
 */
final class Upcalls {
    /** How often callbacks may be called by what callbacks call, on one thread, before they are taken to be endless. */
    private static final int DEEPEST = 8;

    private static final Map<Long, Entry> CALLBACKS = new ConcurrentHashMap<>();
    private static final AtomicLong LAST_ID = new AtomicLong();
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private Upcalls() {}

    /** A callback and who hears what it throws. */
    private record Entry(Object callback, CallbackOwner owner) {}

    static MemorySegment newUserdata() {
        return MemorySegment.ofAddress(LAST_ID.incrementAndGet());
    }

    static void put(MemorySegment userdata, Object callback, CallbackOwner owner) {
        CALLBACKS.put(userdata.address(), new Entry(callback, owner));
    }

    static void remove(MemorySegment userdata) {
        CALLBACKS.remove(userdata.address());
    }

    /** How many callbacks are set in this process. */
    static int count() {
        return CALLBACKS.size();
    }

    /**
     * The body of a stub that gives nothing back.
     *
     * @param userdata that came with the call
     * @param type of the callback, as it was set
     * @param body that reads the arguments and calls it
     */
    static <C> void run(MemorySegment userdata, Class<C> type, Consumer<C> body) {
        call(userdata, type, true, callback -> {
            body.accept(callback);
            return true;
        });
    }

    /**
     * The body of a stub that gives something back.
     *
     * @param userdata that came with the call
     * @param type of the callback, as it was set
     * @param neutral what to give where there is no callback any more, or where it threw
     * @param body that reads the arguments and calls it
     */
    static <C, R> R call(MemorySegment userdata, Class<C> type, R neutral, Function<C, R> body) {
        Entry entry = null;
        try {
            entry = CALLBACKS.get(userdata.address());
            return entry == null ? neutral : guarded(type.cast(entry.callback()), body);
        } catch (Throwable thrown) { // an exception or error that left an upcall would end the JVM
            tell(entry, thrown);
            return neutral;
        }
    }

    /** Whether this thread runs a callback. */
    static boolean inside() {
        return DEPTH.get() > 0;
    }

    /**
     * Refuses what would wait for something that cannot happen before the callback has returned.
     *
     * @throws IllegalStateException inside a callback
     */
    static void refuseInside(String call) {
        if (inside()) {
            throw new IllegalStateException(
                    call + " was called inside a callback, which would hold up what it waits for."
                            + " Maybe note it down, and call it when the callback has returned.");
        }
    }

    private static <C, R> R guarded(C callback, Function<C, R> body) {
        int depth = DEPTH.get();
        if (depth >= DEEPEST) {
            throw new IllegalStateException("callbacks cause each other, " + DEEPEST
                    + " deep. Maybe one publishes or sends what it is called for.");
        }
        DEPTH.set(depth + 1);
        try {
            return body.apply(callback);
        } finally {
            DEPTH.set(depth);
        }
    }

    private static void tell(@Nullable Entry entry, Throwable thrown) {
        try {
            if (entry != null) {
                entry.owner().failed(thrown);
            }
        } catch (Throwable ignored) {
            // as the JVM does with what an uncaught exception handler throws: there is nobody else to tell
        }
    }
}
