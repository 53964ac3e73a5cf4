/**
 * Tests of the binding. What loads the library is an {@code …IT} with {@link energy.isochron.helics.NeedsHelics}, in a JVM of its own;
 * what may end that JVM runs in a {@link energy.isochron.helics.ChildJvm}.
 */
@NullMarked
package energy.isochron.helics;

import org.jspecify.annotations.NullMarked;
