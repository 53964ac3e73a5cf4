package energy.isochron.helics;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A broker, one inproc core, and federates on it, all driven by one thread unless said otherwise. */
final class BenchFederation implements AutoCloseable {
    private final Broker broker;
    private final List<CombinationFederate> federates;
    private double now;

    BenchFederation(String name, int size) {
        CoreOptions options = CoreOptions.defaults().federates(size);
        broker = Broker.create(CoreType.INPROC, name + "-" + UUID.randomUUID(), options);
        FederateInfo info = FederateInfo.named(name)
                .coreType(CoreType.INPROC)
                .coreName("core-" + UUID.randomUUID())
                .coreOptions(options.broker(broker.address()))
                .uninterruptible();
        federates = IntStream.range(0, size)
                .mapToObj(i -> CombinationFederate.create(info.name(name + "_" + i)))
                .toList();
    }

    CombinationFederate get(int index) {
        return federates.get(index);
    }

    /** The time granted last, in seconds. */
    double now() {
        return now;
    }

    void start() {
        federates.forEach(Federate::enterExecutingModeAsync);
        federates.forEach(Federate::enterExecutingModeComplete);
    }

    /** Begins the request of each but the last, asks for the last, and completes the others. */
    void advance() {
        now++;
        int last = federates.size() - 1;
        for (int i = 0; i < last; i++) {
            federates.get(i).requestTimeAsync(HelicsTime.ofSeconds(now));
        }
        federates.get(last).requestTime(now);
        for (int i = 0; i < last; i++) {
            federates.get(i).requestTimeComplete();
        }
    }

    /** Others have driven the federates for so many seconds. */
    void passed(int seconds) {
        now += seconds;
    }

    @Override
    public void close() {
        federates.forEach(Federate::close);
        broker.close();
    }
}
