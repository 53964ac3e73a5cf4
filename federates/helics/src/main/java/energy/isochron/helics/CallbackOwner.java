package energy.isochron.helics;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The callbacks of one federate, core or broker, and of its filters and translators: it ends them with its own end and hears what they
 * throw. Any thread may call it.
 */
final class CallbackOwner {
    private final String name;
    private final boolean keepsFailures;
    private final Map<Object, MemorySegment> places = new ConcurrentHashMap<>();

    @Nullable
    private volatile Throwable failure;

    private int more;

    private CallbackOwner(String name, boolean keepsFailures) {
        this.name = name;
        this.keepsFailures = keepsFailures;
    }

    /** One that throws a failure by {@link #check}. */
    static CallbackOwner ofFederate(String name) {
        return new CallbackOwner("federate " + name, true);
    }

    /** One that gives failures to the handler of the thread in which they happen. */
    static CallbackOwner shared(String what) {
        return new CallbackOwner(what, false);
    }

    /**
     * Sets or replaces a callback.
     *
     * @param place what tells this callback from the owner's others: the name of its C function, or the filter it belongs to
     * @param callback of the Java type that the stub asks for
     * @return the {@code userdata} to give to the library with the stub; the same as before for the same place
     */
    MemorySegment set(Object place, Object callback) {
        ExitGuard.install();
        MemorySegment userdata = places.computeIfAbsent(place, key -> Upcalls.newUserdata());
        Upcalls.put(userdata, callback, this);
        return userdata;
    }

    /** Ends a callback: when the library calls it still, nothing happens. */
    void remove(Object place) {
        MemorySegment userdata = places.remove(place);
        if (userdata != null) {
            Upcalls.remove(userdata);
        }
    }

    /** Ends all callbacks. */
    void close() {
        places.keySet().forEach(this::remove);
    }

    /** Hears what a callback threw. */
    void failed(Throwable thrown) {
        if (keepsFailures) {
            keep(thrown);
        } else {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
        }
    }

    /** Whether a callback threw since the last time. */
    boolean hasFailure() {
        return failure != null;
    }

    /** Throws what a callback threw since the last time. */
    void check() {
        CallbackException taken = failure == null ? null : take();
        if (taken != null) {
            throw taken;
        }
    }

    /** Adds what a callback threw since the last time to what is about to be thrown. */
    void addTo(RuntimeException thrown) {
        CallbackException taken = failure == null ? null : take();
        if (taken != null) {
            thrown.addSuppressed(taken);
        }
    }

    private synchronized void keep(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        } else {
            more++;
        }
    }

    @Nullable
    private synchronized CallbackException take() {
        Throwable first = failure;
        CallbackException taken = first == null ? null : new CallbackException(name, more, first);
        failure = null;
        more = 0;
        return taken;
    }
}
