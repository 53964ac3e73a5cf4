package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.app.config.Kind;

/** Where feed-in tariff and utility price come from. */
public sealed interface TariffSpec {
    /** Drawn. */
    @Kind(
            value = "procedural",
            meaning = "A day of time-of-use prices drawn from the seed, within the market's price bounds")
    record Procedural() implements TariffSpec {}

    /** Flat. */
    @Kind(value = "constant", meaning = "The same prices in every interval")
    record Constant(
            @Key(value = "What the operator pays", unit = "$/MWh", range = "[0, 1000000]")
            double feedInTariffUsdPerMwh,

            @Key(value = "What the operator charges", unit = "$/MWh", range = "[0, 1000000]")
            double utilityPriceUsdPerMwh)
            implements TariffSpec {}

    /** Measured. */
    @Kind(value = "csv", meaning = "Two columns of a CSV file, resampled to the interval; whole days are repeated")
    record Csv(
            @Key("The file, relative to the scenario's folder")
            String file,

            @Key(value = "Time between two rows", byDefault = "3600", unit = "s", range = "[1, 86400]")
            int stepS,

            @Key(value = "Header of the feed-in tariff's column, $/MWh", byDefault = "feed_in_tariff_usd_per_mwh")
            String feedInColumn,

            @Key(value = "Header of the utility price's column, $/MWh", byDefault = "utility_price_usd_per_mwh")
            String utilityColumn,

            @Key(
                    value =
                            "What the prices are taken for: `as_given`; `apart`, moved into the market's price bounds with"
                                    + " the utility price above the feed-in tariff by 5 % of their range or more; `shape`, the"
                                    + " columns are only the shapes of prices that are drawn within the bounds, smoothed and kept"
                                    + " apart",
                    byDefault = "as_given")
            Use use)
            implements TariffSpec {
        /** What the prices of a file are taken for. */
        public enum Use {
            /** In force as they are. */
            AS_GIVEN,
            /** Moved so that they keep their relation. */
            APART,
            /** Fitted into the price bounds. */
            SHAPE
        }
    }
}
