package energy.isochron.helics;

/** What a publication carries or an input expects. */
public enum DataType {
    /** Text in UTF-8. */
    STRING(0),
    /** A double. */
    DOUBLE(1),
    /** A 64-bit integer. */
    INT(2),
    /** Real and imaginary part. */
    COMPLEX(3),
    /** Doubles. */
    VECTOR(4),
    /** Complex numbers. */
    COMPLEX_VECTOR(5),
    /** A name and a double. */
    NAMED_POINT(6),
    /** True or false. */
    BOOLEAN(7),
    /** A moment. */
    TIME(8),
    /** Bytes. */
    RAW(25),
    /** Text in JSON. */
    JSON(30),
    /** Whatever is published. */
    ANY(25262);

    private final int code;

    DataType(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }
}
