package energy.isochron.opendss;

import energy.isochron.grid.engine.GridLayout;

/** What stands in a context: how to put it there, and where its values are found. */
interface Circuit {
    /** Its nodes and branches, whatever is switched. */
    GridLayout layout();

    /** Where its taps and switches stand at first. */
    Positions positions();

    /**
     * Throws if a branch is no transformer, or one that cannot stand at a tap.
     *
     * @param phase 0 for A, 1 for B, 2 for C, or {@link energy.isochron.grid.engine.Injections#ALL_PHASES}
     * @throws IllegalArgumentException if it has no tap, its ratio would be 0 or less, or its phases are not apart
     */
    void checkTap(int branch, int phase, int position);

    /** Voltage below which there is no solution, pu. */
    double leastPu();

    /**
     * Builds it anew in a context, with a load of 0 kW for each place of injection. Takes some milliseconds.
     *
     * @param injected for each value of a node in the layout, whether something is injected there
     * @throws IllegalArgumentException with what OpenDSS says against it
     */
    BuiltCircuit build(DssContext dss, Positions positions, boolean[] injected);
}
