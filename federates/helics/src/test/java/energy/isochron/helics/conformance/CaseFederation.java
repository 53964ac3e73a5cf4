package energy.isochron.helics.conformance;

import energy.isochron.helics.Broker;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Federate;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.MessageFederate;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.ValueFederate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A broker and federates of several kinds, made as the cases of the C interface make them: from one thread, on cores of their own or on one. */
final class CaseFederation implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    final Broker broker;
    private final List<Federate> federates = new ArrayList<>();

    @Nullable
    private Broker subBroker;

    /** Which cores the federates are on. */
    enum Cores {
        /** One for each. */
        OWN,
        /** One for all. */
        SHARED,
        /** One for each, below a broker of their own, which is below the first one. */
        BELOW
    }

    /**
     * A federate to be.
     *
     * @param name of it
     * @param kind that makes it
     * @param delta its smallest step in seconds
     */
    record Member(String name, Function<FederateInfo, ? extends Federate> kind, double delta) {
        static Member message(String name, double delta) {
            return new Member(name, MessageFederate::create, delta);
        }

        static Member value(String name, double delta) {
            return new Member(name, ValueFederate::create, delta);
        }

        static Member combination(String name, double delta) {
            return new Member(name, CombinationFederate::create, delta);
        }
    }

    private CaseFederation(CoreType type, UnaryOperator<CoreOptions> more, int size) {
        CoreOptions options = more.apply(TestFederation.listening(type)).federates(size);
        broker = Broker.create(type, "broker-" + UUID.randomUUID(), options);
    }

    /** A core for each. */
    static CaseFederation own(CoreType type, Member... members) {
        return made(type, Cores.OWN, UnaryOperator.identity(), members);
    }

    /** A core for each, and a broker with more options. */
    static CaseFederation own(CoreType type, UnaryOperator<CoreOptions> ofBroker, Member... members) {
        return made(type, Cores.OWN, ofBroker, members);
    }

    /** One core for all. */
    static CaseFederation shared(CoreType type, Member... members) {
        return made(type, Cores.SHARED, UnaryOperator.identity(), members);
    }

    /** Cores as asked for. */
    static CaseFederation on(CoreType type, Cores cores, Member... members) {
        return made(type, cores, UnaryOperator.identity(), members);
    }

    /** On a machine that is very busy the library now and then loses a core's first word to its broker: then all is made anew. */
    private static CaseFederation made(
            CoreType type, Cores cores, UnaryOperator<CoreOptions> ofBroker, Member... members) {
        for (int attempt = 1; ; attempt++) {
            CaseFederation federation = new CaseFederation(type, ofBroker, members.length);
            try {
                federation.join(type, cores, members);
                return federation;
            } catch (HelicsException.Registration e) {
                federation.close();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void join(CoreType type, Cores cores, Member... members) {
        if (cores == Cores.BELOW) {
            CoreOptions below = TestFederation.listening(type).federates(members.length);
            subBroker = Broker.create(type, "sub-" + UUID.randomUUID(), below.broker(broker.address()));
        }
        CoreOptions options = CoreOptions.defaults()
                .federates(cores == Cores.SHARED ? members.length : 1)
                .broker((subBroker == null ? broker : subBroker).address());
        String sharedCore = "core-" + UUID.randomUUID();
        for (Member member : members) {
            FederateInfo info = FederateInfo.named(member.name())
                    .coreType(type)
                    .coreName(cores == Cores.SHARED ? sharedCore : "core-" + UUID.randomUUID())
                    .coreOptions(options)
                    .time(TimeProperty.DELTA, HelicsTime.ofSeconds(member.delta()));
            federates.add(member.kind().apply(info));
        }
    }

    Federate get(int index) {
        return federates.get(index);
    }

    MessageFederate message(int index) {
        return (MessageFederate) federates.get(index);
    }

    ValueFederate value(int index) {
        return (ValueFederate) federates.get(index);
    }

    CombinationFederate combination(int index) {
        return (CombinationFederate) federates.get(index);
    }

    /** Enters executing mode with all. */
    void start() {
        federates.forEach(Federate::enterExecutingModeAsync);
        federates.forEach(Federate::enterExecutingModeComplete);
    }

    /** Asks for a time with all, and waits for all. */
    void advance(double seconds) {
        federates.forEach(federate -> federate.requestTimeAsync(HelicsTime.ofSeconds(seconds)));
        federates.forEach(Federate::requestTimeComplete);
    }

    /** Leaves with all at once. */
    void disconnect() {
        federates.forEach(Federate::disconnectAsync);
        federates.forEach(Federate::disconnectComplete);
    }

    @Override
    public void close() {
        federates.forEach(Federate::close);
        if (subBroker != null) {
            subBroker.close();
        }
        broker.close();
    }
}
