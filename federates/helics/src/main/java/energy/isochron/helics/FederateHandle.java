package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * The native side of one federate, shared with its publications, inputs and endpoints: its handle, the error that calls write into, a
 * buffer that grows with the largest value, and the guard, which refuses a second thread while a call runs, and every call after the
 * close. Error and buffer are passed without their scope: the guard sees to it that they are not used after the close. A call is
 * {@link #enter}, the raw function, {@link #check}, and {@link #leave} in a finally; on the hot path {@link #begin}, the direct function,
 * {@link #check}, and {@link #end}.
 */
final class FederateHandle extends FederateGuard implements OpenHandles.Open, InterfaceOwner, CallGuard, Scratch {
    private final String name;
    private final CoreType coreType;
    private final MemorySegment federate;
    private final long address;
    private final Arena arena = Arena.ofShared();
    private final ErrorSlot error = new ErrorSlot(arena);
    private final long errorAddress = error.segment().address();
    private final CallbackOwner callbacks;
    private final FederateMessages messages = new FederateMessages(this);
    private volatile boolean driven;
    private volatile Settle settle = deadline -> true;
    private Arena bufferArena = Arena.ofShared();
    private MemorySegment buffer = Texts.unscoped(bufferArena.allocate(1024, Double.BYTES));

    FederateHandle(String name, CoreType coreType, MemorySegment federate) {
        super(name);
        this.name = name;
        this.coreType = coreType;
        this.federate = federate;
        address = federate.address();
        callbacks = CallbackOwner.ofFederate(name);
        OpenHandles.add(this);
    }

    /** Begins a call; the error slot is to be passed to the library. */
    @Override
    public MemorySegment enter() {
        begin();
        return error.segment();
    }

    /** Throws what the library reported in this call, or what a callback threw before or in it. */
    @Override
    public void check() {
        if (ErrorSlot.isSet(errorAddress) || callbacks.hasFailure()) {
            report();
        }
    }

    /** As {@link #check}, after a call in which no callback can run: what one threw before waits for the next check. */
    void checkError() {
        if (ErrorSlot.isSet(errorAddress)) {
            report();
        }
    }

    private void report() {
        try {
            error.check();
        } catch (HelicsException e) {
            callbacks.addTo(e);
            throw e;
        }
        callbacks.check();
    }

    /** The address of the error, for calls of the hot path; between enter and leave. */
    long error() {
        return errorAddress;
    }

    /** The federate's callbacks and those of its filters and translators. */
    @Override
    public CallbackOwner callbacks() {
        return callbacks;
    }

    /** The federate's message objects. */
    FederateMessages messages() {
        return messages;
    }

    /** Ends the call. */
    @Override
    public void leave() {
        end();
    }

    /** The federate's own handle, between enter and leave. */
    MemorySegment federate() {
        return federate;
    }

    /** The address of {@link #federate}. */
    long address() {
        return address;
    }

    /** A buffer of at least so many bytes, between enter and leave. */
    @Override
    public MemorySegment buffer(long bytes) {
        if (isNested()) {
            return Arena.ofAuto().allocate(bytes, Double.BYTES);
        }
        if (bytes > buffer.byteSize()) {
            Arena larger = Arena.ofShared();
            buffer = Texts.unscoped(larger.allocate(Math.max(bytes, 2 * buffer.byteSize()), Double.BYTES));
            bufferArena.close();
            bufferArena = larger;
        }
        return buffer;
    }

    /** A buffer for a payload of so many bytes, which the core type must be able to carry. */
    @Override
    public MemorySegment outgoing(long bytes) {
        requireCarried(bytes);
        return buffer(bytes);
    }

    /** Refuses a payload that the core type would lose. */
    void requireCarried(long bytes) {
        if (bytes > coreType.largestPayload()) {
            throw new IllegalArgumentException(
                    "the payload of federate " + name + " has " + bytes + " bytes, allowed over "
                            + coreType.word() + " is up to " + coreType.largestPayload()
                            + ": it would be lost or hang without an error. Maybe use zmq.");
        }
    }

    /** A call off the hot path, with an arena for its texts. */
    @Override
    public <T> T call(BiFunction<MemorySegment, Arena, T> function) {
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
    @Override
    public void run(BiConsumer<MemorySegment, Arena> function) {
        MemorySegment slot = enter();
        try (Arena texts = Arena.ofConfined()) {
            function.accept(slot, texts);
            check();
        } finally {
            leave();
        }
    }

    /** A call that waits for others, and can therefore not be made inside a callback. */
    <T> T await(BiFunction<MemorySegment, Arena, T> function) {
        refuseInside();
        return call(function);
    }

    /** A call that waits for others and gives nothing back, see {@link #await}. */
    void awaitEnd(BiConsumer<MemorySegment, Arena> function) {
        refuseInside();
        run(function);
    }

    /** Refuses what waits for others inside a callback. */
    void refuseInside() {
        Upcalls.refuseInside("a call of federate " + name + " that waits");
    }

    /** A C function that registers an interface of a federate. */
    @FunctionalInterface
    interface Register {
        /** Registers it. */
        MemorySegment register(MemorySegment federate, MemorySegment name, MemorySegment detail, MemorySegment error);
    }

    /** A C function that registers an interface of a federate by two words more. */
    @FunctionalInterface
    interface TypedRegister {
        /** Registers it. */
        MemorySegment register(
                MemorySegment federate,
                MemorySegment name,
                MemorySegment type,
                MemorySegment units,
                MemorySegment error);
    }

    /** A C function that finds an interface of a federate. */
    @FunctionalInterface
    interface Find {
        /** Finds it. */
        MemorySegment find(MemorySegment federate, MemorySegment name, MemorySegment error);
    }

    /** Registers an interface by its name, its type and its units. */
    MemorySegment register(TypedRegister register, String name, String type, String units) {
        return call((slot, texts) -> register.register(
                federate, texts.allocateFrom(name), texts.allocateFrom(type), texts.allocateFrom(units), slot));
    }

    /** Registers an interface by its name and one more word: its units or its type. */
    MemorySegment register(Register register, String name, String detail) {
        return call((slot, texts) ->
                register.register(federate, texts.allocateFrom(name), texts.allocateFrom(detail), slot));
    }

    /** Where the federate stands; what callbacks threw is left for other calls. */
    FederateState stateNow() {
        MemorySegment slot = enter();
        try {
            return FederateState.of(Raw.helicsFederateGetState(federate, slot));
        } finally {
            leave();
        }
    }

    /** The library drives this federate from now on: calls wait for each other, and before the library is closed it must settle. */
    void drivenByLibrary(long patienceNanos, Settle toSettle) {
        setPatience(patienceNanos);
        settle = toSettle;
        driven = true;
    }

    @Override
    public void refuseWhileDriven() {
        if (driven) {
            throw new IllegalStateException(
                    "callback federate " + name
                            + " is driven by the library, and cannot be changed any more. Maybe set it before enterInitializingMode.");
        }
    }

    /** Waits until the library does nothing more with a federate. */
    @FunctionalInterface
    interface Settle {
        /** Waits; false if it still does at the deadline, of {@link System#nanoTime}. */
        boolean by(long deadlineNanos);
    }

    String name() {
        return name;
    }

    CoreType coreType() {
        return coreType;
    }

    /** Gives everything back to the library. A second close does nothing. */
    void free() {
        if (isClosed()) {
            return;
        }
        refuseInside();
        beginLast();
        try {
            Raw.helicsFederateFree(federate);
            callbacks.close();
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
    public boolean settle(long deadlineNanos) {
        try {
            return settle.by(deadlineNanos);
        } catch (IllegalStateException e) {
            return false; // a call of it runs
        }
    }
}
