package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Writes the commands that make a circuit, and keeps where the values of its branches will be found. Only what is fed is written, since
 * a floating node would make the matrix singular. Sources and closed switches have 1e-9 pu of 1 MVA: 1e-8 pu fall there at 10 MVA, and
 * powers through them still keep 1e-4 kW.
 */
final class CircuitWriter {
    private static final double ALMOST_ZERO_PU = 1e-9;
    private static final double SQRT3 = Math.sqrt(3);

    private final ElectricalNetwork network;
    private final GridLayout layout;
    private final FedPhases fed;
    private final Consumer<String> out;
    private final int[] fromAt;
    private final int[] toAt;
    private int powers;
    private int loads;

    CircuitWriter(ElectricalNetwork network, GridLayout layout, FedPhases fed, Consumer<String> out) {
        this.network = network;
        this.layout = layout;
        this.fed = fed;
        this.out = out;
        fromAt = new int[layout.branchValues()];
        toAt = new int[layout.branchValues()];
        Arrays.fill(fromAt, -1);
        Arrays.fill(toAt, -1);
    }

    int[] fromAt() {
        return fromAt;
    }

    int[] toAt() {
        return toAt;
    }

    int powers() {
        return powers;
    }

    /** The circuit itself, with its first source, and the other sources. */
    void sources() {
        out.accept("set defaultbasefrequency=" + network.frequencyHz());
        for (int s = 0; s < network.sources().size(); s++) {
            Source source = network.sources().get(s);
            int v = node(source.node());
            double kv = layout.nodes().get(v).baseKv();
            double ohm = ALMOST_ZERO_PU * kv * kv;
            out.accept((s == 0 ? "new circuit.isochron" : "new vsource.s" + s) + " phases=3 bus1=n" + v
                    + ".1.2.3 basekv="
                    + kv + " pu=" + source.voltagePu() + " angle=" + source.angleDeg() + " z1=[0, " + ohm + "] z0=[0, "
                    + ohm + ']');
        }
    }

    /** A branch, as far as it is fed. */
    void branch(int e, ElectricalBranch branch, Ends ends, int[] taps) {
        switch (branch) {
            case Line line -> line(e, line, ends);
            case Transformer transformer -> {
                if (ends == Ends.BOTH) {
                    transformer(e, transformer, taps);
                }
            }
            case Switch closed -> {
                if (ends == Ends.BOTH) {
                    contact(e, closed);
                }
            }
        }
    }

    private void line(int e, Line line, Ends ends) {
        if (PhaseMatrix.isZero(line.impedance()) && ends == Ends.BOTH) {
            contact(e, line);
            return;
        }
        int mask = fed.mask(node(ends == Ends.TO ? line.to() : line.from()), shown(e));
        if (mask == 0 || ends == Ends.NONE || PhaseMatrix.isZero(line.impedance())) {
            return;
        }
        Phases kept = CircuitPhases.ofMask(mask);
        PhaseMatrix matrix = new PhaseMatrix(line.impedance(), shown(e), kept);
        String from = ends == Ends.TO ? "open" + e : "n" + node(line.from());
        String to = ends == Ends.FROM ? "open" + e : "n" + node(line.to());
        out.accept("new line.b" + e + " phases=" + kept.count() + " bus1=" + from + dots(kept) + " bus2=" + to
                + dots(kept) + " rmatrix=" + matrix.resistance() + " xmatrix=" + matrix.reactance() + " cmatrix="
                + matrix.capacitance(network.frequencyHz()) + " length=" + line.lengthKm() + " units=km");
        place(e, kept, ends);
    }

    /** A switch, or a line without impedance. */
    private void contact(int e, ElectricalBranch branch) {
        int mask = fed.mask(node(branch.from()), shown(e));
        if (mask == 0) {
            return;
        }
        Phases kept = CircuitPhases.ofMask(mask);
        double kv = layout.nodes().get(node(branch.from())).baseKv();
        double ohm = ALMOST_ZERO_PU * kv * kv;
        String zero = diagonal(kept.count(), 0);
        out.accept("new line.b" + e + " phases=" + kept.count() + " bus1=n" + node(branch.from()) + dots(kept)
                + " bus2=n" + node(branch.to()) + dots(kept) + " rmatrix=" + diagonal(kept.count(), ohm) + " xmatrix="
                + zero + " cmatrix=" + zero + " length=1 units=km");
        place(e, kept, Ends.BOTH);
    }

    /** The powers of an element with as many conductors at each end as it has phases. */
    private void place(int e, Phases kept, Ends ends) {
        int count = kept.count();
        for (int phase = 0; phase < 3; phase++) {
            if (kept.has(phase)) {
                int value = layout.branchOffset(e) + shown(e).position(phase);
                fromAt[value] = ends == Ends.TO ? -1 : powers + kept.position(phase);
                toAt[value] = ends == Ends.FROM ? -1 : powers + count + kept.position(phase);
            }
        }
        powers += 2 * count;
    }

