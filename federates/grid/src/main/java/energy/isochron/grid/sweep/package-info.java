/**
 * The built-in AC power flow for radial feeders, under the engine name {@code sweep}: a backward/forward sweep on the single-phase
 * equivalent, in plain Java. Main types: {@link energy.isochron.grid.sweep.SweepProvider} and, behind it,
 * {@code BackwardForwardSweep}. Inside, all is per unit of 1 MVA and of each node's nominal voltage.
 */
@NullMarked
package energy.isochron.grid.sweep;

import org.jspecify.annotations.NullMarked;
