package energy.isochron.helics;

/** How a translator packs a value into a message, and takes one out of a message. */
public enum TranslatorType {
    /** As its {@link TranslatorOperator} does. */
    CUSTOM(0),
    /** As JSON. */
    JSON(11),
    /** In the packed form of the library. */
    BINARY(12);

    private final int code;

    TranslatorType(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }
}
