package energy.isochron.grid.engine;

/**
 * Where a network hangs on the grid above: its voltage is held, without impedance.
 *
 * @param node id of its node
 * @param voltagePu magnitude, pu, above 0
 * @param angleDeg angle of the first phase, degrees
 */
public record Source(String node, double voltagePu, double angleDeg) {}
