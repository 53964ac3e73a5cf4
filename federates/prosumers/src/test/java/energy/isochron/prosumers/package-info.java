/** Tests of the prosumers. */
@NullMarked
package energy.isochron.prosumers;

import org.jspecify.annotations.NullMarked;
