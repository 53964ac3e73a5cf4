package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Constants;
import energy.isochron.helics.generated.Direct;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * A value that a federate reads: the last one published before the time granted, in the input's own units. A value of another type than
 * the one published is converted by the library.
 *
 * @param <T> the Java type of its values
 */
public final class Input<T> extends ValueInterface<T> {
    private static final Functions FUNCTIONS = new Functions(
            Raw::helicsInputIsValid,
            Raw::helicsInputGetName,
            Raw::helicsInputGetType,
            Raw::helicsInputGetInfo,
            Raw::helicsInputGetTag,
            Raw::helicsInputGetOption,
            Raw::helicsInputSetInfo,
            Raw::helicsInputAddTarget,
            Raw::helicsInputSetTag,
            Raw::helicsInputSetOption,
            Raw::helicsInputSetMinimumChange);

    /** What the library returns with each error, and without a value. */
    private static final double INVALID_DOUBLE = Constants.HELICS_INVALID_DOUBLE;

    private final FederateHandle owner;
    private final MemorySegment input;
    private final long address;

    Input(FederateHandle owner, String key, ValueType<T> type, MemorySegment input) {
        super(owner, key, type, input, FUNCTIONS);
        this.owner = owner;
        this.input = input;
        address = input.address();
    }

    /** The units of what is read. {@code helicsInputGetUnits} */
    public String units() {
        return text(Raw::helicsInputGetUnits);
    }

    /** The units of what is read, as {@link #units}. {@code helicsInputGetExtractionUnits} */
    public String extractionUnits() {
        return text(Raw::helicsInputGetExtractionUnits);
    }

    /** The units of what arrives: those of the publication that was found. {@code helicsInputGetInjectionUnits} */
    public String injectionUnits() {
        return text(Raw::helicsInputGetInjectionUnits);
    }

    /** The publication that is read, as it was named; of several the first. {@code helicsInputGetTarget} */
    public String target() {
        return text(Raw::helicsInputGetTarget);
    }

    /** The type of the publication that was found, such as {@code double}; {@code any} without one, empty before initializing mode. {@code helicsInputGetPublicationType} */
    public String publishedType() {
        return text(Raw::helicsInputGetPublicationType);
    }

    /** The type of the publication that was found; {@link DataType#ANY} without one. {@code helicsInputGetPublicationDataType} */
    public DataType publishedDataType() {
        return DataType.of(owner.call((error, texts) -> Raw.helicsInputGetPublicationDataType(input)));
    }

    /** Whether a value arrived since it was last read. {@code helicsInputIsUpdated} */
    public boolean isUpdated() {
        owner.begin();
        try {
            return Direct.helicsInputIsUpdated(address) != 0;
        } finally {
            owner.end();
        }
    }

    /** Forgets that a value arrived; the value stays. {@code helicsInputClearUpdate} */
    public void clearUpdate() {
        owner.run((error, texts) -> Raw.helicsInputClearUpdate(input));
    }

    /** When the value that is read was published. {@code helicsInputLastUpdateTime} */
    public HelicsTime lastUpdateTime() {
        double seconds = owner.call((error, texts) -> Raw.helicsInputLastUpdateTime(input));
        return HelicsTime.ofSeconds(seconds);
    }

    /** The value; the default before the first one, or what the library has for none. */
    public T get() {
        return getAs(type());
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
        owner.begin();
        try {
            double value = Direct.helicsInputGetDouble(address, owner.error());
            if (value == INVALID_DOUBLE) {
                owner.checkError();
            }
            return value;
        } finally {
            owner.end();
        }
    }

    /** The whole number, without allocating. {@code helicsInputGetInteger} */
    public long getLong() {
        owner.begin();
        try {
            long value = Direct.helicsInputGetInteger(address, owner.error());
            owner.checkError();
            return value;
        } finally {
            owner.end();
        }
    }

    /** The truth value, without allocating. {@code helicsInputGetBoolean} */
    public boolean getBoolean() {
        owner.begin();
        try {
            boolean value = Direct.helicsInputGetBoolean(address, owner.error()) != 0;
            owner.checkError();
            return value;
        } finally {
            owner.end();
        }
    }

    /**
     * The complex number, without allocating. {@code helicsInputGetComplex}
     *
     * @param into becomes real and imaginary part
     */
    public void getComplex(double[] into) {
        MemorySegment error = owner.enter();
        try {
            MemorySegment pair = owner.buffer(2L * Double.BYTES);
            Raw.helicsInputGetComplex(input, pair, pair.asSlice(Double.BYTES), error);
            owner.check();
            copy(pair, 0, 2, into);
        } finally {
            owner.leave();
        }
    }

    /**
     * The vector, without allocating. {@code helicsInputGetVector}
     *
     * @param into becomes the vector; what is behind it stays
     * @return how many numbers the vector has
     * @throws IllegalArgumentException if the array is shorter
     */
    public int getVector(double[] into) {
        MemorySegment error = owner.enter();
        try {
            MemorySegment buffer = VectorTransfer.readInto(owner, input, error);
            int count = buffer.get(JAVA_INT, 0);
            copy(buffer, Double.BYTES, count, into);
            return count;
        } finally {
            owner.leave();
        }
    }

    /**
     * The vector of complex numbers, without allocating. {@code helicsInputGetComplexVector}
     *
     * @param into becomes real and imaginary parts in turns; what is behind them stays
     * @return how many complex numbers the vector has, half as many as numbers
     * @throws IllegalArgumentException if the array is shorter
     */
    public int getComplexVector(double[] into) {
        MemorySegment error = owner.enter();
        try {
            MemorySegment buffer = ComplexVectorTransfer.readInto(owner, input, error);
            int count = buffer.get(JAVA_INT, 0);
            copy(buffer, ComplexVectorTransfer.PAIR, 2 * count, into);
            return count;
        } finally {
            owner.leave();
        }
    }

    /** How many bytes the packed value has. {@code helicsInputGetByteCount} */
    public int byteCount() {
        return owner.call((error, texts) -> Raw.helicsInputGetByteCount(input));
    }

    /** A copy of the value as it is packed; the caller closes it. {@code helicsInputGetDataBuffer} */
    public DataBuffer getBuffer() {
        return DataBuffer.given(owner.call((error, texts) -> Raw.helicsInputGetDataBuffer(input, error)));
    }

    /** What is read before the first value. */
    public void setDefault(T value) {
        setDefaultAs(type(), value);
    }

    /** What is read before the first value, as a value of another type. */
    public <V> void setDefaultAs(ValueType<V> as, V value) {
        owner.run((error, texts) -> as.transfer().preset(owner, input, value, error));
    }

    /** How the values of several publications become one. */
    public void setMultiInput(MultiInputMode mode) {
        set(InterfaceOption.MULTI_INPUT_HANDLING_METHOD, mode.code());
    }

    /** How the values of several publications become one. */
    public MultiInputMode multiInput() {
        return MultiInputMode.of(option(InterfaceOption.MULTI_INPUT_HANDLING_METHOD));
    }

    private void copy(MemorySegment buffer, long offset, int count, double[] into) {
        if (into.length < count) {
            throw new IllegalArgumentException("the array for " + key() + " has room for " + into.length
                    + " numbers, the value has " + count + ". Maybe let get() make the array.");
        }
        MemorySegment.copy(buffer, JAVA_DOUBLE, offset, into, 0, count);
    }
}
