package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/**
 * A federate that the library drives: once it has entered initializing mode its core's thread calls it back for each time granted, until
 * it is over.
 */
public final class CallbackFederate extends Federate implements ValueInterfaces, MessageInterfaces {
    private CallbackFederate(FederateInfo info) {
        super(info, Raw::helicsCreateCallbackFederate);
    }

    /**
     * Makes the federate and connects its core with the broker. {@code helicsCreateCallbackFederate}
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static CallbackFederate create(FederateInfo info) {
        return Helics.whileOpen(() -> new CallbackFederate(info));
    }
}
