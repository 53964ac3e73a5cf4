/** HELICS for Java over the foreign function and memory API. Knows nothing of energy. */
@NullMarked
package energy.isochron.helics;

import org.jspecify.annotations.NullMarked;
