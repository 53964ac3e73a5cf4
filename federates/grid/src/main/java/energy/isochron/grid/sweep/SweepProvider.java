package energy.isochron.grid.sweep;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Opens the built-in AC power flow for radial networks, under the name {@code sweep}. Of a network with phases it solves the balanced
 * equivalent: lines by their positive sequence, loads of all phases added up. Options: {@link #TOLERANCE}, {@link #MOST_ROUNDS}.
 */
public final class SweepProvider implements PowerFlowProvider {
    /** Its name. */
    public static final String NAME = "sweep";
    /** Option: largest move of a voltage in the last round, pu; 1e-11 if absent. */
    public static final String TOLERANCE = "tolerance_pu";
    /** Option: rounds after which there is no solution; 300 if absent. */
    public static final String MOST_ROUNDS = "max_iterations";

    static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.of(
            Capability.PHYSICS, Capability.ANGLES, Capability.TAPS, Capability.SWITCHES, Capability.SNAPSHOT));

    private static final int MOST_NAMED = 5;

    /** Made by the service loader. */
    public SweepProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Set<String> options() {
        return Set.of(TOLERANCE, MOST_ROUNDS);
    }

    @Override
    public List<String> problems(GridCase grid, EngineSettings settings) {
        ElectricalNetwork network = grid.electrical();
        List<String> problems = new ArrayList<>(network.problems());
        settings.problem(TOLERANCE, SweepEngine.TOLERANCE_PU, 1e-15, 1e-3).ifPresent(problems::add);
        settings.problem(MOST_ROUNDS, SweepEngine.MOST_ROUNDS, 1, 1e6).ifPresent(problems::add);
        unknown(
                "impedances",
                network.branches().stream()
                        .filter(branch ->
                                branch instanceof Line line && line.impedance() instanceof LineImpedance.Unknown)
                        .map(branch -> branch.id())
                        .toList(),
                problems);
        unknown(
                "nominal voltages",
                network.nodes().stream()
                        .filter(node -> Double.isNaN(node.baseKv()))
                        .map(GridNode::id)
                        .toList(),
                problems);
        if (problems.isEmpty()) {
            SweepNetwork radial = new SweepNetwork(network);
            String loop = radial.loopProblem(radial.tree(radial.ends()));
            if (!loop.isEmpty()) {
                problems.add(loop);
            }
        }
        return List.copyOf(problems);
    }

    private static void unknown(String what, List<String> ids, List<String> problems) {
        if (!ids.isEmpty()) {
            String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
            String more = ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "";
            problems.add(
                    "the " + what + " of " + named + more
                            + " are not known, and engine sweep needs them all. Maybe take a published feeder, such as ieee33?");
        }
    }

    @Override
    public PowerFlow open(GridCase grid, EngineSettings settings) {
        List<String> problems = problems(grid, settings);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new SweepEngine(
                new SweepNetwork(grid.electrical()), settings.number(TOLERANCE, SweepEngine.TOLERANCE_PU), (int)
                        settings.number(MOST_ROUNDS, SweepEngine.MOST_ROUNDS));
    }
}
