package energy.isochron.app.launch;

import java.util.Map;
import java.util.Optional;

/**
 * Where a federation's broker listens and the key it asks for.
 *
 * @param address such as {@code tcp://127.0.0.1:23404}
 * @param key what a federate must show; empty if none is asked for
 */
public record BrokerAddress(String address, String key) {
    /** The environment variable that names the address; HELICS itself reads it too. */
    static final String ADDRESS_VARIABLE = "HELICS_BROKER_ADDRESS";

    /** The environment variable that holds the key; HELICS itself reads it too. */
    static final String KEY_VARIABLE = "HELICS_BROKER_KEY";

    /** The broker that the environment names, as HELICS' own federates find it. */
    static Optional<BrokerAddress> fromEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(ADDRESS_VARIABLE))
                .map(address -> new BrokerAddress(address, environment.getOrDefault(KEY_VARIABLE, "")));
    }

    /** Tells a child process where the broker is. */
    void tell(Map<String, String> environment) {
        environment.put(ADDRESS_VARIABLE, address);
        environment.put(KEY_VARIABLE, key);
    }
}
