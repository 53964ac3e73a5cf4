package energy.isochron.app.check;

import energy.isochron.app.config.Key;
import energy.isochron.helics.CoreType;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** How one federate joins over HELICS: HELICS' own keys where it has them, and the scenario. */
public record FederateConfig(
        @Key(value = "The federate's name", pattern = "[A-Za-z0-9_.-]+")
        String name,

        @Key("The scenario, relative to this file's folder") String scenario,

        @Key(value = "How federates in processes reach the broker; one process plays over `inproc`", byDefault = "zmq")
        Core coreType,

        @Key(value = "Address of the broker; the launcher or `--broker` gives it if empty", byDefault = "")
        String brokerAddress,

        @Key(value = "Whether the federate is granted its own beats only; it has to be", byDefault = "true")
        boolean uninterruptible,

        @Key(
                value = "Longest time that the federate waits for the others",
                byDefault = "60",
                unit = "s",
                range = "[1, 86400]")
        double grantTimeout,

        @Key(value = "Time between its beats; must be the scenario's interval", byDefault = "", unit = "s")
        OptionalDouble period,

        @Key(value = "Its beat within the interval, if it has one", byDefault = "", unit = "s")
        OptionalDouble offset,

        @Key(value = "Values that it publishes", byDefault = "[]")
        List<Value> publications,

        @Key(value = "Values that it reads", byDefault = "[]")
        List<Value> subscriptions,

        @Key(value = "Endpoints of the messages that it sends and listens to", byDefault = "[]")
        List<Endpoint> endpoints) {
    public FederateConfig {
        publications = List.copyOf(publications);
        subscriptions = List.copyOf(subscriptions);
        endpoints = List.copyOf(endpoints);
    }

    /** Longest time that the federate waits for the others. */
    public Duration longestWait() {
        return Duration.ofMillis(Math.round(grantTimeout * 1000));
    }

    /** Carriers between processes. */
    public enum Core {
        /** ZeroMQ. */
        ZMQ(CoreType.ZMQ),
        /** ZeroMQ over one port. */
        ZMQSS(CoreType.ZMQ_SS),
        /** Plain TCP. */
        TCP(CoreType.TCP),
        /** Shared memory. */
        IPC(CoreType.IPC);

        private final CoreType type;

        Core(CoreType type) {
            this.type = type;
        }

        /** The carrier as HELICS knows it. */
        public CoreType type() {
            return type;
        }
    }

    /** A publication or subscription. */
    public record Value(
            @Key("Its key; a placeholder such as `<bus>` stands for all buses of the scenario's network")
            String key,

            @Key(value = "Its type", byDefault = "double") Type type,
            @Key("Its unit") String unit,

            @Key(value = "Whether the key is known as it stands; `true` for a publication", byDefault = "false")
            boolean global,

            @Key(value = "For a subscription: the key that is read instead, of another tool", byDefault = "")
            String target) {}

    /** Types of values. */
    public enum Type {
        /** A number. */
        DOUBLE
    }

    /** An endpoint. */
    public record Endpoint(
            @Key("Its name") String name,

            @Key("The record and version of its messages, such as `Clearing 1`")
            String message,

            @Key(value = "Whether the name is known as it stands; has to be", byDefault = "false")
            boolean global,

            @Key(
                    value = "The endpoint that is listened to, ours or another tool's; empty for one that sends",
                    byDefault = "[]")
            List<String> sourceTargets) {
        public Endpoint {
            sourceTargets = List.copyOf(sourceTargets);
        }
    }
}
