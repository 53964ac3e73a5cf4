/**
 * The grid of the local market: what the interval's injections and trades do to buses and branches.
 *
 * <p>{@link energy.isochron.grid.GridModel} is the port behind which any grid model stands, given the
 * {@link energy.isochron.grid.IntervalInputs} of an interval and filling {@link energy.isochron.grid.GridQuantities};
 * {@link energy.isochron.grid.GraphModel} is the built-in one. {@link energy.isochron.grid.GridFederate} carries a model
 * into a federation. Powers are kW and kvar, energies kWh per interval, voltages pu; an injection is positive into the
 * grid, a flow is positive along the branch as listed. Buses and branches are addressed by their index in the network.
 */
@NullMarked
package energy.isochron.grid;

import org.jspecify.annotations.NullMarked;
