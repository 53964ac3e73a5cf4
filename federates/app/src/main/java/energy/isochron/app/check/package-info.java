/**
 * A federation's folder before anything is started: scenario, one HELICS configuration a federate and the runner are read, compared
 * with what the federates declare and with each other. Every problem is told at once.
 *
 * <p>{@link energy.isochron.app.check.FederationFolder} is the way in; {@code isochron check} prints what it finds.
 */
@NullMarked
package energy.isochron.app.check;

import org.jspecify.annotations.NullMarked;
