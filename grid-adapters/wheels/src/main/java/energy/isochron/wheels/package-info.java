/**
 * Native libraries out of Python wheels, which is how power-flow tools are published: found where they are installed, fetched with pip
 * into a folder of the project on first use. Main type: {@link energy.isochron.wheels.Wheel}. Knows nothing of what the libraries do.
 */
@NullMarked
package energy.isochron.wheels;

import org.jspecify.annotations.NullMarked;
