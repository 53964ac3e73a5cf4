package energy.isochron.federation;

import energy.isochron.helics.CoreType;
import java.time.Duration;

/** A broker in a process of its own. */
public final class BrokerProgram {
    private BrokerProgram() {}

    /**
     * Runs until all federates have left.
     *
     * @param args number of federates, key
     */
    public static void main(String[] args) {
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, Integer.parseInt(args[0]), args[1], 0)) {
            System.out.println("listens at " + broker.address());
            System.out.flush();
            broker.awaitEnd(Duration.ofMinutes(5));
        }
    }
}
