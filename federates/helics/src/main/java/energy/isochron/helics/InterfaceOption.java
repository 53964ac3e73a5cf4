package energy.isochron.helics;

import energy.isochron.helics.generated.Constants;
import energy.isochron.helics.generated.Raw;

/** An option of a publication, an input or an endpoint ({@code HelicsHandleOptions}). */
public enum InterfaceOption {
    /** The federation does not start if nobody answers to the target. */
    CONNECTION_REQUIRED(397),
    /** It is no fault if nobody answers to the target. */
    CONNECTION_OPTIONAL(402),
    /** One connection only. */
    SINGLE_CONNECTION_ONLY(407),
    /** Several connections. */
    MULTIPLE_CONNECTIONS_ALLOWED(409),
    /** The last value is kept for those who connect late. */
    BUFFER_DATA(411),
    /** It may be connected anew after its federate left. */
    RECONNECTABLE(412),
    /** Types on both sides must be the same. */
    STRICT_TYPE_CHECKING(414),
    /** It receives and does not send. */
    RECEIVE_ONLY(422),
    /** It sends and does not receive. */
    SOURCE_ONLY(423),
    /** Units that do not convert are let through. */
    IGNORE_UNIT_MISMATCH(447),
    /** What does not change is not sent. */
    ONLY_TRANSMIT_ON_CHANGE(452),
    /** What does not change is not marked as updated. */
    ONLY_UPDATE_ON_CHANGE(454),
    /** What arrives interrupts nobody. */
    IGNORE_INTERRUPTS(475),
    /** How several sources of an input become one value, see {@link MultiInputMode}. */
    MULTI_INPUT_HANDLING_METHOD(507),
    /** Which source of an input counts before the others, by the order in which they were named, from 0 on; set several times, several. */
    INPUT_PRIORITY_LOCATION(510),
    /** Set: forgets what {@link #INPUT_PRIORITY_LOCATION} set. Read: whether nothing is set. */
    CLEAR_PRIORITY_LIST(512),
    /** Read: how many connections there are. Set: how many there must be. */
    CONNECTIONS(522),
    /** What arrives is seen only as late as its time says. */
    TIME_RESTRICTED(557);

    private final int code;

    InterfaceOption(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /**
     * The option that the library has under a word, such as {@code connection_required} or {@code bufferData}. {@code helicsGetOptionIndex}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static InterfaceOption named(String word) {
        int code = SettingWords.code(Raw::helicsGetOptionIndex, word);
        for (InterfaceOption option : values()) {
            if (option.code == code) {
                return option;
            }
        }
        throw SettingWords.unknown("option of an interface", word);
    }

    /**
     * The number behind a word for an option's value, such as {@code true}, {@code off}, {@code sum} or {@code warning}.
     * {@code helicsGetOptionValue}
     *
     * @throws IllegalArgumentException if the library has none
     */
    public static int value(String word) {
        int value = SettingWords.code(Raw::helicsGetOptionValue, word);
        if (value == Constants.HELICS_INVALID_OPTION_INDEX) {
            throw SettingWords.unknown("value of an option", word);
        }
        return value;
    }
}
