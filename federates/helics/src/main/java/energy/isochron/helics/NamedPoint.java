package energy.isochron.helics;

/**
 * A number with a name, such as a measurement and the meter that it comes from.
 *
 * @param name of the number; it may not contain a NUL
 * @param value of it
 */
public record NamedPoint(String name, double value) {}
