package energy.isochron.app.scenario;

import energy.isochron.prosumers.PolicyProvider;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The policies that are on hand, by name. */
final class InstalledPolicies {
    private InstalledPolicies() {}

    /**
     * All of them.
     *
     * @throws IllegalStateException if two have one name
     */
    static Map<String, PolicyProvider> byName() {
        Map<String, PolicyProvider> found = new TreeMap<>();
        for (PolicyProvider provider : ServiceLoader.load(PolicyProvider.class)) {
            PolicyProvider other = found.putIfAbsent(provider.name(), provider);
            if (other != null) {
                throw new IllegalStateException(
                        "two policies are named '" + provider.name() + "', of " + other.getClass() + " and "
                                + provider.getClass() + ". Maybe one release too many is on the path?");
            }
        }
        return found;
    }
}
