package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A federate that exchanges values (publications and inputs). */
public final class ValueFederate extends Federate implements ValueInterfaces {
    private ValueFederate(FederateInfo info) {
        super(info, Raw::helicsCreateValueFederate);
    }

    private ValueFederate(String config) {
        super(config, Raw::helicsCreateValueFederateFromConfig);
    }

    private ValueFederate(ValueFederate other) {
        super(other);
    }

    ValueFederate(FederateHandle handle) {
        super(handle, true);
    }

    /**
     * Makes the federate and connects its core with the broker. When several federates of one process share a core by
     * its name, make all of them before any of them goes on: who joins a core that has begun hangs. {@code helicsCreateValueFederate}
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static ValueFederate create(FederateInfo info) {
        return Helics.whileOpen(() -> new ValueFederate(info));
    }

    /**
     * Makes the federate that a configuration describes, with its interfaces. {@code helicsCreateValueFederateFromConfig}
     *
     * @param config the name of a file in JSON or TOML, or the JSON itself
     * @throws HelicsException if it cannot be read, or the federate cannot be made, see {@link #create}
     */
    public static ValueFederate fromConfig(String config) {
        return Helics.whileOpen(() -> new ValueFederate(config));
    }

    /**
     * Another object of the federate of this name that lives in this process, whoever made it; see {@link #share}.
     * {@code helicsGetFederateByName}
     *
     * @throws HelicsException.Argument if there is none
     */
    public static ValueFederate byName(String name) {
        return Helics.whileOpen(() -> new ValueFederate(FederateMaking.byName(name)));
    }

    @Override
    public ValueFederate share() {
        return Helics.whileOpen(() -> new ValueFederate(this));
    }
}
