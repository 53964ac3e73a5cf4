/**
 * Published networks as electrical networks. Their data files are resources of this package, one folder a network, written from the
 * published figures that each file names. Main type: {@link energy.isochron.grid.feeder.PublishedNetworks}.
 */
@NullMarked
package energy.isochron.grid.feeder;

import org.jspecify.annotations.NullMarked;
