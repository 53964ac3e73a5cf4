package energy.isochron.prosumers;

import energy.isochron.exchange.Indicators;
import java.util.Optional;

/**
 * What an agent knows when it decides.
 *
 * @param interval 0-based, the interval about to be played
 * @param agent the agent's index in its community
 * @param agents number of agents of the community
 * @param feasible what the agent can sell and buy
 * @param feedInTariffUsdPerMwh what the operator pays in this interval, $/MWh
 * @param utilityPriceUsdPerMwh what the operator asks in this interval, $/MWh
 * @param indicators of the last interval; empty before the first one
 * @param rules the market's bounds
 */
public record Situation(
        long interval,
        int agent,
        int agents,
        FeasibleQuantity feasible,
        double feedInTariffUsdPerMwh,
        double utilityPriceUsdPerMwh,
        Optional<Indicators> indicators,
        OrderRules rules) {}
