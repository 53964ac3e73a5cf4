/**
 * Federations with others than Java, in processes: pyhelics, which is the oracle of this binding, and HELICS' own programs. A scenario is
 * a script ({@code src/test/resources/interop}) that {@link energy.isochron.helics.interop.JavaRole} plays in Java and {@code role.py} in
 * Python.
 */
@NullMarked
package energy.isochron.helics.interop;

import org.jspecify.annotations.NullMarked;
