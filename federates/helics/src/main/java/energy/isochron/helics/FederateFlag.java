package energy.isochron.helics;

/** A switch of a federate. */
public enum FederateFlag {
    /** It watches and does not hold the others up. */
    OBSERVER(0),
    /** It is granted exactly the times that it asks for, whatever arrives before. */
    UNINTERRUPTIBLE(1),
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
    /** Time follows the wall clock. */
    REALTIME(16),
    /** It is called by one thread only. */
    SINGLE_THREAD_FEDERATE(27),
    /** It answers slowly and is not given up for it. */
    SLOW_RESPONDING(29),
    /** A debugger holds it: nothing times out. */
    DEBUGGING(31),
    /** An error of this federate ends the federation. */
    TERMINATE_ON_ERROR(72),
    /** Configurations with unknown keys are refused. */
    STRICT_CONFIG_CHECKING(75),
    /** It advances only by events. */
    EVENT_TRIGGERED(81);

    private final int code;

    FederateFlag(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }
}
