package energy.isochron.grid.engine;

/**
 * All that decides what an engine's next solve gives: injections, taps, switches, the state of controls. Immutable, and good for the
 * engine that made it.
 */
public interface Snapshot {}
