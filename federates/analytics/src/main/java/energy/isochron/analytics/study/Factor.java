package energy.isochron.analytics.study;

import java.util.List;

/**
 * What differs between the variants of a study.
 *
 * @param id its id, {@code [A-Za-z0-9_.-]+}
 * @param title its name for readers
 * @param levels its values, one or more, in order
 */
public record Factor(String id, String title, List<Level> levels) {
    public Factor {
        Names.requireId("factor", id);
        Names.requireText("title of factor '" + id + "'", title);
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException(
                    "factor '" + id + "' has no level, allowed is one or more. Maybe 'levels' is empty?");
        }
        Names.requireOnce("level of factor '" + id + "'", levels.stream().map(Level::id));
    }
}