    private void transformer(int e, Transformer transformer, int[] taps) {
        Phases phases = shown(e);
        int mask = fed.mask(node(transformer.from()), phases) & fed.mask(node(transformer.to()), phases);
        if (transformer.group().hasDelta()) {
            if (mask == CircuitPhases.mask(phases)) {
                deltas(e, transformer, phases, taps[0]);
            }
            return;
        }
        bank(e, transformer, phases, mask, taps);
    }

    /** Three phases that are not apart, or one unit between two; what has no path to the ground floats by the smallest admittance. */
    private void deltas(int e, Transformer transformer, Phases phases, int tap) {
        int conductors = phases.count() == 2 ? 2 : phases.count() + 1;
        out.accept("new transformer.b" + e + " buses=[n" + node(transformer.from()) + dots(phases) + " n"
                + node(transformer.to()) + dots(phases) + "] "
                + TransformerText.deltas(transformer, phases, tap));
        for (int phase = 0; phase < 3; phase++) {
            if (phases.has(phase)) {
                int value = layout.branchOffset(e) + phases.position(phase);
                fromAt[value] = powers + phases.position(phase);
                toAt[value] = powers + conductors + phases.position(phase);
            }
        }
        powers += 2 * conductors;
    }

    /** A bank of single-phase units, each with a conductor to ground at either end. */
    private void bank(int e, Transformer transformer, Phases phases, int mask, int[] taps) {
        for (int phase = 0; phase < 3; phase++) {
            if ((mask >> phase & 1) == 0) {
                continue;
            }
            String dot = "." + (phase + 1);
            out.accept("new transformer.b" + e + '_' + phase + " buses=[n" + node(transformer.from()) + dot + " n"
                    + node(transformer.to()) + dot + "] "
                    + TransformerText.unit(transformer, phases, taps[phases.position(phase)]));
            int value = layout.branchOffset(e) + phases.position(phase);
            fromAt[value] = powers;
            toAt[value] = powers + 2;
            powers += 4;
        }
    }

    /** One of the network's own loads. */
    void load(Load load) {
        int v = node(load.node());
        Phases phases = load.phases() == Phases.BALANCED ? layout.nodes().get(v).phases() : load.phases();
        int mask = fed.mask(v, phases);
        int model =
                switch (load.model()) {
                    case POWER -> 1;
                    case IMPEDANCE -> 2;
                    case CURRENT -> 5;
                };
        double kv = layout.nodes().get(v).baseKv();
        if (load.delta()) {
            if (mask == CircuitPhases.mask(phases)) {
                delta(v, phases, model, kv, load);
            }
            return;
        }
        for (int phase = 0; phase < 3; phase++) {
            if ((mask >> phase & 1) == 1) {
                load(
                        "phases=1 conn=wye bus1=n" + v + '.' + (phase + 1) + " kv=" + kv / SQRT3,
                        model,
                        load.pKw() / phases.count(),
                        load.qKvar() / phases.count());
            }
        }
    }

    private void delta(int v, Phases phases, int model, double kv, Load load) {
        String count = phases == Phases.ABC ? "phases=3" : "phases=1";
        load(count + " conn=delta bus1=n" + v + dots(phases) + " kv=" + kv, model, load.pKw(), load.qKvar());
    }

    /** A load of 0 kW for what is injected at a value of a node; its index, or 0 if that is not fed. */
    int injection(int value) {
        int v = 0;
        while (layout.nodeOffset(v + 1) <= value) {
            v++;
        }
        for (int phase = 0; phase < 3; phase++) {
            Phases phases = layout.nodes().get(v).phases();
            if (phases.has(phase) && layout.nodeOffset(v) + phases.position(phase) == value && fed.has(v, phase)) {
                double kv = layout.nodes().get(v).baseKv();
                load("phases=1 conn=wye bus1=n" + v + '.' + (phase + 1) + " kv=" + kv / SQRT3, 1, 0, 0);
                return loads;
            }
        }
        return 0;
    }

    private void load(String where, int model, double pKw, double qKvar) {
        loads++;
        out.accept("new load.l" + loads + ' ' + where + " model=" + model + " kw=" + pKw + " kvar=" + qKvar
                + LoadLimits.TEXT);
    }

    private Phases shown(int e) {
        return layout.branches().get(e).phases();
    }

    private int node(String id) {
        return layout.node(id).orElseThrow();
    }

    private static String dots(Phases phases) {
        StringBuilder text = new StringBuilder();
        for (int phase = 0; phase < 3; phase++) {
            if (phases.has(phase)) {
                text.append('.').append(phase + 1);
            }
        }
        return text.toString();
    }

    private static String diagonal(int count, double value) {
        return switch (count) {
            case 1 -> "(" + value + ")";
            case 2 -> "(" + value + "|0 " + value + ")";
            default -> "(" + value + "|0 " + value + "|0 0 " + value + ")";
        };
    }
}
