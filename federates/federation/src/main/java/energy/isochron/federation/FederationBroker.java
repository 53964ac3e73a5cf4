package energy.isochron.federation;

import energy.isochron.helics.Broker;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.HelicsException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

/** The broker of a federation in several processes: it listens on the loopback interface, unless another is named, and lets in who knows the key. */
public final class FederationBroker implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Broker broker;
    private final String key;

    private FederationBroker(Broker broker, String key) {
        this.broker = broker;
        this.key = key;
    }

    /**
     * Starts a broker.
     *
     * @param type what carries the data; all federates must use the same
     * @param federates number of federates to wait for before time starts
     * @param key what federates must know; see {@link #newKey}
     * @param port the port, its second one is the next; 0 for free ones
     * @throws FederationFailure if the port is in use
     * @throws energy.isochron.helics.HelicsUnavailableException without the native library
     */
    public static FederationBroker open(CoreType type, int federates, String key, int port) {
        return open(type, federates, key, port, "");
    }

    /**
     * Starts a broker that listens on an interface which others may reach.
     *
     * @param networkInterface address of this machine; empty for loopback
     */
    public static FederationBroker open(CoreType type, int federates, String key, int port, String networkInterface) {
        int free = port == 0 ? LoopbackPorts.freePair() : port;
        if (!LoopbackPorts.isFree(free) || !LoopbackPorts.isFree(free + 1)) {
            throw inUse(free);
        }
        CoreOptions options = CoreOptions.defaults().federates(federates).port(free);
        if (!networkInterface.isEmpty()) {
            options = options.networkInterface(networkInterface);
        }
        CoreOptions closed = key.isEmpty() ? options : options.key(key);
        try {
            Broker broker = Broker.create(type, "isochron-" + UUID.randomUUID(), closed.terminateOnError());
            return new FederationBroker(broker, key);
        } catch (HelicsException e) {
            throw new FederationFailure("the broker cannot listen on port " + free + ": " + e.getMessage(), e);
        }
    }

    /** A random key for one run. */
    public static String newKey() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Where federates join. */
    public String address() {
        return broker.address();
    }

    /** What federates must know. */
    public String key() {
        return key;
    }

    /** Waits until all federates have left; true if so. */
    public boolean awaitEnd(Duration atMost) {
        return broker.waitForDisconnect(atMost);
    }

    /** Ends the federation for all who are still in it, and the broker. */
    @Override
    public void close() {
        broker.close();
    }

    private static FederationFailure inUse(int port) {
        return new FederationFailure("port " + port + " or " + (port + 1)
                + " of this machine is in use, the broker needs both. Maybe another federation runs there, "
                + "and another or no port should be named?");
    }
}
