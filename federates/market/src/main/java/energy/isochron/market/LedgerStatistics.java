package energy.isochron.market;

/**
 * What a ledger holds (2.6).
 *
 * @param blocks number of blocks, the genesis block included
 * @param trades number of trades in them
 * @param tradesPerBlock trades by blocks with trades; 0 if there are none
 * @param valid whether the blocks that are kept verify
 */
public record LedgerStatistics(long blocks, long trades, double tradesPerBlock, boolean valid) {}
