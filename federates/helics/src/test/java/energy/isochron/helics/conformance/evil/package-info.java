/**
 * HELICS' suite of null and invalid arguments, one case a C function, on the raw layer: whatever is passed, the library answers with an
 * error or a neutral value. {@link energy.isochron.helics.conformance.evil.ErrorArgument} says what is expected of a call; what would
 * change the JVM that runs all tests is done in one of its own.
 */
@NullMarked
package energy.isochron.helics.conformance.evil;

import org.jspecify.annotations.NullMarked;
