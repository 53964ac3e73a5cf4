package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * A value that a federate reads: the last one published before the time granted, in the input's own units. A value of another type than
 * the one published is converted by the library.
 *
 * @param <T> the Java type of its values
 */
public final class Input<T> {
    private final FederateHandle owner;
    private final String key;
    private final ValueType<T> type;
    private final MemorySegment input;

    Input(FederateHandle owner, String key, ValueType<T> type, MemorySegment input) {
        this.owner = owner;
        this.key = key;
        this.type = type;
        this.input = input;
    }

    /** The key as it was registered: the input's own, or the publication's for a subscription. */
    public String key() {
        return key;
    }

    /** The type of its values. */
    public ValueType<T> type() {
        return type;
    }

    /** The units of what is read. {@code helicsInputGetUnits} */
    public String units() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsInputGetUnits(input)));
    }

    /** The type of the publication that was found, such as {@code double}; {@code any} without one. {@code helicsInputGetPublicationType} */
    public String publishedType() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsInputGetPublicationType(input)));
    }

    /** Whether a value arrived since it was last read. {@code helicsInputIsUpdated} */
    public boolean isUpdated() {
        owner.enter();
        try {
            return Raw.helicsInputIsUpdated(input) != 0;
        } finally {
            owner.leave();
        }
    }

    /** When the value that is read was published. {@code helicsInputLastUpdateTime} */
    public HelicsTime lastUpdateTime() {
        double seconds = owner.call((error, texts) -> Raw.helicsInputLastUpdateTime(input));
        return HelicsTime.ofSeconds(seconds);
    }

    /** The value; the default before the first one, or what the library has for none. */
    public T get() {
        return getAs(type);
    }

    /** The value as another type, converted by the library. */
    public <V> V getAs(ValueType<V> as) {
        MemorySegment error = owner.enter();
        try {
            V value = as.transfer().read(owner, input, error);
            owner.check();
            return value;
        } finally {
            owner.leave();
        }
    }

    /**
     * The number, without allocating; the default, or a huge negative number without one, before the first value.
     * {@code helicsInputGetDouble}
     */
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

    /** The whole number, without allocating. {@code helicsInputGetInteger} */
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

    /** The truth value, without allocating. {@code helicsInputGetBoolean} */
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

    /** What is read before the first value. */
    public void setDefault(T value) {
        setDefaultAs(type, value);
    }

    /** What is read before the first value, as a value of another type. */
    public <V> void setDefaultAs(ValueType<V> as, V value) {
        owner.run((error, texts) -> as.transfer().preset(owner, input, value, error));
    }

    /** Names a publication to read. {@code helicsInputAddTarget} */
    public void addTarget(String publication) {
        owner.run((error, texts) -> Raw.helicsInputAddTarget(input, texts.allocateFrom(publication), error));
    }

    /** Sets an option. {@code helicsInputSetOption} */
    public void set(InterfaceOption option, boolean on) {
        owner.run((error, texts) -> Raw.helicsInputSetOption(input, option.code(), on ? 1 : 0, error));
    }
}
