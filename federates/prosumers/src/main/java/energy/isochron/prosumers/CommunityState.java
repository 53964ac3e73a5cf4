package energy.isochron.prosumers;

import energy.isochron.exchange.MarketResult;
import energy.isochron.prosumers.reward.NormalisedIndicators;
import java.util.Optional;

/**
 * What all agents know before they order.
 *
 * @param interval the one about to be played; τ after the last one
 * @param feedInTariffUsdPerMwh of the coming interval; of the last one after it
 * @param utilityPriceUsdPerMwh likewise
 * @param last the market's figures of the interval before; empty before the first
 * @param gridBalanceKwh equation 16 of the interval before
 * @param indicators of the interval before
 */
record CommunityState(
        long interval,
        double feedInTariffUsdPerMwh,
        double utilityPriceUsdPerMwh,
        Optional<MarketResult> last,
        double gridBalanceKwh,
        NormalisedIndicators indicators) {}
