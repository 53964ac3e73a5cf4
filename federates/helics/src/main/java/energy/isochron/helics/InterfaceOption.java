package energy.isochron.helics;

/** An option of a publication, an input or an endpoint. */
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
    /** Types on both sides must be the same. */
    STRICT_TYPE_CHECKING(414),
    /** Units that do not convert are let through. */
    IGNORE_UNIT_MISMATCH(447),
    /** What does not change is not sent. */
    ONLY_TRANSMIT_ON_CHANGE(452),
    /** What does not change is not marked as updated. */
    ONLY_UPDATE_ON_CHANGE(454),
    /** What arrives interrupts nobody. */
    IGNORE_INTERRUPTS(475),
    /** How several sources of an input become one value. */
    MULTI_INPUT_HANDLING_METHOD(507);

    private final int code;

    InterfaceOption(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }
}
