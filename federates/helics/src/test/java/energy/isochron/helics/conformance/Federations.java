package energy.isochron.helics.conformance;

import energy.isochron.helics.Broker;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.TestFederation;
import java.util.UUID;

/** Brokers and federates of the system cases, each under a name and a port of its own. */
final class Federations {
    private Federations() {}

    static String unique(String name) {
        return name + '-' + UUID.randomUUID();
    }

    /** A root broker for so many federates as will come. */
    static Broker root(CoreType type) {
        return Broker.create(
                type, unique("root"), TestFederation.listening(type).root());
    }

    /** How a core finds a broker. */
    static CoreOptions below(Broker broker) {
        return CoreOptions.defaults().broker(broker.address()).brokerName(broker.name());
    }

    /** A federate on a core of its own; errors are not waited for. */
    static FederateInfo alone(Broker broker, CoreType type, String name) {
        return FederateInfo.named(name)
                .coreType(type)
                .coreName(unique("core"))
                .coreOptions(below(broker).federates(1).with("--error_timeout=0"));
    }
}
