package energy.isochron.helics;

/**
 * What a custom filter does with each message. It is called by the core's thread, while federates wait, and should be quick; it must not
 * call the library except about the message that it is given.
 */
@FunctionalInterface
public interface FilterOperator {
    /**
     * Looks at a message on its way, and may change all its parts in place: its time to delay it, its destination to send it elsewhere,
     * its content. A destination filter on the core of the endpoint cannot send elsewhere what came from another core: the library
     * (3.6.1) delivers it nevertheless. What is thrown here is reported as {@link Filter#setOperator} says; the message then passes as it was left.
     *
     * @param message valid until this call returns, and for this thread; {@link MessageBuffer#toMessage} is to keep
     * @return whether the message goes on; false drops it
     */
    boolean accept(MessageBuffer message);
}
