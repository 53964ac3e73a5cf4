package energy.isochron.grid.engine;

import java.util.Objects;

/**
 * A branch as an engine shows it.
 *
 * @param id unique among the branches; that of the feeder's branch, where there is one
 * @param from id of the node at its first end
 * @param to id of the node at its second end
 * @param phases what it carries
 * @param ratingKva most apparent power of all phases together, kVA; NaN if unknown
 */
public record GridBranch(String id, String from, String to, Phases phases, double ratingKva) {
    public GridBranch {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(phases, "phases");
    }
}
