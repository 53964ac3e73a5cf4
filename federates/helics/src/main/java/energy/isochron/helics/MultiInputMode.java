package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** How the values of an input's several publications become one ({@code HelicsMultiInputModes}). */
public enum MultiInputMode {
    /** The latest counts; of two at the same moment that of the publication named first, unless a priority is set. */
    NO_OP(0),
    /** All in a row: numbers as a vector, texts as a list in JSON. */
    VECTORIZE(1),
    /** True if all are. */
    AND(2),
    /** True if one is. */
    OR(3),
    /** The sum. */
    SUM(4),
    /** The first less the others; of a vector its first less its others. */
    DIFF(5),
    /** The largest. */
    MAX(6),
    /** The smallest. */
    MIN(7),
    /** The mean. */
    AVERAGE(8);

    private final int code;

    MultiInputMode(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /**
     * The mode that the library has under a word, such as {@code sum} or {@code average}. {@code helicsGetOptionValue}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MultiInputMode named(String word) {
        int code = SettingWords.code(Raw::helicsGetOptionValue, word);
        for (MultiInputMode mode : values()) {
            if (mode.code == code) {
                return mode;
            }
        }
        throw SettingWords.unknown("mode of several inputs", word);
    }

    static MultiInputMode of(int code) {
        for (MultiInputMode mode : values()) {
            if (mode.code == code) {
                return mode;
            }
        }
        throw new IllegalStateException("the library gave an unknown mode of several inputs, " + code);
    }
}
