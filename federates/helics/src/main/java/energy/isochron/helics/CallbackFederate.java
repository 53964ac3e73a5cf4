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

    private CallbackFederate(String config) {
        super(config, Raw::helicsCreateCallbackFederateFromConfig);
    }

    private CallbackFederate(CallbackFederate other) {
        super(other);
    }

    CallbackFederate(FederateHandle handle) {
        super(handle, true);
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

    /**
     * Makes the federate that a configuration describes, with its interfaces. {@code helicsCreateCallbackFederateFromConfig}
     *
     * @param config the name of a file in JSON or TOML, or the JSON itself
     * @throws HelicsException if it cannot be read, or the federate cannot be made, see {@link #create}
     */
    public static CallbackFederate fromConfig(String config) {
        return Helics.whileOpen(() -> new CallbackFederate(config));
    }

    /**
     * Another object of the federate of this name that lives in this process, whoever made it; see {@link #share}.
     * {@code helicsGetFederateByName}
     *
     * @throws HelicsException.Argument if there is none
     */
    public static CallbackFederate byName(String name) {
        return Helics.whileOpen(() -> new CallbackFederate(FederateMaking.byName(name)));
    }

    @Override
    public CallbackFederate share() {
        return Helics.whileOpen(() -> new CallbackFederate(this));
    }
}
