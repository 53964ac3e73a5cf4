package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A federate that exchanges values (publications and inputs). */
public final class ValueFederate extends Federate implements ValueInterfaces {
    private ValueFederate(FederateInfo info) {
        super(info, Raw::helicsCreateValueFederate);
    }

    /**
     * Makes the federate and connects its core with the broker. When several federates live in one process, make all of them and
     * register all their interfaces on one thread before any of them goes on: federates made by threads side by side are known to
     * hang. {@code helicsCreateValueFederate}
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static ValueFederate create(FederateInfo info) {
        return Helics.whileOpen(() -> new ValueFederate(info));
    }
}
