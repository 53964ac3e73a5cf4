package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance.Matrix;
import energy.isochron.grid.engine.LineImpedance.Sequence;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A network for one position of taps and switches, as the library's tables. Ids count up: nodes, branches, a generator for each node
 * that injects what is set, sources, loads that follow the voltage. Since a model is made anew when a tap moves, the tap is in the rated
 * voltage of the transformer's first end.
 */
final class ModelInput {
    /** Short-circuit power of sources, VA: so large that the voltage they hold gives way by 1e-9 pu for 1 MVA. */
    private static final double STIFF_VA = 1e15;
    /**
     * Least impedance of a branch by its nominal voltage, Ω/kV. Switches have it, too: the library's own links are so stiff that rounding
     * keeps Newton's method from converging behind long cables. It costs 1e-8 pu at 1 MVA and 20 kV, and at 20 kVA and 0.4 kV.
     */
    private static final double LEAST_OHM_BY_KV = 2e-7;

    private static final int CONSTANT_POWER = 0;
    private static final int CONSTANT_IMPEDANCE = 1;
    private static final int CONSTANT_CURRENT = 2;
    private static final int STAR_WITH_NEUTRAL = 1;

    private final NetworkForm network;
    private final Map<BranchKind, Rows> branches = new EnumMap<>(BranchKind.class);
    private final Rows nodes;
    private final Rows generators;
    private final Rows sources;
    private final Rows loads;
    private int ids;

    private ModelInput(Session session, NetworkForm network, Arena arena) {
        this.network = network;
        int count = network.layout.nodes().size();
        nodes = new Rows(session, "node", count, arena);
        for (BranchKind kind : BranchKind.values()) {
            branches.put(kind, new Rows(session, kind.component, network.branches.size(), arena));
        }
        generators = new Rows(session, network.symmetry.generators, count, arena);
        sources = new Rows(session, "source", network.sources.size(), arena);
        loads = new Rows(session, network.symmetry.loads, network.byVoltage.size(), arena);
    }

    /**
     * Makes a model.
     *
     * @param taps of all branches
     * @param ends of all branches
     * @return its address
     * @throws PowerGridModelException if the library refuses the network
     */
    static long model(Session session, NetworkForm network, int[] taps, Ends[] ends) {
        Library library = session.library;
        try (Arena arena = Arena.ofConfined()) {
            ModelInput input = new ModelInput(session, network, arena);
            input.fill(taps, ends);
            long dataset =
                    session.made(NativeCalls.ask(library.createInput, session.handle, session.text(Rows.INPUT), 0, 1));
            try {
                input.tables().forEach(rows -> rows.addTo(dataset));
                return session.made(NativeCalls.ask(library.createModel, session.handle, network.frequencyHz, dataset));
            } finally {
                NativeCalls.run(library.destroyInput, dataset);
            }
        }
    }

    private List<Rows> tables() {
        List<Rows> tables = new ArrayList<>(branches.values());
        tables.addAll(List.of(nodes, generators, sources, loads));
        return tables;
    }

    private void fill(int[] taps, Ends[] ends) {
        for (GridNode node : network.layout.nodes()) {
            nodes.begin(ids++).set("u_rated", node.baseKv() * 1000);
        }
        for (int e = 0; e < taps.length; e++) {
            branch(e, taps[e], ends[e]);
        }
        for (int v = 0; v < network.layout.nodes().size(); v++) {
            appliance(generators, v).choice("type", CONSTANT_POWER);
            power(generators, new double[network.symmetry.width], new double[network.symmetry.width]);
        }
        for (Source source : network.sources) {
            appliance(sources, network.layout.requireNode(source.node()))
                    .set("u_ref", source.voltagePu())
                    .set("u_ref_angle", Math.toRadians(source.angleDeg()))
                    .set("sk", STIFF_VA);
        }
        network.byVoltage.forEach(this::load);
    }

    private Rows appliance(Rows rows, int node) {
        return rows.begin(ids++).node("node", node).choice("status", 1);
    }

    private static void power(Rows rows, double[] p, double[] q) {
        rows.set("p_specified", p).set("q_specified", q);
    }

    private void load(NetworkForm.ByVoltage load) {
        appliance(loads, load.node())
                .choice("type", load.model() == Load.Model.CURRENT ? CONSTANT_CURRENT : CONSTANT_IMPEDANCE);
        double[] p = new double[network.symmetry.width];
        double[] q = new double[network.symmetry.width];
        p[load.slot()] = load.pKw() * 1000;
        q[load.slot()] = load.qKvar() * 1000;
        power(loads, p, q);
    }

