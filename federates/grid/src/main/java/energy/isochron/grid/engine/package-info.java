/**
 * The port for power-flow engines: what a grid model of any make must do to stand behind {@code grid: engine:} of a scenario.
 *
 * <p>A {@link energy.isochron.grid.engine.PowerFlowProvider}, found by {@link java.util.ServiceLoader} under its name, opens a
 * {@link energy.isochron.grid.engine.GridCase} and gives a {@link energy.isochron.grid.engine.PowerFlow}, which takes injections,
 * solves and is read. The network is a neutral record, {@link energy.isochron.grid.engine.ElectricalNetwork}. Powers are kW and
 * kvar of all phases together where no phase is named, an injection is positive into the grid; voltages are pu of the node's base,
 * which is the one between two phases; angles are degrees, currents A, impedances Ω, susceptances µS, lengths km.
 */
@NullMarked
package energy.isochron.grid.engine;

import org.jspecify.annotations.NullMarked;
