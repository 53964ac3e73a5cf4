package energy.isochron.helics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A broker and federates in this process, made from one thread. */
public final class TestFederation implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final int LOWEST_PORT = 10_000;
    private static final int PORTS_A_FEDERATION = 20;
    private static final int FEDERATIONS = 1_100;
    private static final Random RANDOM = new Random();

    /** The broker. */
    public final Broker broker;
    /** What carries the data. */
    public final CoreType type;
    /** In the order of their names. */
    public final List<CombinationFederate> federates = new ArrayList<>();

    /** A core for each federate, or one for all. */
    public enum Cores {
        /** One each. */
        OWN,
        /** One. */
        SHARED
    }

    private TestFederation(CoreType type, int size) {
        this.type = type;
        broker = Broker.create(
                type, "broker-" + UUID.randomUUID(), listening(type).federates(size));
    }

    private void join(Cores cores, String... names) {
        CoreOptions options = CoreOptions.defaults()
                .federates(cores == Cores.SHARED ? names.length : 1)
                .broker(broker.address());
        String shared = "core-" + UUID.randomUUID();
        for (String name : names) {
            FederateInfo config =
                    FederateInfo.named(name).coreType(type).coreOptions(options).uninterruptible();
            federates.add(CombinationFederate.create(cores == Cores.SHARED ? config.coreName(shared) : config));
        }
    }

    /** A core for each. */
    public static TestFederation of(CoreType type, String... names) {
        return of(type, Cores.OWN, names);
    }

    /** On a machine that is very busy the library now and then loses a core's first word to its broker: then all is made anew. */
    public static TestFederation of(CoreType type, Cores cores, String... names) {
        for (int attempt = 1; ; attempt++) {
            TestFederation federation = new TestFederation(type, names.length);
            try {
                federation.join(cores, names);
                return federation;
            } catch (HelicsException.Registration e) {
                federation.close();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** A federate. */
    public CombinationFederate get(int index) {
        return federates.get(index);
    }

    /** Enters initializing mode with all. */
    public void initialize() {
        federates.forEach(Federate::enterInitializingModeAsync);
        federates.forEach(Federate::enterInitializingModeComplete);
    }

    /** Enters executing mode with all. */
    public void execute() {
        federates.forEach(Federate::enterExecutingModeAsync);
        federates.forEach(Federate::enterExecutingModeComplete);
    }

    /** Both. */
    public void start() {
        initialize();
        execute();
    }

    /** Advances all federates to a second. */
    public void advance(long second) {
        federates.forEach(federate -> federate.requestTimeAsync(HelicsTime.ofSeconds(second)));
        federates.forEach(Federate::requestTimeComplete);
    }

    @Override
    public void close() {
        federates.forEach(Federate::close);
        broker.close();
    }

    /** Options with a free port where the core type needs one. */
    public static CoreOptions listening(CoreType type) {
        return type == CoreType.INPROC
                ? CoreOptions.defaults()
                : CoreOptions.defaults().port(freePort());
    }

    /**
     * A port that is free, as are those after it that a broker gives to its cores; all below the ones that the system itself gives to
     * connections.
     */
    public static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = LOWEST_PORT + PORTS_A_FEDERATION * RANDOM.nextInt(FEDERATIONS);
            if (IntStream.range(first, first + PORTS_A_FEDERATION).allMatch(TestFederation::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + PORTS_A_FEDERATION + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
