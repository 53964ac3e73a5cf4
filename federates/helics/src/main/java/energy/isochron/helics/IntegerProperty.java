package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A property of a federate that is a whole number ({@code HelicsProperties}). */
public enum IntegerProperty {
    /** How often the current moment has been iterated; only to be read. */
    CURRENT_ITERATION(258),
    /** How often a moment may be iterated. */
    MAX_ITERATIONS(259),
    /** See {@link LogLevel}. */
    LOG_LEVEL(271),
    /** See {@link LogLevel}. */
    FILE_LOG_LEVEL(272),
    /** See {@link LogLevel}. */
    CONSOLE_LOG_LEVEL(274),
    /** How many lines of log are kept for the query {@code logs}. */
    LOG_BUFFER(276),
    /** A number by which a program groups its federates; the library does nothing with it. */
    INDEX_GROUP(282);

    private final int code;

    IntegerProperty(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /**
     * The property that the library has under a word, such as {@code log_level} or {@code maxIterations}. {@code helicsGetPropertyIndex}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static IntegerProperty named(String word) {
        int code = SettingWords.code(Raw::helicsGetPropertyIndex, word);
        for (IntegerProperty property : values()) {
            if (property.code == code) {
                return property;
            }
        }
        throw SettingWords.unknown("whole number of a federate", word);
    }
}
