package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A federate that exchanges values (publications and inputs) and messages (endpoints). */
public final class CombinationFederate extends Federate implements ValueInterfaces, MessageInterfaces {
    private CombinationFederate(FederateInfo info) {
        super(info, Raw::helicsCreateCombinationFederate);
    }

    private CombinationFederate(String config) {
        super(config, Raw::helicsCreateCombinationFederateFromConfig);
    }

    private CombinationFederate(CombinationFederate other) {
        super(other);
    }

    CombinationFederate(FederateHandle handle) {
        super(handle, true);
    }

    /**
     * Makes the federate and connects its core with the broker. When several federates of one process share a core by
     * its name, make all of them before any of them goes on: who joins a core that has begun hangs. {@code helicsCreateCombinationFederate}
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static CombinationFederate create(FederateInfo info) {
        return Helics.whileOpen(() -> new CombinationFederate(info));
    }

    /**
     * Makes the federate that a configuration describes, with its interfaces. {@code helicsCreateCombinationFederateFromConfig}
     *
     * @param config the name of a file in JSON or TOML, or the JSON itself
     * @throws HelicsException if it cannot be read, or the federate cannot be made, see {@link #create}
     */
    public static CombinationFederate fromConfig(String config) {
        return Helics.whileOpen(() -> new CombinationFederate(config));
    }

    /**
     * Another object of the federate of this name that lives in this process, whoever made it; see {@link #share}.
     * {@code helicsGetFederateByName}
     *
     * @throws HelicsException.Argument if there is none
     */
    public static CombinationFederate byName(String name) {
        return Helics.whileOpen(() -> new CombinationFederate(FederateMaking.byName(name)));
    }

    @Override
    public CombinationFederate share() {
        return Helics.whileOpen(() -> new CombinationFederate(this));
    }
}
