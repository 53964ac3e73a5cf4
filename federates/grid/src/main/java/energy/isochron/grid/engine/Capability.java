package energy.isochron.grid.engine;

/** What an engine can do beyond solving a radial network for given injections. */
public enum Capability {
    /** Its voltages, flows and losses follow from impedances; without it they are proxies. */
    PHYSICS,
    /** It keeps the phases apart; its nodes have the phases A, B and C instead of {@link Phases#BALANCED}. */
    UNBALANCED,
    /** It gives voltage angles. */
    ANGLES,
    /** It solves networks with loops. */
    MESHES,
    /** Taps of transformers can be set between solves. */
    TAPS,
    /** Switches can be opened and closed between solves. */
    SWITCHES,
    /** Regulators and other controls act by themselves and keep their state from one solve to the next. */
    CONTROLS,
    /** It carries state in time: a solve depends on the time that it is given. */
    TIME_SERIES,
    /** Its state can be kept and brought back. */
    SNAPSHOT
}
