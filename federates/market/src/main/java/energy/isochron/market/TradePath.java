package energy.isochron.market;

import energy.isochron.network.ZoneRelation;

/**
 * The way of a trade through the grid, as its fee sees it.
 *
 * @param congestion largest branch congestion on the path just before the trade, 0..1; 0 for an empty path
 * @param lossShare λ, 0..1
 * @param distance length of the path, 0 or more
 * @param zones how the zones of its two ends stand to each other
 */
public record TradePath(double congestion, double lossShare, double distance, ZoneRelation zones) {}
