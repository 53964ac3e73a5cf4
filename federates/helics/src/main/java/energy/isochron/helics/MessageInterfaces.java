package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * What a federate that exchanges messages can register. A local endpoint's name gets the federate's name and a slash before it; a global
 * one keeps its name as it is.
 */
public sealed interface MessageInterfaces permits MessageFederate, CombinationFederate, CallbackFederate {
    /** Registers an endpoint {@code NAME/name} that sends to whom each message names. {@code helicsFederateRegisterEndpoint} */
    default Endpoint registerEndpoint(String name, String type) {
        return endpoint(Raw::helicsFederateRegisterEndpoint, name, type);
    }

    /**
     * Registers an endpoint under the name as it stands that sends to whom each message names.
     * {@code helicsFederateRegisterGlobalEndpoint}
     */
    default Endpoint registerGlobalEndpoint(String name, String type) {
        return endpoint(Raw::helicsFederateRegisterGlobalEndpoint, name, type);
    }

    /**
     * Registers an endpoint {@code NAME/name} that sends each message to all its targets.
     * {@code helicsFederateRegisterTargetedEndpoint}
     */
    default Endpoint registerTargetedEndpoint(String name, String type) {
        return endpoint(Raw::helicsFederateRegisterTargetedEndpoint, name, type);
    }

    /**
     * Registers an endpoint under the name as it stands that sends each message to all its targets.
     * {@code helicsFederateRegisterGlobalTargetedEndpoint}
     */
    default Endpoint registerGlobalTargetedEndpoint(String name, String type) {
        return endpoint(Raw::helicsFederateRegisterGlobalTargetedEndpoint, name, type);
    }

    private Endpoint endpoint(FederateHandle.Register register, String name, String type) {
        FederateHandle handle = ((Federate) this).handle();
        MemorySegment registered = handle.register(register, name, type);
        String full = handle.call((error, texts) -> Texts.read(Raw.helicsEndpointGetName(registered)));
        return new Endpoint(handle, full, registered);
    }
}
