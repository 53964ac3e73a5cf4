package energy.isochron.analytics.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One combination of the factors' levels.
 *
 * @param id the levels' ids, joined by {@code +}
 * @param title the levels' titles, joined by a comma
 * @param levels id of the level of each factor, in order of factors
 */
public record Variant(String id, String title, Map<String, String> levels) {
    public Variant {
        Names.requireText("title of variant '" + id + "'", title);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        if (!id.equals(String.join("+", levels.values()))) {
            throw new IllegalArgumentException("id of a variant is '" + id + "', allowed is '"
                    + String.join("+", levels.values()) + "'. Maybe the factors stand in another order?");
        }
    }

    /** This one with a level of one factor more. */
    Variant with(Factor factor, Level level) {
        Map<String, String> more = new LinkedHashMap<>(levels);
        more.put(factor.id(), level.id());
        boolean first = levels.isEmpty();
        return new Variant(
                first ? level.id() : id + '+' + level.id(), first ? level.title() : title + ", " + level.title(), more);
    }
}