    private void branch(int e, int tap, Ends ends) {
        ElectricalBranch branch = network.branches.get(e);
        Rows rows = Objects.requireNonNull(branches.get(BranchKind.of(branch, network.symmetry)));
        rows.begin(ids++)
                .node("from_node", network.from[e])
                .node("to_node", network.to[e])
                .choice("from_status", ends == Ends.BOTH || ends == Ends.FROM ? 1 : 0)
                .choice("to_status", ends == Ends.BOTH || ends == Ends.TO ? 1 : 0);
        switch (branch) {
            case Line line -> line(rows, e, line);
            case Transformer transformer -> transformer(rows, transformer, tap);
            case Switch closed -> {
                double ohm = LEAST_OHM_BY_KV
                        * network.layout.nodes().get(network.from[e]).baseKv();
                sequence(rows, "1", 0, 0, 0, ohm);
                sequence(rows, "0", 0, 0, 0, ohm);
            }
        }
    }

    private void line(Rows rows, int e, Line line) {
        double km = line.lengthKm();
        double baseKv = network.layout.nodes().get(network.from[e]).baseKv();
        double leastOhm = LEAST_OHM_BY_KV * baseKv;
        if (BranchKind.of(line, network.symmetry) == BranchKind.LINE) {
            Sequence perKm = line.impedance().balanced();
            sequence(rows, "1", perKm.r1() * km, perKm.x1() * km, perKm.b1() * km, leastOhm);
            sequence(rows, "0", perKm.r0() * km, perKm.x0() * km, perKm.b0() * km, leastOhm);
        } else {
            Phases phases = network.symmetry.shown(line.phases());
            Matrix perKm = line.impedance() instanceof Sequence sequence
                    ? PhaseMatrix.of(sequence, phases)
                    : (Matrix) line.impedance();
            double[] r = PhaseMatrix.of(phases, perKm.r(), true);
            double[] x = PhaseMatrix.of(phases, perKm.x(), true);
            PhaseMatrix.atLeast(r, x, leastOhm / km);
            matrix(rows, "r_", r, km);
            matrix(rows, "x_", x, km);
            matrix(rows, "c_", PhaseMatrix.of(phases, perKm.b(), false), farad(km));
        }
    }

    /** One sequence of a line: Ω and µS. */
    private void sequence(Rows rows, String suffix, double r, double x, double b, double leastOhm) {
        rows.set("r" + suffix, r)
                .set("x" + suffix, reactance(r, x, leastOhm))
                .set("c" + suffix, farad(b))
                .set("tan" + suffix, 0);
    }

    private static double reactance(double r, double x, double least) {
        return Math.hypot(r, x) < least ? least : x;
    }

    /** Capacitance of a susceptance in µS. */
    private double farad(double microSiemens) {
        return microSiemens * 1e-6 / (2 * Math.PI * network.frequencyHz);
    }

    private static void matrix(Rows rows, String prefix, double[] triangle, double factor) {
        for (int i = 0; i < triangle.length; i++) {
            rows.set(prefix + PhaseMatrix.PLACES.get(i), triangle[i] * factor);
        }
    }

    private static void transformer(Rows rows, Transformer transformer, int tap) {
        double rated = transformer.ratingKva() * 1000;
        double r = transformer.rPercent() / 100;
        double ohm = transformer.toKv() * transformer.toKv() * 1000 / transformer.ratingKva();
        double x = reactance(r, transformer.xPercent() / 100, LEAST_OHM_BY_KV * transformer.toKv() / ohm);
        rows.set("u1", transformer.fromKv() * 1000 * transformer.taps().fromRatio(tap))
                .set("u2", transformer.toKv() * 1000 * transformer.taps().toRatio(tap))
                .set("sn", rated)
                .set("uk", Math.hypot(r, x))
                .set("pk", r * rated)
                .set("i0", 0)
                .set("p0", 0)
                .choice("winding_from", STAR_WITH_NEUTRAL)
                .choice("winding_to", STAR_WITH_NEUTRAL)
                .choice("clock", 0)
                .choice("tap_side", 0)
                .choice("tap_pos", 0)
                .choice("tap_min", 0)
                .choice("tap_max", 0)
                .choice("tap_nom", 0)
                .set("tap_size", 0);
    }
}
