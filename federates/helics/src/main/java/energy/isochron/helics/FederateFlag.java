package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A switch of a federate ({@code HelicsFederateFlags}, {@code HelicsFlags}, {@code HelicsCoreFlags}). */
public enum FederateFlag {
    /** It watches and does not hold the others up. */
    OBSERVER(0),
    /** It is granted exactly the times that it asks for, whatever arrives before. */
    UNINTERRUPTIBLE(1),
    /** What arrives may be granted before the time asked for; so it is without a word. */
    INTERRUPTIBLE(2),
    /** It publishes and sends, and receives nothing. */
    SOURCE_ONLY(4),
    /** Publications that do not change are not sent. */
    ONLY_TRANSMIT_ON_CHANGE(6),
    /** Inputs that do not change are not marked as updated. */
    ONLY_UPDATE_ON_CHANGE(8),
    /** It is granted a time after all others have been granted it; known to hang. */
    WAIT_FOR_CURRENT_TIME_UPDATE(10),
    /** Time is granted by a stricter rule. */
    RESTRICTIVE_TIME_POLICY(11),
    /** It can go back in time; the library does nothing with it yet. */
    ROLLBACK(12),
    /** It computes ahead and may be wrong; the library does nothing with it yet. */
    FORWARD_COMPUTE(14),
    /** Time follows the wall clock. */
    REALTIME(16),
    /** It is called by one thread only. */
    SINGLE_THREAD_FEDERATE(27),
    /** Its core may be called by several threads. */
    MULTI_THREAD_CORE(28),
    /** It answers slowly and is not given up for it. */
    SLOW_RESPONDING(29),
    /** Its core may be called by one thread only; the number is that of {@link #SLOW_RESPONDING}, and so is the meaning. */
    SINGLE_THREAD_CORE(29),
    /** A debugger holds it: nothing times out. */
    DEBUGGING(31),
    /** Its callbacks may call the library. */
    REENTRANT(38),
    /** Initializing mode is not entered until {@link #ENABLE_INIT_ENTRY} is set; for a core. */
    DELAY_INIT_ENTRY(45),
    /** Initializing mode may be entered; see {@link #DELAY_INIT_ENTRY}. */
    ENABLE_INIT_ENTRY(47),
    /** Grants at other times than asked for are no warning. */
    IGNORE_TIME_MISMATCH_WARNINGS(67),
    /** An error of this federate ends the federation. */
    TERMINATE_ON_ERROR(72),
    /** Configurations with unknown keys are refused. */
    STRICT_CONFIG_CHECKING(75),
    /** Messages of the library travel as JSON. */
    USE_JSON_SERIALIZATION(79),
    /** It advances only by events. */
    EVENT_TRIGGERED(81),
    /** Each line of the log is written at once. */
    FORCE_LOGGING_FLUSH(88),
    /** The whole log is written when the federate ends. */
    DUMPLOG(89),
    /** What the federate computes and waits for is written to the log. */
    PROFILING(93),
    /** A mark is written into the profile now. */
    PROFILING_MARKER(95),
    /** The profile goes into the federate's own log instead of the broker's. */
    LOCAL_PROFILING_CAPTURE(96),
    /** It is a callback federate; set by the library. */
    CALLBACK_FEDERATE(103),
    /** The library asks for time by itself. */
    AUTOMATED_TIME_REQUEST(106),
    /** Others may end this federate by a command. */
    ALLOW_REMOTE_CONTROL(109),
    /** Others may not end this federate by a command. */
    DISABLE_REMOTE_CONTROL(110),
    /** Nothing. */
    IGNORE(999);

    private final int code;

    FederateFlag(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /**
     * The flag that the library has under a word, such as {@code uninterruptible} or {@code only_update_on_change}. {@code helicsGetFlagIndex}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FederateFlag named(String word) {
        int code = SettingWords.code(Raw::helicsGetFlagIndex, word);
        for (FederateFlag flag : values()) {
            if (flag.code == code) {
                return flag;
            }
        }
        throw SettingWords.unknown("flag of a federate", word);
    }
}
