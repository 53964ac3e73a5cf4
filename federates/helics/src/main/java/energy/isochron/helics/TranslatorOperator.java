package energy.isochron.helics;

/**
 * How a custom translator makes messages of values and values of messages. It is called by the core's thread, while federates wait, and
 * should be quick; it must not call the library except about the message and the value that it is given. Both are valid until the call
 * returns. What is thrown here is reported as {@link Translator#setOperator} says; what was not filled in then stays empty.
 */
public interface TranslatorOperator {
    /** Fills the content of a message from a value that was published. */
    void toMessage(DataBuffer value, MessageBuffer message);

    /** Fills a value for inputs from a message that was sent. */
    void toValue(MessageBuffer message, DataBuffer value);
}
