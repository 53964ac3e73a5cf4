package energy.isochron.helics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A broker and federates in this process, made from one thread, each federate with a core of its own. */
final class TestFederation implements AutoCloseable {
    final Broker broker;
    final CoreType type;
    final List<CombinationFederate> federates = new ArrayList<>();

    private TestFederation(CoreType type, int size) {
        this.type = type;
        broker = Broker.create(
                type, "broker-" + UUID.randomUUID(), listening(type).federates(size));
    }

    static TestFederation of(CoreType type, String... names) {
        return of(type, config -> config.uninterruptible(), names);
    }

    static TestFederation of(CoreType type, UnaryOperator<FederateConfig> more, String... names) {
        TestFederation federation = new TestFederation(type, names.length);
        for (String name : names) {
            federation.federates.add(CombinationFederate.create(more.apply(federation.config(name))));
        }
        return federation;
    }

    FederateConfig config(String name) {
        return FederateConfig.named(name)
                .coreType(type)
                .coreOptions(CoreOptions.defaults().federates(1).broker(broker.address()));
    }

    CombinationFederate get(int index) {
        return federates.get(index);
    }

    void initialize() {
        federates.forEach(Federate::enterInitializingModeAsync);
        federates.forEach(Federate::enterInitializingModeComplete);
    }

    void execute() {
        federates.forEach(Federate::enterExecutingModeAsync);
        federates.forEach(Federate::enterExecutingModeComplete);
    }

    void start() {
        initialize();
        execute();
    }

    /** Advances all federates to a second. */
    void advance(long second) {
        federates.forEach(federate -> federate.requestTimeAsync(HelicsTime.ofSeconds(second)));
        federates.forEach(Federate::requestTimeComplete);
    }

    @Override
    public void close() {
        federates.forEach(Federate::close);
        broker.close();
    }

    /** Options with a free port where the core type needs one. */
    static CoreOptions listening(CoreType type) {
        return type == CoreType.INPROC
                ? CoreOptions.defaults()
                : CoreOptions.defaults().port(freePort());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
