package energy.isochron.grid.engine;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The engines that are on hand, by name. */
public final class PowerFlowEngines {
    private PowerFlowEngines() {}

    /**
     * All of them, in the order of their names.
     *
     * @throws IllegalStateException if two have one name
     */
    public static Map<String, PowerFlowProvider> byName() {
        Map<String, PowerFlowProvider> found = new TreeMap<>();
        for (PowerFlowProvider provider : ServiceLoader.load(PowerFlowProvider.class)) {
            PowerFlowProvider other = found.putIfAbsent(provider.name(), provider);
            if (other != null) {
                throw new IllegalStateException(
                        "two power-flow engines are named '" + provider.name() + "', of " + other.getClass() + " and "
                                + provider.getClass() + ". Maybe one release too many is on the path?");
            }
        }
        return found;
    }
}
