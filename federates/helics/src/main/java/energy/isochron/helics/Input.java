package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * A value that a federate reads: the last one published before the time granted, in the input's own units. A value of another type than
 * the one published is converted by the library.
 */
public final class Input {
    private final FederateHandle owner;
    private final String key;
    private final MemorySegment input;

    Input(FederateHandle owner, String key, MemorySegment input) {
        this.owner = owner;
        this.key = key;
        this.input = input;
    }

    /** The key as it was registered: the input's own, or the publication's for a subscription. */
    public String key() {
        return key;
    }

    /** The units of what is read. */
    public String units() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsInputGetUnits(input)));
    }

    /** The type of the publication that was found, such as {@code double}; {@code any} without one. */
    public String publishedType() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsInputGetPublicationType(input)));
    }

    /** Whether a value arrived since it was last read. */
    public boolean isUpdated() {
        owner.enter();
        try {
            return Raw.helicsInputIsUpdated(input) != 0;
        } finally {
            owner.leave();
        }
    }

    /** When the value that is read was published. */
    public HelicsTime lastUpdateTime() {
        double seconds = owner.call((error, texts) -> Raw.helicsInputLastUpdateTime(input));
        return HelicsTime.ofSeconds(seconds);
    }

    /** The number; the default, or a huge negative number without one, before the first value. */
    public double getDouble() {
        MemorySegment error = owner.enter();
        try {
            double value = Raw.helicsInputGetDouble(input, error);
            owner.check();
            return value;
        } finally {
            owner.leave();
        }
    }

    /** The whole number. */
    public long getLong() {
        MemorySegment error = owner.enter();
        try {
            long value = Raw.helicsInputGetInteger(input, error);
            owner.check();
            return value;
        } finally {
            owner.leave();
        }
    }

    /** The truth value. */
    public boolean getBoolean() {
        MemorySegment error = owner.enter();
        try {
            boolean value = Raw.helicsInputGetBoolean(input, error) != 0;
            owner.check();
            return value;
        } finally {
            owner.leave();
        }
    }

    /** The text. */
    public String getString() {
        MemorySegment error = owner.enter();
        try {
            int room = Raw.helicsInputGetStringSize(input) + 1;
            MemorySegment buffer = owner.buffer(Integer.BYTES + (long) room);
            Raw.helicsInputGetString(input, buffer.asSlice(Integer.BYTES), room, buffer, error);
            owner.check();
            int length = buffer.get(JAVA_INT, 0) - 1; // the library counts the NUL
            byte[] text = new byte[Math.max(length, 0)];
            MemorySegment.copy(buffer, JAVA_BYTE, Integer.BYTES, text, 0, text.length);
            return new String(text, StandardCharsets.UTF_8);
        } finally {
            owner.leave();
        }
    }

    /** The bytes. */
    public byte[] getBytes() {
        MemorySegment error = owner.enter();
        try {
            int room = Raw.helicsInputGetByteCount(input);
            MemorySegment buffer = owner.buffer(Integer.BYTES + (long) room);
            Raw.helicsInputGetBytes(input, buffer.asSlice(Integer.BYTES), room, buffer, error);
            owner.check();
            byte[] bytes = new byte[buffer.get(JAVA_INT, 0)];
            MemorySegment.copy(buffer, JAVA_BYTE, Integer.BYTES, bytes, 0, bytes.length);
            return bytes;
        } finally {
            owner.leave();
        }
    }

    /** The numbers. */
    public double[] getVector() {
        MemorySegment error = owner.enter();
        try {
            int room = Raw.helicsInputGetVectorSize(input);
            MemorySegment buffer = owner.buffer(Double.BYTES + (long) room * Double.BYTES);
            Raw.helicsInputGetVector(input, buffer.asSlice(Double.BYTES), room, buffer, error);
            owner.check();
            double[] values = new double[buffer.get(JAVA_INT, 0)];
            MemorySegment.copy(buffer, JAVA_DOUBLE, Double.BYTES, values, 0, values.length);
            return values;
        } finally {
            owner.leave();
        }
    }

    /** What is read before the first value. */
    public void setDefault(double value) {
        owner.run((error, texts) -> Raw.helicsInputSetDefaultDouble(input, value, error));
    }

    /** What is read before the first value. */
    public void setDefault(String value) {
        owner.run((error, texts) -> Raw.helicsInputSetDefaultString(input, texts.allocateFrom(value), error));
    }

    /** Names a publication to read. */
    public void addTarget(String publication) {
        owner.run((error, texts) -> Raw.helicsInputAddTarget(input, texts.allocateFrom(publication), error));
    }

    /** Sets an option. */
    public void set(InterfaceOption option, boolean on) {
        owner.run((error, texts) -> Raw.helicsInputSetOption(input, option.code(), on ? 1 : 0, error));
    }
}
