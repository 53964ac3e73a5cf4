package energy.isochron.helics;

/**
 * A word sent to a federate, core or broker beside values and messages, at no moment of the federation's time.
 *
 * @param text what is to be done; what it means is agreed between those who send and receive it. The library itself obeys
 *     {@code terminate}, {@code echo} and a few more
 * @param source the name of the federate, core or broker that sent it
 */
public record Command(String text, String source) {}
