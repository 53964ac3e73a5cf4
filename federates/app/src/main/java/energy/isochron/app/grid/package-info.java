/**
 * Commands about the grid alone, without a market. Main type: {@link energy.isochron.app.grid.GridCommand}; its {@code compare} solves
 * one published network with several engines and shows where they differ.
 */
@NullMarked
package energy.isochron.app.grid;

import org.jspecify.annotations.NullMarked;
