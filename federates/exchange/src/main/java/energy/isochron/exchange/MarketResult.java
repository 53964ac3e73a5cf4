package energy.isochron.exchange;

/**
 * The figures of one clearing (local-market specification, 2.2). All volumes are gross and include stage 1a.
 *
 * @param clearingPriceUsdPerMwh volume-weighted price of all trades, those with the operator included; the midpoint of the two
 *     tariffs if nothing was traded
 * @param clearingVolumeKwh volume of all trades
 * @param dsoBuyVolumeKwh bought by the operator
 * @param dsoSellVolumeKwh sold by the operator
 * @param dsoTotalVolumeKwh sum of the two
 * @param p2pVolumeKwh traded between agents
 * @param dsoTradeRatio the operator's share of the volume, 0..1; 0 if nothing was traded
 * @param dsoGridImportKwh sold less bought by the operator
 * @param dsoBuyPriceUsdPerMwh feed-in tariff of the interval
 * @param dsoSellPriceUsdPerMwh utility price of the interval
 * @param priceSpreadUsdPerMwh utility price less feed-in tariff
 * @param localPriceAvgUsdPerMwh volume-weighted price between agents, 0 if none
 * @param localPriceAdvantageUsdPerMwh midpoint of the tariffs less the local price, 0 if none
 * @param lossesKwh losses of all trades
 * @param feesUsd fees of all trades
 * @param balanceAfterKwh running balance (equation 16) after the last trade
 * @param p2pViability share of the trades between agents, by their number, that pay both sides: feed-in tariff &lt; price &lt; utility
 *     price, 0..1; 0 if none
 */
public record MarketResult(
        double clearingPriceUsdPerMwh,
        double clearingVolumeKwh,
        double dsoBuyVolumeKwh,
        double dsoSellVolumeKwh,
        double dsoTotalVolumeKwh,
        double p2pVolumeKwh,
        double dsoTradeRatio,
        double dsoGridImportKwh,
        double dsoBuyPriceUsdPerMwh,
        double dsoSellPriceUsdPerMwh,
        double priceSpreadUsdPerMwh,
        double localPriceAvgUsdPerMwh,
        double localPriceAdvantageUsdPerMwh,
        double lossesKwh,
        double feesUsd,
        double balanceAfterKwh,
        double p2pViability) {}
