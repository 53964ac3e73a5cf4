package energy.isochron.helics;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The native side of a core or a broker, which any thread may call at any time: so a watchdog can end what another thread waits in.
 * Calls run side by side; the handle is freed when none is running any more, and no call begins after that.
 */
final class SharedHandle {
    /**
     * One call into the library.
     *
     * @param handle of the core or broker
     * @param error to pass on
     * @param texts for the arguments
     */
    record Call(MemorySegment handle, MemorySegment error, Arena texts) {
        MemorySegment text(String argument) {
            return texts.allocateFrom(argument);
        }
    }

    private final String what;
    private final MemorySegment handle;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    SharedHandle(String what, MemorySegment handle) {
        this.what = what;
        this.handle = handle;
    }

    <T> T call(Function<Call, T> function) {
        lock.readLock().lock();
        try (Arena arena = Arena.ofConfined()) {
            if (closed) {
                throw new IllegalStateException(what + " is closed");
            }
            ErrorSlot error = new ErrorSlot(arena);
            T result = function.apply(new Call(handle, error.segment(), arena));
            error.check();
            return result;
        } finally {
            lock.readLock().unlock();
        }
    }

    void run(Consumer<Call> function) {
        call(call -> {
            function.accept(call);
            return true;
        });
    }

    boolean isClosed() {
        lock.readLock().lock();
        try {
            return closed;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Frees the handle once no call is running. A second close does nothing. */
    void free(Consumer<MemorySegment> free) {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                free.accept(handle);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
