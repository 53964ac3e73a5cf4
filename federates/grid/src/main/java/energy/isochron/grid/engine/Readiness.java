package energy.isochron.grid.engine;

/** Whether an engine's state may be read now: what {@link PowerFlow} says of the order of calls, for engines to keep to. */
public final class Readiness {
    private enum State {
        CHANGED,
        SOLVED,
        CLOSED
    }

    private State state = State.CHANGED;

    /** Nothing is solved yet. */
    public Readiness() {}

    /** Something changes, so that there is nothing to read until the next solve. */
    public void change() {
        open();
        state = State.CHANGED;
    }

    /** A solution was found. */
    public void solved() {
        open();
        state = State.SOLVED;
    }

    /** The engine is closed. */
    public void close() {
        state = State.CLOSED;
    }

    /** Whether it is closed. */
    public boolean closed() {
        return state == State.CLOSED;
    }

    /** Throws if the engine is closed. */
    public void open() {
        if (state == State.CLOSED) {
            throw new IllegalStateException("the engine is closed. Maybe its federate has left already?");
        }
    }

    /** Throws unless there is a state to read. */
    public void read() {
        open();
        if (state != State.SOLVED) {
            throw new IllegalStateException("there is no state to read. Maybe solve again, as something has changed?");
        }
    }

    /** Throws unless all voltages of a layout can be read into these arrays. */
    public void readVoltages(GridLayout layout, double[] magnitudePu, double[] angleDeg) {
        read(magnitudePu, layout.nodeValues());
        read(angleDeg, layout.nodeValues());
    }

    /** Throws unless all flows of a layout at one end can be read into these arrays. */
    public void readFlows(GridLayout layout, double[] pKw, double[] qKvar, double[] currentA) {
        read(pKw, layout.branchValues());
        read(qKvar, layout.branchValues());
        read(currentA, layout.branchValues());
    }

    /** Throws unless the loadings of all branches of a layout can be read into this array. */
    public void readLoadings(GridLayout layout, double[] loading) {
        read(loading, layout.branches().size());
    }

    /**
     * Throws unless there is a state to read, and an array of the right length to read it into.
     *
     * @param length as the engine's layout says
     */
    public void read(double[] array, int length) {
        read();
        if (array.length != length) {
            throw new IllegalArgumentException("an array has " + array.length + " places, allowed are " + length
                    + ", as the layout says. Maybe it was made for another engine?");
        }
    }
}
