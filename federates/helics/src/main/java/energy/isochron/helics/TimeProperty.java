package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A property of a federate that is a length of time ({@code HelicsProperties}). */
public enum TimeProperty {
    /** The shortest step. */
    DELTA(137),
    /** Grants are multiples of it, plus {@link #OFFSET}. */
    PERIOD(140),
    /** See {@link #PERIOD}. */
    OFFSET(141),
    /** How far a federate in real time may be behind the wall clock before the federation goes on without it. */
    RT_LAG(143),
    /** How far a federate in real time may be ahead of the wall clock. */
    RT_LEAD(144),
    /** Both {@link #RT_LAG} and {@link #RT_LEAD}. */
    RT_TOLERANCE(145),
    /** What arrives is seen so much later. */
    INPUT_DELAY(148),
    /** What is sent leaves so much later. */
    OUTPUT_DELAY(150),
    /** The federate does not go beyond. */
    STOP_TIME(152),
    /** Wall time after which a waiting federate reports whom it waits for. */
    GRANT_TIMEOUT(161);

    private final int code;

    TimeProperty(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /**
     * The property that the library has under a word, such as {@code period} or {@code TIME_RT_LAG}. {@code helicsGetPropertyIndex}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TimeProperty named(String word) {
        int code = SettingWords.code(Raw::helicsGetPropertyIndex, word);
        for (TimeProperty property : values()) {
            if (property.code == code) {
                return property;
            }
        }
        throw SettingWords.unknown("length of time of a federate", word);
    }
}
