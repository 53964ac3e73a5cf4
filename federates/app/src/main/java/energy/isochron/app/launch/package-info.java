/**
 * Starts federations: in this process, embedded in HELICS, or as a broker and one process a federate, watched until they end.
 */
@NullMarked
package energy.isochron.app.launch;

import org.jspecify.annotations.NullMarked;
