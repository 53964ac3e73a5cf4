/**
 * The grid of the local market: what the interval's injections and trades do to buses and branches.
 *
 * <p>{@link energy.isochron.grid.GridFederate} carries any engine of {@link energy.isochron.grid.engine} into a federation.
 * {@link energy.isochron.grid.GraphModel} is the built-in engine without physics, which books the trades that
 * {@link energy.isochron.grid.IntervalInputs} bring. Powers are kW and kvar, energies kWh per interval, voltages pu; an injection is
 * positive into the grid, a flow is positive along the branch as listed. Buses and branches are addressed by their index in the
 * network.
 */
@NullMarked
package energy.isochron.grid;

import org.jspecify.annotations.NullMarked;
