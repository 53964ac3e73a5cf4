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

    /** A character of ASCII, 0 to 127. */
    public static final ValueType<Character> CHAR = new ValueType<>(DataType.CHAR, new NumberTransfers.Letter());

    /** A moment or a length of time. */
    public static final ValueType<HelicsTime> TIME = new ValueType<>(DataType.TIME, new NumberTransfers.Moment());

    /** A text in UTF-8; it may not contain a NUL. */
    public static final ValueType<String> STRING = new ValueType<>(DataType.STRING, new TextTransfer());

    /** A complex number. */
    public static final ValueType<Complex> COMPLEX = new ValueType<>(DataType.COMPLEX, new PointTransfers.OfComplex());

    /** Doubles. */
    public static final ValueType<double[]> VECTOR = new ValueType<>(DataType.VECTOR, new VectorTransfer());

    /** Complex numbers. */
    public static final ValueType<Complex[]> COMPLEX_VECTOR =
            new ValueType<>(DataType.COMPLEX_VECTOR, new ComplexVectorTransfer());

    /** A number with a name. */
    public static final ValueType<NamedPoint> NAMED_POINT =
            new ValueType<>(DataType.NAMED_POINT, new PointTransfers.Named());

    /** Bytes, handed on as they are. */
    public static final ValueType<byte[]> BYTES = new ValueType<>(DataType.RAW, new BytesTransfer());

    /** A text in JSON, without a NUL. The library packs it as JSON once more, with its type, and unpacks it for the reader. */
    public static final ValueType<String> JSON = new ValueType<>(DataType.JSON, new TextTransfer());

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
