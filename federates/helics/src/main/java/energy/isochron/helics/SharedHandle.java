package energy.isochron.helics;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The native side of a core or a broker, which any thread may call at any time: so a watchdog can end what another thread waits in.
 * Calls run side by side; the handle is freed when none is running any more, and no call begins after that.
 */
final class SharedHandle implements OpenHandles.Open, InterfaceOwner {
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
    private final BiConsumer<MemorySegment, MemorySegment> disconnect;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final CallbackOwner callbacks;
    private boolean closed;

    /**
     * Takes over a handle.
     *
     * @param what it is, for messages
     * @param handle of the core or broker
     * @param disconnect the C function that ends it, given the handle and an error
     */
    SharedHandle(String what, MemorySegment handle, BiConsumer<MemorySegment, MemorySegment> disconnect) {
        this.what = what;
        this.handle = handle;
        this.disconnect = disconnect;
        callbacks = CallbackOwner.shared(what);
        OpenHandles.add(this);
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

    @Override
    public <T> T call(BiFunction<MemorySegment, Arena, T> function) {
        return call(call -> function.apply(call.error(), call.texts()));
    }

    @Override
    public void run(BiConsumer<MemorySegment, Arena> function) {
        run(call -> function.accept(call.error(), call.texts()));
    }

    /** A call that waits for others, and can therefore not be made inside a callback. */
    <T> T await(Function<Call, T> function) {
        Upcalls.refuseInside("a call of " + what + " that waits");
        return call(function);
    }

    void run(Consumer<Call> function) {
        call(call -> {
            function.accept(call);
            return true;
        });
    }

    /** The callbacks of the core or broker, and of its filters and translators. */
    @Override
    public CallbackOwner callbacks() {
        return callbacks;
    }

    boolean isClosed() {
        lock.readLock().lock();
        try {
            return closed;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Disconnects, whatever comes of it, so that calls that wait come back, and ends all at once. A second close does nothing. */
    void destroy(Consumer<MemorySegment> function) {
        Upcalls.refuseInside("the close of " + what);
        release();
        free(function);
    }

    /** Gives the handle back by a C function, once no call is running. A second close does nothing. */
    void free(Consumer<MemorySegment> function) {
        Upcalls.refuseInside("the close of " + what);
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                function.accept(handle);
                callbacks.close();
                OpenHandles.remove(this);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Disconnects; that it has failed or is over already is no matter here. */
    @Override
    public void release() {
        lock.readLock().lock();
        try (Arena arena = Arena.ofConfined()) {
            if (!closed) {
                disconnect.accept(handle, new ErrorSlot(arena).segment());
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public boolean seize(long deadlineNanos) {
        try {
            if (!lock.writeLock().tryLock(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            closed = true;
        } finally {
            lock.writeLock().unlock();
        }
        return true;
    }
}
