package energy.isochron.analytics.postrun;

/** What the history of a run knows of each interval. */
public enum Quantity {
    /** Price of all trades, weighted by volume; the midpoint of the tariffs without trades, $/MWh. */
    CLEARING_PRICE,
    /** Volume between agents, gross kWh. */
    P2P_VOLUME,
    /** Bought by the operator, gross kWh. */
    DSO_BUY_VOLUME,
    /** Sold by the operator, gross kWh. */
    DSO_SELL_VOLUME,
    /** Feed-in tariff, $/MWh. */
    FEED_IN_TARIFF,
    /** Utility price, $/MWh. */
    UTILITY_PRICE,
    /** Price between agents, weighted by volume; 0 if none, $/MWh. */
    LOCAL_PRICE,
    /** Midpoint of the tariffs less the local price; 0 without trades between agents, $/MWh. */
    LOCAL_PRICE_ADVANTAGE,
    /** Lost by trades, kWh. */
    LOSSES,
    /** The operator's margin and fees together, $. */
    OPERATOR_PROFIT,
    /** Net export X, kWh; positive is surplus. */
    NET_EXPORT,
    /** Mean loading of all branches, each at most 1; 0..1. */
    CONGESTION
}
