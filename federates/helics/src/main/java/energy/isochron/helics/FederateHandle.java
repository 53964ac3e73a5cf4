package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The native side of one federate, shared with its publications, inputs and endpoints: its handle, the error that calls write into, a
 * buffer that grows with the largest value, and the guard. The guard refuses a second thread while a call runs, and every call after
 * the close. A call on the hot path is {@link #enter}, the raw function, {@link #check}, and {@link #leave} in a finally.
 */
final class FederateHandle {
    private static final VarHandle USER;

    static {
        try {
            USER = MethodHandles.lookup().findVarHandle(FederateHandle.class, "user", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String name;
    private final MemorySegment federate;
    private final Arena arena = Arena.ofShared();
    private final ErrorSlot error = new ErrorSlot(arena);
    private Arena bufferArena = Arena.ofShared();
    private MemorySegment buffer = bufferArena.allocate(1024, 8);

    @Nullable
    private volatile Thread user;

    private volatile boolean closed;

    FederateHandle(String name, MemorySegment federate) {
        this.name = name;
        this.federate = federate;
    }

    /** Begins a call; the error slot is to be passed to the library. */
    MemorySegment enter() {
        Thread caller = Thread.currentThread();
        if (!USER.compareAndSet(this, null, caller)) {
            Thread other = user;
            throw new IllegalStateException("federate " + name + " is in use by thread "
                    + (other == null ? "(just left)" : other.getName()) + " while thread " + caller.getName()
                    + " calls it. Maybe each federate should have a thread of its own.");
        }
        if (closed) {
            leave();
            throw closedAlready();
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
            buffer = larger.allocate(Math.max(bytes, 2 * buffer.byteSize()), 8);
            bufferArena.close();
            bufferArena = larger;
        }
        return buffer;
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
        } finally {
            leave();
        }
    }

    private IllegalStateException closedAlready() {
        return new IllegalStateException(
                "federate " + name + " is closed. Maybe one of its interfaces is used after close().");
    }
}
