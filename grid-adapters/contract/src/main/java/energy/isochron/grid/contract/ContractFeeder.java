package energy.isochron.grid.contract;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.network.Branch;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The networks that engines are tested on. The feeder, from its source at 20 kV:
 *
 * <pre>
 *   source --2 km--- mid --3 km-- far          mid =transformer 20/0.4 kV= low --0.2 km-- house
 *                      \--switch-- spur                                   far ..open tie.. spur
 * </pre>
 */
public final class ContractFeeder {
    private static final LineImpedance CABLE = new LineImpedance.Sequence(0.2, 0.12, 60, 0.6, 0.4, 60);
    private static final LineImpedance SERVICE = new LineImpedance.Sequence(0.3, 0.08, 0, 1, 0.3, 0);

    private ContractFeeder() {}

    /** The feeder with its load at node {@code far} of 600 kW and 200 kvar. */
    public static GridCase loaded() {
        return feeder(List.of(Load.of("far", 600, 200)), Ends.NONE);
    }

    /** The feeder without loads of its own. */
    public static GridCase idle() {
        return feeder(List.of(), Ends.NONE);
    }

    /** The feeder with its tie closed, so that mid, far and spur are a loop. */
    public static GridCase meshed() {
        return feeder(List.of(), Ends.BOTH);
    }

    /** Two nodes, {@code source} and {@code load}, and a line of 2 + j1 Ω at 10 kV. */
    public static GridCase twoNodes() {
        LineImpedance impedance = new LineImpedance.Sequence(2, 1, 0, 2, 1, 0);
        return of(
                List.of(node("source", 10), node("load", 10)),
                List.of(Line.of("source", "load", 1, impedance, 1000)),
                List.of());
    }

    /** Two nodes, {@code source} and {@code behind}, and an ideal regulator that stands at +4 of its steps of 0.625 % at its second end. */
    public static GridCase regulated() {
        Taps taps = new Taps(BranchEnd.TO, 4, 0.00625, List.of());
        return of(
                List.of(node("source", 10), node("behind", 10)),
                List.of(new Transformer(
                        "source-behind", "source", "behind", Phases.BALANCED, 10, 10, 1000, 0, 0, taps, Ends.BOTH)),
                List.of());
    }

    /** Two nodes and a line of which nothing is known but its length. */
    public static GridCase withoutImpedances() {
        return of(
                List.of(node("source", 10), node("load", 10)),
                List.of(Line.of("source", "load", 1, new LineImpedance.Unknown(), Double.NaN)),
                List.of());
    }

    private static GridCase feeder(List<Load> loads, Ends tie) {
        List<GridNode> nodes = List.of(
                node("source", 20),
                node("mid", 20),
                node("far", 20),
                node("spur", 20),
                node("low", 0.4),
                node("house", 0.4));
        List<ElectricalBranch> branches = new ArrayList<>(List.of(
                Line.of("source", "mid", 2, CABLE, 4000),
                Line.of("mid", "far", 3, CABLE, Double.NaN),
                new Switch("mid-spur", "mid", "spur", Phases.BALANCED, Double.NaN, Ends.BOTH),
                new Transformer("mid-low", "mid", "low", Phases.BALANCED, 20, 0.4, 400, 1, 4, 0, 0.025, Ends.BOTH),
                Line.of("low", "house", 0.2, SERVICE, 100)));
        branches.add(new Line("far-spur", "far", "spur", Phases.BALANCED, 1, CABLE, Double.NaN, tie));
        return of(nodes, branches, loads);
    }

    private static GridNode node(String id, double baseKv) {
        return new GridNode(id, Phases.BALANCED, baseKv);
    }

    private static GridCase of(List<GridNode> nodes, List<ElectricalBranch> branches, List<Load> loads) {
        ElectricalNetwork electrical =
                new ElectricalNetwork("contract", 50, nodes, branches, List.of(new Source("source", 1, 0)), loads);
        List<Bus> buses = nodes.stream()
                .map(node -> new Bus(node.id(), Bus.NO_ZONE, 0, 0))
                .toList();
        List<Branch> edges = branches.stream()
                .filter(branch -> branch.closed() == Ends.BOTH)
                .map(ContractFeeder::edge)
                .toList();
        return new GridCase(electrical, new Network(new NetworkPlan(buses, edges, "source", 1000, 0)));
    }

    private static Branch edge(ElectricalBranch branch) {
        double length = branch instanceof Line line ? line.lengthKm() : 0.01;
        double rating = Double.isNaN(branch.ratingKva()) ? Branch.UNRATED : branch.ratingKva();
        return new Branch(branch.from(), branch.to(), length, rating);
    }
}
