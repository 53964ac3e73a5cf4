package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import energy.isochron.helics.generated.Direct;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A message that stays in the library: it is filled part by part and sent, or received into again and again without allocating in Java.
 * Made by {@link MessageInterfaces#createMessage} or {@link Endpoint#createMessage}; it belongs to that federate, obeys its rule of one
 * thread at a time, and ends with it. The one that a {@link FilterOperator} or {@link TranslatorOperator} is given ends when the callback
 * returns. A call after the end is an {@link IllegalStateException}.
 */
public final class MessageBuffer implements AutoCloseable {
    private final NativeMessage held;
    private final KeptWord word = new KeptWord();

    MessageBuffer(NativeMessage held) {
        this.held = held;
    }

    /** The endpoint that sends it. {@code helicsMessageGetSource} */
    public String source() {
        return text(Raw::helicsMessageGetSource);
    }

    /** Sets the sending endpoint; sending sets it too. {@code helicsMessageSetSource} */
    public MessageBuffer source(String source) {
        return change(Raw::helicsMessageSetSource, source);
    }

    /** The endpoint that receives it. {@code helicsMessageGetDestination} */
    public String destination() {
        return text(Raw::helicsMessageGetDestination);
    }

    /** Sets where it goes; empty is the sender's default destination or its targets. {@code helicsMessageSetDestination} */
    public MessageBuffer destination(String destination) {
        return change(Raw::helicsMessageSetDestination, destination);
    }

    /** The endpoint that sent it first. {@code helicsMessageGetOriginalSource} */
    public String originalSource() {
        return text(Raw::helicsMessageGetOriginalSource);
    }

    /** Sets that endpoint. {@code helicsMessageSetOriginalSource} */
    public MessageBuffer originalSource(String source) {
        return change(Raw::helicsMessageSetOriginalSource, source);
    }

    /** Where it was sent first. {@code helicsMessageGetOriginalDestination} */
    public String originalDestination() {
        return text(Raw::helicsMessageGetOriginalDestination);
    }

    /** Sets that endpoint. {@code helicsMessageSetOriginalDestination} */
    public MessageBuffer originalDestination(String destination) {
        return change(Raw::helicsMessageSetOriginalDestination, destination);
    }

    /** When it was sent, later if it was delayed; 0 for what was sent in initializing mode. {@code helicsMessageGetTime} */
    public HelicsTime time() {
        return HelicsTime.ofSeconds(seconds());
    }

    /** As {@link #time()}, in seconds. {@code helicsMessageGetTime} */
    public double seconds() {
        held.enter();
        try {
            return NativeMessage.seconds(held.segment());
        } finally {
            held.leave();
        }
    }

    /** Sets when it arrives at the earliest; a time that is over means at once. {@code helicsMessageSetTime} */
    public MessageBuffer time(HelicsTime time) {
        return seconds(time.toSeconds());
    }

    /** As {@link #time(HelicsTime)}, in seconds. {@code helicsMessageSetTime} */
    public MessageBuffer seconds(double seconds) {
        return change((message, error) -> Raw.helicsMessageSetTime(message, seconds, error));
    }

    /** Its number. {@code helicsMessageGetMessageID} */
    public int id() {
        return held.ask(Raw::helicsMessageGetMessageID);
    }

    /** Sets its number. {@code helicsMessageSetMessageID} */
    public MessageBuffer id(int id) {
        return change((message, error) -> Raw.helicsMessageSetMessageID(message, id, error));
    }

    /** Whether a flag from 0 to 15 is set; others never are. {@code helicsMessageGetFlagOption} */
    public boolean flag(int flag) {
        return held.ask(message -> Raw.helicsMessageGetFlagOption(message, flag) != 0);
    }

    /**
     * Sets a flag or takes it away. {@code helicsMessageSetFlagOption}
     *
     * @param flag from 0 to 15
     * @throws HelicsException for another one
     */
    public MessageBuffer flag(int flag, boolean on) {
        return change((message, error) -> Raw.helicsMessageSetFlagOption(message, flag, on ? 1 : 0, error));
    }

    /** Takes all flags away. {@code helicsMessageClearFlags} */
    public MessageBuffer clearFlags() {
        return change((message, error) -> Raw.helicsMessageClearFlags(message));
    }

    /** Whether it has content, a source or a destination. {@code helicsMessageIsValid} */
    public boolean isValid() {
        return held.ask(message -> Raw.helicsMessageIsValid(message) != 0);
    }

    /** How many bytes its content has. {@code helicsMessageGetByteCount} */
    public int size() {
        held.enter();
        try {
            return Direct.helicsMessageGetByteCount(held.address());
        } finally {
            held.leave();
        }
    }

    /** A copy of its content. {@code helicsMessageGetBytesPointer} */
    public byte[] bytes() {
        return held.ask(NativeMessage::bytes);
    }

    /**
     * Copies its content, without allocating. {@code helicsMessageGetBytesPointer}
     *
     * @return how many bytes were written to the array, from its begin on
     * @throws IllegalArgumentException if the array is too short
     */
    public int copyTo(byte[] target) {
        held.enter();
        try {
            int size = Direct.helicsMessageGetByteCount(held.address());
            requireRoom(target.length, size);
            NativeMessage.copy(held.address(), target, size);
            return size;
        } finally {
            held.leave();
        }
    }

    /**
     * Copies its content into native memory. {@code helicsMessageGetBytes}
     *
     * @return how many bytes were written, from the begin of the memory on
     * @throws IllegalArgumentException if there is too little of it, or it is not native
     */
    public int copyTo(MemorySegment target) {
        MemorySegment error = held.enter();
        try {
            int size = Raw.helicsMessageGetByteCount(held.segment());
            requireRoom(target.byteSize(), size);
            Raw.helicsMessageGetBytes(held.segment(), target, size, MemorySegment.NULL, error);
            held.check();
            return size;
        } finally {
            held.leave();
        }
    }

    /** Its content as UTF-8 text, up to the first NUL. {@code helicsMessageGetString} */
    public String text() {
        return text(Raw::helicsMessageGetString);
    }

    /** A copy of its content as a packed value, to be closed by the caller. {@code helicsMessageDataBuffer} */
    public DataBuffer value() {
        MemorySegment error = held.enter();
        try {
            MemorySegment content = Raw.helicsMessageDataBuffer(held.segment(), error);
            held.check();
            return DataBuffer.given(Raw.helicsDataBufferClone(content));
        } finally {
            held.leave();
        }
    }

    /** Sets its content to a packed value. {@code helicsMessageSetDataBuffer} */
    public MessageBuffer value(DataBuffer content) {
        return content.use(
                packed -> change((message, error) -> Raw.helicsMessageSetDataBuffer(message, packed, error)));
    }

    /** Sets its content. {@code helicsMessageSetData} */
    public MessageBuffer bytes(byte[] content) {
        return bytes(content, 0, content.length);
    }

    /** Sets its content to a part of an array. {@code helicsMessageSetData} */
    public MessageBuffer bytes(byte[] content, int from, int length) {
        MemorySegment error = held.enter();
        try {
            MemorySegment.copy(content, from, held.buffer(length), JAVA_BYTE, 0, length);
            Raw.helicsMessageSetData(held.segment(), held.buffer(length), length, error);
            held.check();
            return this;
        } finally {
            held.leave();
        }
    }

    /** Sets its content from native memory. {@code helicsMessageSetData} */
    public MessageBuffer bytes(MemorySegment content) {
        int length = Math.toIntExact(content.byteSize());
        return change((message, error) -> Raw.helicsMessageSetData(message, content, length, error));
    }

    /** Sets its content to UTF-8 text. {@code helicsMessageSetString} */
    public MessageBuffer text(String content) {
        return change(Raw::helicsMessageSetString, content);
    }

    /** Adds to its content. {@code helicsMessageAppendData} */
    public MessageBuffer append(byte[] more) {
        return change((message, error) -> {
            MemorySegment buffer = held.buffer(more.length);
            MemorySegment.copy(more, 0, buffer, JAVA_BYTE, 0, more.length);
            Raw.helicsMessageAppendData(message, buffer, more.length, error);
        });
    }

    /** Cuts its content, or makes it longer by bytes that mean nothing. {@code helicsMessageResize} */
    public MessageBuffer resize(int size) {
        return change((message, error) -> Raw.helicsMessageResize(message, size, error));
    }

    /** Makes room for a content, which stays as it is. {@code helicsMessageReserve} */
    public MessageBuffer reserve(int room) {
        return change((message, error) -> Raw.helicsMessageReserve(message, room, error));
    }

    /** Takes all parts over from another message. {@code helicsMessageCopy} */
    public MessageBuffer copyFrom(MessageBuffer other) {
        if (other == this) {
            return this;
        }
        return held.isBeside(other.held)
                ? change((message, error) -> Raw.helicsMessageCopy(other.held.segment(error), message, error))
                : set(other.toMessage());
    }

    /**
     * Another message with the same parts. {@code helicsMessageClone}
     *
     * @throws HelicsException for the message that a callback is given; take {@link #toMessage} there
     */
    public MessageBuffer copy() {
        MemorySegment error = held.enter();
        try {
            MemorySegment clone = Raw.helicsMessageClone(held.segment(), error);
            held.check();
            return new MessageBuffer(held.sibling(clone));
        } finally {
            held.leave();
        }
    }

    /** Takes all parts of a message. */
    public MessageBuffer set(Message message) {
        source(message.source()).destination(message.destination());
        originalSource(message.originalSource()).originalDestination(message.originalDestination());
        time(message.time()).id(message.id()).bytes(message.data()).clearFlags();
        for (int flag = 0; flag < Message.FLAGS; flag++) {
            if (message.flag(flag)) {
                flag(flag, true);
            }
        }
        return this;
    }

    /** All its parts, to keep. */
    public Message toMessage() {
        return held.ask(message -> NativeMessage.read(message, Texts.read(Raw.helicsMessageGetDestination(message))));
    }

    /** Takes all parts away. {@code helicsMessageClear} */
    public MessageBuffer clear() {
        return change(held::clear);
    }

    /** Gives the message back to the library. A second close does nothing, nor does one after the federate's. */
    @Override
    public void close() {
        held.close();
    }

    NativeMessage held() {
        return held;
    }

    private static void requireRoom(long room, int size) {
        if (room < size) {
            throw new IllegalArgumentException(
                    "there is room for " + room + " bytes, but the message has " + size + ". Maybe ask size() first.");
        }
    }

    private String text(UnaryOperator<MemorySegment> part) {
        return held.ask(message -> Texts.read(part.apply(message)));
    }

    private MessageBuffer change(InterfaceCalls.SetText part, String value) {
        MemorySegment error = held.enter();
        try {
            part.call(held.segment(), word.of(value), error);
            held.check();
            return this;
        } finally {
            held.leave();
        }
    }

    private MessageBuffer change(BiConsumer<MemorySegment, MemorySegment> part) {
        MemorySegment error = held.enter();
        try {
            part.accept(held.segment(), error);
            held.check();
            return this;
        } finally {
            held.leave();
        }
    }
}
