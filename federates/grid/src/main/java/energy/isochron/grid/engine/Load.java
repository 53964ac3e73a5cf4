package energy.isochron.grid.engine;

import java.util.Objects;

/**
 * A load that belongs to the network itself; what the market's agents inject comes on top.
 *
 * @param node id of its node
 * @param phases those it is on, shared evenly; {@link Phases#BALANCED} for all that the node has
 * @param delta whether it lies between phases
 * @param model how it follows the voltage
 * @param pKw active power that it takes at 1 pu, kW
 * @param qKvar reactive power that it takes at 1 pu, kvar; of a capacitor below 0
 */
public record Load(String node, Phases phases, boolean delta, Model model, double pKw, double qKvar) {
    /** How the power of a load follows the voltage's magnitude. */
    public enum Model {
        /** Not at all. */
        POWER,
        /** In proportion to it. */
        CURRENT,
        /** In proportion to its square; also for capacitors. */
        IMPEDANCE
    }

    public Load {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(phases, "phases");
        Objects.requireNonNull(model, "model");
    }

    /** Balanced, of constant power. */
    public static Load of(String node, double pKw, double qKvar) {
        return new Load(node, Phases.BALANCED, false, Model.POWER, pKw, qKvar);
    }

    /** The same load, scaled. */
    Load times(double factor) {
        return new Load(node, phases, delta, model, factor * pKw, factor * qKvar);
    }
}
