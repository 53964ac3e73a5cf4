package energy.isochron.opendss;

import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a load lies, or a part of it that is alike in all its legs.
 *
 * @param phases those it is on
 * @param delta whether it lies between them
 * @param share of the whole, 1
 * @param overRated nominal voltage of the node by the rated one of the load, 1
 * @param baseKv nominal voltage of the node between two phases, kV
 */
record ScriptConnection(Phases phases, boolean delta, double share, double overRated, double baseKv) {
    private static final double SQRT3 = Math.sqrt(3);

    /**
     * A power, at the rated voltage, and how it follows the voltage.
     *
     * @param pKw active power, kW
     * @param qKvar reactive power, kvar
     */
    record Part(Load.Model model, double pKw, double qKvar) {
        /** By what it is multiplied at a voltage, pu of the rated one. */
        double factor(double pu) {
            return switch (model) {
                case POWER -> 1;
                case CURRENT -> pu;
                case IMPEDANCE -> pu * pu;
            };
        }
    }

    /**
     * Those of a load or generator; empty if its conductors are others than phases and the ground.
     *
     * @param baseKv nominal voltage of its node, kV
     */
    static List<ScriptConnection> of(ScriptObject object, double baseKv) {
        List<Integer> nodes = object.terminal(0);
        int phases = object.phases();
        double kv = object.number("kV");
        boolean pair = phases == 1 && nodes.size() > 1 && nodes.get(1) != 0;
        if (object.word("Conn").startsWith("d") || pair) {
            return deltas(nodes, phases, baseKv, kv);
        }
        List<Integer> own = nodes.subList(0, phases);
        boolean grounded = nodes.subList(phases, nodes.size()).stream().allMatch(node -> node == 0);
        if (!grounded || ScriptObject.mask(own) == 0) {
            return List.of();
        }
        double overRated = baseKv / (phases == 1 ? kv * SQRT3 : kv);
        return List.of(new ScriptConnection(ScriptObject.phases(own), false, 1, overRated, baseKv));
    }

    /** One leg for each phase; two phases of an open delta lie between three conductors, any of which may be the ground. */
    private static List<ScriptConnection> deltas(List<Integer> nodes, int phases, double baseKv, double kv) {
        if (phases == 3 && ScriptObject.mask(nodes.subList(0, 3)) == 7) {
            return List.of(new ScriptConnection(Phases.ABC, true, 1, baseKv / kv, baseKv));
        }
        List<ScriptConnection> legs = new ArrayList<>();
        for (int leg = 0; leg < phases; leg++) {
            List<Integer> ends = Stream.of(nodes.get(leg), nodes.get((leg + 1) % nodes.size()))
                    .filter(node -> node != 0)
                    .toList();
            if (ScriptObject.mask(ends) == 0) {
                return List.of();
            }
            boolean between = ends.size() == 2;
            double overRated = baseKv / (between ? kv : kv * SQRT3);
            legs.add(new ScriptConnection(ScriptObject.phases(ends), between, 1.0 / phases, overRated, baseKv));
        }
        return legs;
    }

    /** How many voltages it has. */
    int legs() {
        return delta && phases.count() == 2 ? 1 : phases.count();
    }

    /** A part of it as a load at a node, whose power is that at the node's nominal voltage. */
    Load load(String node, Part part) {
        double factor = share * part.factor(overRated);
        return new Load(node, phases, delta, part.model(), factor * part.pKw(), factor * part.qKvar());
    }

    /** The voltages that it has in the solution, pu of its rated one, each of a leg. */
    double[] voltages(ScriptBuses buses, String bus) {
        double[] found = new double[legs()];
        int leg = 0;
        for (int phase = 0; phase < 3 && leg < found.length; phase++) {
            int next = (phase + 1) % 3;
            if (!delta && phases.has(phase)) {
                found[leg++] =
                        Math.hypot(buses.re(bus, phase), buses.im(bus, phase)) / (1000 * baseKv / SQRT3) * overRated;
            } else if (delta && phases.has(phase) && phases.has(next)) {
                double re = buses.re(bus, phase) - buses.re(bus, next);
                double im = buses.im(bus, phase) - buses.im(bus, next);
                found[leg++] = Math.hypot(re, im) / (1000 * baseKv) * overRated;
            }
        }
        return found;
    }
}
