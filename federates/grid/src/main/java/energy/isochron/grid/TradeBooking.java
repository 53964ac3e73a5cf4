package energy.isochron.grid;

import energy.isochron.grid.engine.PowerFlow;

/**
 * An engine without physics that books the trades of an interval to branches, where others take what its meters injected. The
 * built-in graph model is one.
 */
public interface TradeBooking extends PowerFlow {
    /**
     * Takes the trades and imbalance of an interval; the next solve, and that one only, books them in place of injections.
     *
     * @param inputs of the same network, not changed until that solve
     */
    void book(IntervalInputs inputs);
}
