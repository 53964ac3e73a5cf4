package energy.isochron.helics;

/**
 * A type of value as Java sees it. HELICS converts between types: what is published as one may be read as another.
 *
 * @param <T> the Java type of a value
 */
public final class ValueType<T> {
    /** A double. */
    public static final ValueType<Double> DOUBLE = new ValueType<>(DataType.DOUBLE, new NumberTransfers.Real());

    /** A 64-bit integer. */
    public static final ValueType<Long> LONG = new ValueType<>(DataType.INT, new NumberTransfers.Whole());

    /** True or false. */
    public static final ValueType<Boolean> BOOLEAN = new ValueType<>(DataType.BOOLEAN, new NumberTransfers.Truth());

    /** A text in UTF-8; it may not contain a NUL. */
    public static final ValueType<String> STRING = new ValueType<>(DataType.STRING, new TextTransfer());

    /** Bytes. */
    public static final ValueType<byte[]> BYTES = new ValueType<>(DataType.RAW, new BytesTransfer());

    /** Doubles. */
    public static final ValueType<double[]> VECTOR = new ValueType<>(DataType.VECTOR, new VectorTransfer());

    private final DataType dataType;
    private final ValueTransfer<T> transfer;

    private ValueType(DataType dataType, ValueTransfer<T> transfer) {
        this.dataType = dataType;
        this.transfer = transfer;
    }

    /** The type of HELICS that a publication or input of this one is registered with. */
    public DataType dataType() {
        return dataType;
    }

    ValueTransfer<T> transfer() {
        return transfer;
    }

    @Override
    public String toString() {
        return dataType.toString();
    }
}
