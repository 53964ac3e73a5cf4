package energy.isochron.grid.engine;

import java.util.Objects;

/**
 * A node of an electrical network.
 *
 * @param id unique among the nodes; that of the feeder's bus, where there is one
 * @param phases what it has
 * @param baseKv nominal voltage between two phases, kV, above 0; NaN if unknown
 */
public record GridNode(String id, Phases phases, double baseKv) {
    public GridNode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(phases, "phases");
    }
}
