package energy.isochron.helics.conformance;

import energy.isochron.helics.Broker;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Federate;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.ValueFederate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A broker and value federates {@code fed0}, {@code fed1} … in this process, on one core, made from one thread. */
final class ValueCase implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    final Broker broker;
    private final List<ValueFederate> federates = new ArrayList<>();

    private ValueCase(CoreType type, int size) {
        broker = Broker.create(
                type,
                "broker-" + UUID.randomUUID(),
                TestFederation.listening(type).federates(size));
    }

    /** Federates whose times are whole seconds. */
    static ValueCase of(CoreType type, int size) {
        return of(type, size, info -> info.time(TimeProperty.DELTA, HelicsTime.ofSeconds(1L)));
    }

    /** Federates with more settings. On a machine that is very busy a core now and then does not connect: then all is made anew. */
    static ValueCase of(CoreType type, int size, UnaryOperator<FederateInfo> settings) {
        for (int attempt = 1; ; attempt++) {
            ValueCase made = new ValueCase(type, size);
            try {
                made.join(type, size, settings);
                return made;
            } catch (HelicsException.Registration e) {
                made.close();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void join(CoreType type, int size, UnaryOperator<FederateInfo> settings) {
        String core = "core-" + UUID.randomUUID();
        for (int i = 0; i < size; i++) {
            FederateInfo info = FederateInfo.named("fed" + i)
                    .coreType(type)
                    .coreName(core)
                    .coreOptions(CoreOptions.defaults().federates(size).broker(broker.address()));
            federates.add(ValueFederate.create(settings.apply(info)));
        }
    }

    ValueFederate get(int index) {
        return federates.get(index);
    }

    @Override
    public void close() {
        federates.forEach(Federate::close);
        broker.close();
    }
}
