/** OpenDSS' C library behind the port for power-flow engines: unbalanced, three-phase. */
@NullMarked
package energy.isochron.opendss;

import org.jspecify.annotations.NullMarked;
