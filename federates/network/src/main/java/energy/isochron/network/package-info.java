/**
 * The feeder as a graph: topologies, shortest paths, electrical distance, loss shares, trade flows and congestion.
 *
 * <p>Start at {@link energy.isochron.network.Network}, made from a {@link energy.isochron.network.NetworkPlan}, which a
 * {@link energy.isochron.network.Topology} or a {@link energy.isochron.network.GivenFeeder} provides; {@link energy.isochron.network.TradeFlows} holds what one interval's
 * trades do to it. Buses and branches are addressed by their index, the order of listing. Branch lengths are in units of
 * the feeder's reach (distance 1 is the far end of an IEEE feeder), energy is kWh per interval, power kW; a flow is
 * positive along the branch as listed.
 */
@NullMarked
package energy.isochron.network;

import org.jspecify.annotations.NullMarked;
