package energy.isochron.market;

import energy.isochron.network.Network;
import energy.isochron.network.TradeFlows;

/**
 * Where trades are made.
 *
 * @param rules of the market
 * @param network that they run over
 * @param agents who trade
 * @param flows of the interval, updated at each trade
 * @param operator whose fees they pay
 * @param grid what was measured of it in the last interval, if that counts
 */
record Venue(
        MarketRules rules,
        Network network,
        Agents agents,
        TradeFlows flows,
        SystemOperator operator,
        LastGridState grid) {
    /** A venue of whose grid nothing is measured. */
    Venue(MarketRules rules, Network network, Agents agents, TradeFlows flows, SystemOperator operator) {
        this(
                rules,
                network,
                agents,
                flows,
                operator,
                new LastGridState(GridFeedbackRules.NONE, flows, network.branchCount(), network.busCount()));
    }
}
