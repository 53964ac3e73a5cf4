package energy.isochron.market;

import java.util.Objects;

/**
 * Someone who may trade.
 *
 * @param id unique; letters, digits, {@code _}, {@code .} and {@code -}, not the operator's
 * @param busId where its meter is
 * @param initialReputation 0..1, before the first interval
 */
public record MarketAgent(String id, String busId, double initialReputation) {
    public MarketAgent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(busId, "busId");
    }
}
