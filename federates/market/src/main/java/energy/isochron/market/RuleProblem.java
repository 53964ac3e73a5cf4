package energy.isochron.market;

import java.util.Objects;

/**
 * One thing that is wrong with a rule of the market.
 *
 * @param key the rule, as the scenario names it, such as {@code max_price_usd_per_mwh}
 * @param message value, allowed range and the likely intent, in words
 */
public record RuleProblem(String key, String message) {
    public RuleProblem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return key + ' ' + message;
    }
}
