package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import energy.isochron.helics.generated.Direct;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.function.Function;

/**
 * The place of one message object of the library. It holds none at first, and none after its message was sent without copying or cleared
 * with all the others: then the next call makes an empty one.
 */
final class NativeMessage {
    private final MessageStore store;
    private long address; // not a segment, so that receiving into it allocates nothing
    private int generation;
    private boolean closed;

    NativeMessage(MessageStore store, MemorySegment message) {
        this.store = store;
        address = message.address();
        generation = store.generation();
    }

    /** Begins a call in which there is a message. */
    MemorySegment enter() {
        MemorySegment error = store.enter();
        try {
            requireMessage(error);
            return error;
        } catch (RuntimeException e) {
            store.leave();
            throw e;
        }
    }

    void check() {
        store.check();
    }

    void leave() {
        store.leave();
    }

    /** The message, between enter and leave. */
    MemorySegment segment() {
        return MemorySegment.ofAddress(address);
    }

    /** The message, made if there is none, in a call that another object of the same store began. */
    MemorySegment segment(MemorySegment error) {
        requireMessage(error);
        return segment();
    }

    private void requireMessage(MemorySegment error) {
        requireOpen();
        if (address == 0 || generation != store.generation()) {
            hold(store.make(error).address());
        }
    }

    /** Where it stands, between enter and leave. */
    long address() {
        return address;
    }

    MemorySegment buffer(long bytes) {
        return store.buffer(bytes);
    }

    <T> T ask(Function<MemorySegment, T> question) {
        enter();
        try {
            return question.apply(segment());
        } finally {
            store.leave();
        }
    }

    void clear(MemorySegment message, MemorySegment error) {
        store.clear(message, error);
    }

    /** Frees its message and holds another one of the same store, between enter and leave. */
    void hold(long other) {
        free();
        address = other;
        generation = store.generation();
    }

    /** Holds what the library has taken out of a queue; false if there was none. Between enter and leave. */
    boolean received(long message) {
        if (message == 0) {
            return false;
        }
        hold(message);
        return true;
    }

    /** Holds none any more, as the library has taken the message over. */
    void surrender() {
        address = 0;
    }

    /** Another place in the same store. */
    NativeMessage sibling(MemorySegment message) {
        return new NativeMessage(store, message);
    }

    boolean isBeside(NativeMessage other) {
        return store == other.store;
    }

    /** Refuses one that is closed or belongs to another federate. */
    void requireIn(MessageStore expected) {
        requireOpen();
        if (store != expected) {
            throw new IllegalArgumentException("the message buffer belongs to another federate or to a callback."
                    + " Maybe make one with this federate's createMessage(), or send toMessage().");
        }
    }

    void close() {
        if (closed || store.isOver()) {
            closed = true;
            return;
        }
        store.enter();
        try {
            closed = true;
            free();
        } finally {
            store.leave();
        }
    }

    private void free() {
        if (address != 0 && generation == store.generation()) {
            store.free(address);
        }
        address = 0;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the message buffer is closed");
        }
    }

    /** All parts of a message; the destination may be known better than the library knows it. */
    static Message read(MemorySegment message, String destination) {
        return new Message(
                Texts.read(Raw.helicsMessageGetSource(message)),
                destination,
                Texts.read(Raw.helicsMessageGetOriginalSource(message)),
                Texts.read(Raw.helicsMessageGetOriginalDestination(message)),
                HelicsTime.ofSeconds(seconds(message)),
                Direct.helicsMessageGetMessageID(message.address()),
                flags(message),
                bytes(message));
    }

    /** When it was sent; what is sent in initializing mode is dated to -1e6 s by the library. */
    static double seconds(MemorySegment message) {
        return Math.max(0, Direct.helicsMessageGetTime(message.address()));
    }

    /** A copy of its content. */
    static byte[] bytes(MemorySegment message) {
        byte[] bytes = new byte[Direct.helicsMessageGetByteCount(message.address())];
        copy(message.address(), bytes, bytes.length);
        return bytes;
    }

    /** Copies so many bytes of its content. */
    static void copy(long message, byte[] target, int size) {
        if (size > 0) {
            long content = Direct.helicsMessageGetBytesPointer(message);
            MemorySegment.copy(Texts.MEMORY, JAVA_BYTE, content, target, 0, size);
        }
    }

    private static int flags(MemorySegment message) {
        int flags = 0;
        for (int flag = 0; flag < Message.FLAGS; flag++) {
            if (Direct.helicsMessageGetFlagOption(message.address(), flag) != 0) {
                flags |= 1 << flag;
            }
        }
        return flags;
    }
}
