package energy.isochron.grid.engine;

import java.util.List;
import java.util.Objects;

/** The outcome of a solve. That there is no solution is one, too, and not an error. */
public sealed interface Solution {
    /**
     * There is a solution, which can be read now.
     *
     * @param iterations how many it took; 0 for an engine without any, or that does not tell
     * @param mismatchKva largest power that is left over at a node, kVA
     * @param deadNodes ids of nodes that no path leads to from a source: their voltage is 0, and what is injected there counts for
     *     nothing
     */
    record Solved(int iterations, double mismatchKva, List<String> deadNodes) implements Solution {
        public Solved {
            deadNodes = List.copyOf(deadNodes);
        }
    }

    /**
     * None was found; nothing can be read. The engine is as ready for the next solve as before.
     *
     * @param iterations after which it gave up
     * @param mismatchKva largest power that is left over at a node, kVA; NaN if unknown
     * @param reason where and why, in words
     */
    record NotConverged(int iterations, double mismatchKva, String reason) implements Solution {
        public NotConverged {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
