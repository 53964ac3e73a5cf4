package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The native side of one federate, shared with its publications, inputs and endpoints: its handle, the error that calls write into, a
 * buffer that grows with the largest value, and the guard. The guard refuses a second thread while a call runs, and every call after
 * the close. A call on the hot path is {@link #enter}, the raw function, {@link #check}, and {@link #leave} in a finally.
 */
final class FederateHandle implements OpenHandles.Open {
    private static final VarHandle USER;
    private static final long SEIZE_PAUSE_NANOS = 200_000;

    static {
        try {
            USER = MethodHandles.lookup().findVarHandle(FederateHandle.class, "user", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String name;
    private final CoreType coreType;
    private final MemorySegment federate;
    private final Arena arena = Arena.ofShared();
    private final ErrorSlot error = new ErrorSlot(arena);
    private Arena bufferArena = Arena.ofShared();
    private MemorySegment buffer = bufferArena.allocate(1024, Double.BYTES);

    @Nullable
    private volatile Thread user;

    private volatile boolean closed;

    FederateHandle(String name, CoreType coreType, MemorySegment federate) {
        this.name = name;
        this.coreType = coreType;
        this.federate = federate;
        OpenHandles.add(this);
    }

    /** Begins a call; the error slot is to be passed to the library. */
    MemorySegment enter() {
        Thread caller = Thread.currentThread();
        if (!USER.compareAndSet(this, null, caller)) {
            throw inUse(caller);
        }
        if (closed) {
            leave();
            throw new IllegalStateException(
                    "federate " + name + " is closed. Maybe one of its interfaces is used after close().");
        }
        return error.segment();
    }

    /** Throws what the library reported in this call. */
    void check() {
        error.check();
    }

    /** Ends the call. */
    void leave() {
        USER.setRelease(this, null);
    }

    /** The federate's own handle, between enter and leave. */
    MemorySegment federate() {
        return federate;
    }

    /** A buffer of at least so many bytes, between enter and leave. */
    MemorySegment buffer(long bytes) {
        if (bytes > buffer.byteSize()) {
            Arena larger = Arena.ofShared();
            buffer = larger.allocate(Math.max(bytes, 2 * buffer.byteSize()), Double.BYTES);
            bufferArena.close();
            bufferArena = larger;
        }
        return buffer;
    }

    /** A buffer for a payload of so many bytes, which the core type must be able to carry. */
    MemorySegment outgoing(long bytes) {
        if (bytes > coreType.largestPayload()) {
            throw new IllegalArgumentException(
                    "the payload of federate " + name + " has " + bytes + " bytes, allowed over "
                            + coreType.word() + " is up to " + coreType.largestPayload()
                            + ": it would be lost or hang without an error. Maybe use zmq.");
        }
        return buffer(bytes);
    }

    /** A call off the hot path, with an arena for its texts. */
    <T> T call(BiFunction<MemorySegment, Arena, T> function) {
        MemorySegment slot = enter();
        try (Arena texts = Arena.ofConfined()) {
            T result = function.apply(slot, texts);
            check();
            return result;
        } finally {
            leave();
        }
    }

    /** A call off the hot path that gives nothing back. */
    void run(BiConsumer<MemorySegment, Arena> function) {
        MemorySegment slot = enter();
        try (Arena texts = Arena.ofConfined()) {
            function.accept(slot, texts);
            check();
        } finally {
            leave();
        }
    }

    /** A C function that registers an interface of a federate. */
    @FunctionalInterface
    interface Register {
        /** Registers it. */
        MemorySegment register(MemorySegment federate, MemorySegment name, MemorySegment detail, MemorySegment error);
    }

    /** Registers an interface by its name and one more word: its units or its type. */
    MemorySegment register(Register register, String name, String detail) {
        return call((slot, texts) ->
                register.register(federate, texts.allocateFrom(name), texts.allocateFrom(detail), slot));
    }

    boolean isClosed() {
        return closed;
    }

    String name() {
        return name;
    }

    /** Gives everything back to the library. A second close does nothing. */
    void free() {
        if (closed) {
            return;
        }
        enter();
        try {
            closed = true;
            Raw.helicsFederateFree(federate);
            arena.close();
            bufferArena.close();
            OpenHandles.remove(this);
        } finally {
            leave();
        }
    }

    /** Nothing: what a federate waits for is ended through its core. */
    @Override
    public void release() {}

    @Override
    public boolean seize(long deadlineNanos) {
        while (!USER.compareAndSet(this, null, Thread.currentThread())) {
            if (System.nanoTime() - deadlineNanos > 0) {
                return false;
            }
            LockSupport.parkNanos(SEIZE_PAUSE_NANOS);
        }
        closed = true;
        leave();
        return true;
    }

    private IllegalStateException inUse(Thread caller) {
        Thread other = user;
        return new IllegalStateException("federate " + name + " is in use by thread "
                + (other == null ? "(just left)" : other.getName()) + " while thread " + caller.getName()
                + " calls it. Maybe each federate should have a thread of its own.");
    }
}
