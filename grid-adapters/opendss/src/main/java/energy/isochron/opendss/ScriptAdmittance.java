package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** The admittance matrix of an element, S, of all its conductors, as OpenDSS built it. */
final class ScriptAdmittance {
    /** Share of the largest admittance below which one is rounding, or what OpenDSS adds against singular matrices. */
    private static final double ROUNDING = 1e-5;

    private static final double ALIKE = 1e-9;
    private static final Phases[] STAR = {Phases.A, Phases.B, Phases.C};

    private final ScriptObject object;
    private final double[] values;

    ScriptAdmittance(DssContext dss, ScriptObject object) {
        this.object = object;
        dss.activate(Dss.ACTIVE_ELEMENT, object.name());
        MemorySegment read = dss.numbers(Dss.ELEMENT_ADMITTANCE);
        values = read.toArray(JAVA_DOUBLE);
    }

    private double part(int row, int column, int part) {
        int order = object.nodes().size();
        return values[2 * (column * order + row) + part];
    }

    /** Impedance between its two terminals, ohm. */
    ComplexMatrix seriesOhm() {
        int count = object.conductors();
        ComplexMatrix between = new ComplexMatrix(count);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                between.add(row, column, -part(row, count + column, 0), -part(row, count + column, 1));
            }
        }
        return between.inverse();
    }

    /** What it is as loads at a node: a star of what leads to the ground, and what lies between phases. */
    List<Load> loads(GridNode node) {
        ComplexMatrix phases = new ComplexMatrix(3);
        for (int row = 0; row < object.nodes().size(); row++) {
            for (int column = 0; column < object.nodes().size(); column++) {
                int a = object.nodes().get(row);
                int b = object.nodes().get(column);
                if (a > 0 && b > 0) {
                    phases.add(a - 1, b - 1, part(row, column, 0), part(row, column, 1));
                }
            }
        }
        double least = ROUNDING * phases.largest();
        double kv = node.baseKv();
        List<Load> star = new ArrayList<>();
        List<Load> delta = new ArrayList<>();
        for (int phase = 0; phase < 3; phase++) {
            double re = phases.re(phase, 0) + phases.re(phase, 1) + phases.re(phase, 2);
            double im = phases.im(phase, 0) + phases.im(phase, 1) + phases.im(phase, 2);
            if (Math.hypot(re, im) > least) {
                star.add(load(node, STAR[phase], false, re, im, kv * kv / 3));
            }
            for (int other = 0; other < phase; other++) {
                double reBetween = -phases.re(phase, other);
                double imBetween = -phases.im(phase, other);
                if (Math.hypot(reBetween, imBetween) > least) {
                    Phases pair = CircuitPhases.ofMask(1 << phase | 1 << other);
                    delta.add(load(node, pair, true, reBetween, imBetween, kv * kv));
                }
            }
        }
        List<Load> all = new ArrayList<>(together(star));
        all.addAll(together(delta));
        return all;
    }

    private static Load load(GridNode node, Phases phases, boolean delta, double re, double im, double squareKv) {
        return new Load(node.id(), phases, delta, Load.Model.IMPEDANCE, 1000 * squareKv * re, -1000 * squareKv * im);
    }

    /** Three that are alike as one. */
    private static List<Load> together(List<Load> parts) {
        if (parts.size() != 3) {
            return parts;
        }
        Load first = parts.getFirst();
        double most = ALIKE * Math.hypot(first.pKw(), first.qKvar());
        boolean alike = parts.stream()
                .allMatch(part -> Math.hypot(part.pKw() - first.pKw(), part.qKvar() - first.qKvar()) <= most);
        return alike
                ? List.of(new Load(
                        first.node(), Phases.ABC, first.delta(), first.model(), 3 * first.pKw(), 3 * first.qKvar()))
                : parts;
    }
}
