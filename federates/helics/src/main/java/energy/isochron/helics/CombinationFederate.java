package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A federate that exchanges values (publications and inputs) and messages (endpoints). */
public final class CombinationFederate extends Federate implements ValueInterfaces, MessageInterfaces {
    private CombinationFederate(FederateInfo info) {
        super(info, Raw::helicsCreateCombinationFederate);
    }

    /**
     * Makes the federate and connects its core with the broker. When several federates live in one process, make all of them and
     * register all their interfaces on one thread before any of them goes on: federates made by threads side by side are known to
     * hang. {@code helicsCreateCombinationFederate}
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static CombinationFederate create(FederateInfo info) {
        return Helics.whileOpen(() -> new CombinationFederate(info));
    }
}
