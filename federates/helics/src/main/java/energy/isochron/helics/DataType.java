package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** What a publication carries or an input expects ({@code HelicsDataTypes}). */
public enum DataType {
    /** Not known, such as the content of a data buffer that holds no value. */
    UNKNOWN(-1, "unknown"),
    /** Text in UTF-8. */
    STRING(0, "string"),
    /** A double. */
    DOUBLE(1, "double"),
    /** A 64-bit integer. */
    INT(2, "int64"),
    /** Real and imaginary part. */
    COMPLEX(3, "complex"),
    /** Doubles. */
    VECTOR(4, "double_vector"),
    /** Complex numbers. */
    COMPLEX_VECTOR(5, "complex_vector"),
    /** A name and a double. */
    NAMED_POINT(6, "named_point"),
    /** True or false. */
    BOOLEAN(7, "bool"),
    /** A moment. */
    TIME(8, "time"),
    /** A character. */
    CHAR(9, "char"),
    /** Bytes. */
    RAW(25, "raw"),
    /** Text in JSON. */
    JSON(30, "json"),
    /** Several types at once: what an input has that reads publications of different types. */
    MULTI(33, "multi"),
    /** Whatever is published. */
    ANY(25262, "any");

    private final int code;
    private final String word;

    DataType(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /** The library's word for it, as {@link Publication#typeName} gives it. */
    public String word() {
        return word;
    }

    /**
     * The type that the library has under a word, such as {@code int} or {@code vector}; {@link #RAW} for a type of one's own.
     * {@code helicsGetDataType}
     */
    public static DataType named(String word) {
        return of(SettingWords.code(Raw::helicsGetDataType, word));
    }

    static DataType of(int code) {
        for (DataType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
