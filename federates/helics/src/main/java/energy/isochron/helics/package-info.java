/**
 * HELICS for Java over the foreign function and memory API. Knows nothing of energy.
 *
 * <p>A program makes a {@link energy.isochron.helics.Broker} or uses one elsewhere, joins with
 * {@link energy.isochron.helics.CombinationFederate}s, and closes all of them. The native library is found by
 * {@link energy.isochron.helics.HelicsLibrary} when it is first needed. Times are {@link energy.isochron.helics.HelicsTime}.
 */
@NullMarked
package energy.isochron.helics;

import org.jspecify.annotations.NullMarked;
