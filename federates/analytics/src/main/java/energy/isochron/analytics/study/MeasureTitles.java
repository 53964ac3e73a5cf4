package energy.isochron.analytics.study;

import energy.isochron.analytics.postrun.MeasureDescription;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of measures for readers: their own words, with the group's where those alone would say too little. */
final class MeasureTitles {
    private static final List<String> UNITS = List.of("_kwh_per_usd_per_mwh", "_usd_per_mwh", "_kwh", "_usd");
    private static final Map<String, String> WORDS = Map.of(
            "p2p", "P2P", "dso", "DSO", "hhi", "HHI", "gini", "Gini", "sigma", "σ", "avg", "mean", "cr1", "CR1", "cr3",
            "CR3");
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("coordination.score", "Coordination score"),
            Map.entry("coordination.convergence", "Coordination convergence"),
            Map.entry("grid.avg_congestion", "Mean congestion"),
            Map.entry("market.p2p_ratio", "P2P share of volume"),
            Map.entry("market.dso_ratio", "DSO share of volume"),
            Map.entry("market.volume_kwh", "Traded volume"),
            Map.entry("market.trades", "Number of trades"),
            Map.entry("market.clearing_price_sigma_usd_per_mwh", "σ of the clearing price"),
            Map.entry("market.clearing_price_median_usd_per_mwh", "Median clearing price"),
            Map.entry("episode.clearing_price_mean_usd_per_mwh", "Mean clearing price"),
            Map.entry("episode.clearing_price_sigma_usd_per_mwh", "σ of the clearing price"),
            Map.entry("episode.volume_mean_kwh", "Mean volume of an interval"),
            Map.entry("episode.volume_sigma_kwh", "σ of the volume"),
            Map.entry("episode.grid_balance_mean_kwh", "Mean |net export|"),
            Map.entry("episode.grid_balance_sigma_kwh", "σ of |net export|"),
            Map.entry("episode.dso_ratio_mean", "Mean DSO share"),
            Map.entry("episode.dso_volume_mean_kwh", "Mean DSO volume"),
            Map.entry("episode.p2p_volume_mean_kwh", "Mean P2P volume"),
            Map.entry("episode.reward_mean", "Reward of the episode"),
            Map.entry("operator.net_grid_import_kwh", "Net sales of the DSO"),
            Map.entry("operator.net_purchase_kwh", "Net purchases of the DSO"),
            Map.entry("operator.dso_buy_volume_kwh", "Bought by the DSO"),
            Map.entry("operator.dso_sell_volume_kwh", "Sold by the DSO"),
            Map.entry("operator.profit_usd", "Profit of the DSO"),
            Map.entry("money.agents_usd", "Profit of the agents"),
            Map.entry("money.operator_margin_usd", "Margin of the DSO"),
            Map.entry("money.operator_fees_usd", "Grid fees"));

    private MeasureTitles() {}

    static String of(MeasureDescription measure) {
        String own = OWN.get(measure.id());
        return own == null ? inWords(measure.name()) : own;
    }

    private static String inWords(String name) {
        String unit = UNITS.stream().filter(name::endsWith).findFirst().orElse("");
        StringBuilder title = new StringBuilder();
        for (String word : name.substring(0, name.length() - unit.length()).split("_", -1)) {
            title.append(title.isEmpty() ? "" : " ").append(WORDS.getOrDefault(word, word));
        }
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
