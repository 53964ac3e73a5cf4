/**
 * HELICS' own cases for its C interface, ported by what they check: {@code evil} holds those with null and invalid arguments, one a C
 * function, on the raw layer; the others go through the objects that users have. {@link energy.isochron.helics.conformance.Covers} names
 * the case behind each test, and {@code cases.csv} lists them all.
 */
@NullMarked
package energy.isochron.helics.conformance;

import org.jspecify.annotations.NullMarked;
