package energy.isochron.powsybl;

import com.powsybl.math.matrix.DenseMatrixFactory;
import com.powsybl.math.matrix.MatrixFactory;
import com.powsybl.math.matrix.SparseMatrixFactory;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch;
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
import java.util.function.Predicate;

/**
 * Opens PowSyBl Open LoadFlow, a Newton-Raphson AC power flow in Java, under the name {@code powsybl}. Of a network with phases it
 * solves the balanced equivalent. Options: {@link #TOLERANCE}, {@link #MOST_ITERATIONS}, {@link #MATRIX}.
 */
public final class PowsyblProvider implements PowerFlowProvider {
    /** Its name. */
    public static final String NAME = "powsybl";
    /** Option: largest mismatch of power at a node, kVA, as a mean over all; 1e-4 if absent. */
    public static final String TOLERANCE = "tolerance_kva";
    /** Option: Newton iterations after which there is no solution; 30 if absent. */
    public static final String MOST_ITERATIONS = "max_iterations";
    /** Option: {@code sparse}, by the native library KLU, if absent; {@code dense} needs none, and is slow above 200 nodes. */
    public static final String MATRIX = "matrix";

    static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.of(
            Capability.PHYSICS,
            Capability.ANGLES,
            Capability.MESHES,
            Capability.TAPS,
            Capability.SWITCHES,
            Capability.SNAPSHOT));

    private static final int MOST_NAMED = 5;
    private static final String NEEDS =
            ", and engine powsybl needs them all. Maybe take a published feeder, such as ieee33?";

    /** Made by the service loader. */
    public PowsyblProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> options() {
        return Set.of(TOLERANCE, MOST_ITERATIONS, MATRIX);
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<String> problems(GridCase grid, EngineSettings settings) {
        ElectricalNetwork network = grid.electrical();
        List<String> problems = new ArrayList<>(network.problems());
        branches(
                network,
                branch -> branch instanceof Line line && line.impedance() instanceof LineImpedance.Unknown,
                "the impedances of ",
                " are not known" + NEEDS,
                problems);
        List<String> unknown = network.nodes().stream()
                .filter(node -> Double.isNaN(node.baseKv()))
                .map(GridNode::id)
                .toList();
        name(unknown, "the nominal voltages of ", " are not known" + NEEDS, problems);
        branches(
                network,
                branch -> branch instanceof Line line && isSusceptanceAlone(line),
                "the lines ",
                " have a susceptance but no impedance, which engine powsybl takes for switches. Maybe give them some?",
                problems);
        if (problems.isEmpty()) {
            String held = HeldNodes.problem(network);
            if (!held.isEmpty()) {
                problems.add(held);
            }
        }
        settings(settings, problems);
        return List.copyOf(problems);
    }

    private static boolean isSusceptanceAlone(Line line) {
        if (line.impedance() instanceof LineImpedance.Unknown) {
            return false;
        }
        LineImpedance.Sequence perKm = line.impedance().balanced();
        return perKm.r1() == 0 && perKm.x1() == 0 && perKm.b1() != 0;
    }

    private static void branches(
            ElectricalNetwork network,
            Predicate<ElectricalBranch> wrong,
            String before,
            String after,
            List<String> problems) {
        name(network.branches().stream().filter(wrong).map(ElectricalBranch::id).toList(), before, after, problems);
    }

    private static void name(List<String> ids, String before, String after, List<String> problems) {
        if (!ids.isEmpty()) {
            String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
            String more = ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "";
            problems.add(before + named + more + after);
        }
    }

    private static void settings(EngineSettings settings, List<String> problems) {
        try {
            positive(TOLERANCE, settings.number(TOLERANCE, OpenLoadFlow.TOLERANCE_KVA), problems);
            positive(MOST_ITERATIONS, settings.number(MOST_ITERATIONS, OpenLoadFlow.MOST_ITERATIONS), problems);
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        String matrix = settings.options().getOrDefault(MATRIX, "sparse");
        if (!matrix.equals("sparse") && !matrix.equals("dense")) {
            problems.add(
                    "option " + MATRIX + " is '" + matrix + "', allowed are sparse and dense. Maybe leave it out?");
        } else if (matrix.equals("sparse") && problems.isEmpty()) {
            nativeLibrary(problems);
        }
    }

    private static void positive(String option, double value, List<String> problems) {
        if (!(value > 0 && Double.isFinite(value))) {
            problems.add("option " + option + " is " + value + ", allowed is above 0, finite. Maybe leave it out?");
        }
    }

    /** Loads KLU, which comes in a jar, once for all. */
    private static void nativeLibrary(List<String> problems) {
        try {
            new SparseMatrixFactory().create(1, 1, 1);
        } catch (LinkageError | RuntimeException e) {
            problems.add("the native library KLU of engine powsybl cannot be loaded: " + e
                    + ". Maybe this platform has none, then set the engine's option matrix: dense?");
        }
    }

    @Override
    public PowerFlow open(GridCase grid, EngineSettings settings) {
        List<String> problems = problems(grid, settings);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        MatrixFactory matrices =
                settings.options().getOrDefault(MATRIX, "sparse").equals("dense")
                        ? new DenseMatrixFactory()
                        : new SparseMatrixFactory();
        OpenLoadFlow solver = new OpenLoadFlow(matrices, settings.number(TOLERANCE, OpenLoadFlow.TOLERANCE_KVA), (int)
                settings.number(MOST_ITERATIONS, OpenLoadFlow.MOST_ITERATIONS));
        return new PowsyblEngine(new IidmNetwork(grid.electrical()), solver);
    }
}
