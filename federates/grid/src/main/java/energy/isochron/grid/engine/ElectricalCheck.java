package energy.isochron.grid.engine;

import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds all that is wrong with the record of an electrical network, whatever engine is to solve it. */
final class ElectricalCheck {
    private final ElectricalNetwork network;
    private final Map<String, GridNode> nodes = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    ElectricalCheck(ElectricalNetwork network) {
        this.network = network;
    }

    List<String> problems() {
        network.nodes().forEach(this::node);
        Set<String> ids = new HashSet<>();
        for (ElectricalBranch branch : network.branches()) {
            check(ids.add(branch.id()), "branch '" + branch.id() + "'", "is listed twice", "an id once");
            end(branch, branch.from());
            end(branch, branch.to());
            branch(branch);
        }
        check(!network.sources().isEmpty(), "network '" + network.name() + "'", "has no source", "one or more");
        network.sources().forEach(source -> {
            known("source", source.node());
            positive("source at '" + source.node() + "'", "voltage", source.voltagePu(), "pu");
        });
        network.loads().forEach(this::load);
        return List.copyOf(problems);
    }

    private void node(GridNode node) {
        check(nodes.putIfAbsent(node.id(), node) == null, "node '" + node.id() + "'", "is listed twice", "an id once");
        if (!Double.isNaN(node.baseKv())) {
            positive("node '" + node.id() + "'", "base", node.baseKv(), "kV");
        }
    }

    private void branch(ElectricalBranch branch) {
        String name = "branch '" + branch.id() + "'";
        check(!branch.from().equals(branch.to()), name, "begins and ends at one node", "two nodes");
        if (!Double.isNaN(branch.ratingKva())) {
            positive(name, "rating", branch.ratingKva(), "kVA");
        }
        switch (branch) {
            case Line line -> {
                positive(name, "length", line.lengthKm(), "km");
                impedance(name, line);
            }
            case Transformer transformer -> {
                positive(name, "first voltage", transformer.fromKv(), "kV");
                positive(name, "second voltage", transformer.toKv(), "kV");
                positive(name, "rating", transformer.ratingKva(), "kVA");
                notNegative(name, "resistance", transformer.rPercent(), "%");
                finite(name, "reactance", transformer.xPercent(), "%");
                taps(name, transformer);
                group(name, transformer);
            }
            case Switch open -> {}
        }
    }

    private void taps(String name, Transformer transformer) {
        int phases = transformer.phases() == Phases.BALANCED
                ? 3
                : transformer.phases().count();
        ElectricalBranch.Taps taps = transformer.taps();
        int count = taps.byPhase().size();
        check(count == 0 || count == phases, name, "has " + count + " taps by phase", "none or " + phases);
        boolean above = taps.allows(taps.position()) && taps.byPhase().stream().allMatch(taps::allows);
        check(above, name, "has a ratio of 0 or less at its tap", "above 0");
    }

    /** A delta needs three phases, or is one unit between two of them; its phases have no taps of their own. */
    private void group(String name, Transformer transformer) {
        VectorGroup group = transformer.group();
        if (group.hasDelta()) {
            Phases phases = transformer.phases();
            boolean pair = group == VectorGroup.DD0 && phases.count() == 2;
            boolean three = phases == Phases.BALANCED || phases == Phases.ABC;
            check(three || pair, name, "is of group " + group + " on phases " + phases, "all three, or two of DD0");
            check(
                    transformer.taps().byPhase().isEmpty(),
                    name,
                    "is of group " + group + " with taps by phase",
                    "one for all of them");
        }
    }

    private void impedance(String name, Line line) {
        GridNode from = nodes.get(line.from());
        GridNode to = nodes.get(line.to());
        if (from != null && to != null) {
            boolean same = Double.compare(from.baseKv(), to.baseKv()) == 0;
            check(same, name, "is a line from " + from.baseKv() + " to " + to.baseKv() + " kV", "one voltage");
        }
        if (!(line.impedance() instanceof LineImpedance.Unknown)) {
            LineImpedance.Sequence balanced = line.impedance().balanced();
            notNegative(name, "resistance", balanced.r1(), "Ω/km");
            finite(name, "reactance", balanced.x1(), "Ω/km");
            notNegative(name, "susceptance", balanced.b1(), "µS/km");
        }
    }

    private void load(Load load) {
        known("load", load.node());
        finite("load at '" + load.node() + "'", "active power", load.pKw(), "kW");
        finite("load at '" + load.node() + "'", "reactive power", load.qKvar(), "kvar");
    }

    private void end(ElectricalBranch branch, String node) {
        known("branch '" + branch.id() + "'", node);
    }

    private void known(String what, String node) {
        check(nodes.containsKey(node), what, "is at the unknown node '" + node + "'", "a node of the network");
    }

    private void positive(String what, String quantity, double value, String unit) {
        check(
                value > 0 && Double.isFinite(value),
                what,
                "has the " + quantity + ' ' + value + ' ' + unit,
                "above 0, finite");
    }

    private void notNegative(String what, String quantity, double value, String unit) {
        check(
                value >= 0 && Double.isFinite(value),
                what,
                "has the " + quantity + ' ' + value + ' ' + unit,
                "0 or more, finite");
    }

    private void finite(String what, String quantity, double value, String unit) {
        check(Double.isFinite(value), what, "has the " + quantity + ' ' + value + ' ' + unit, "a finite number");
    }

    private void check(boolean holds, String what, String finding, String allowed) {
        if (!holds) {
            problems.add(
                    what + ' ' + finding.strip() + ", allowed is " + allowed + ". Maybe a line of its table is wrong?");
        }
    }
}
