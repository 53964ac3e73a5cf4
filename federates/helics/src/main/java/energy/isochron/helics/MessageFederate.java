package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A federate that exchanges messages (endpoints). */
public final class MessageFederate extends Federate implements MessageInterfaces {
    private MessageFederate(FederateInfo info) {
        super(info, Raw::helicsCreateMessageFederate);
    }

    private MessageFederate(String config) {
        super(config, Raw::helicsCreateMessageFederateFromConfig);
    }

    private MessageFederate(MessageFederate other) {
        super(other);
    }

    MessageFederate(FederateHandle handle) {
        super(handle, true);
    }

    /**
     * Makes the federate and connects its core with the broker. When several federates of one process share a core by
     * its name, make all of them before any of them goes on: who joins a core that has begun hangs. {@code helicsCreateMessageFederate}
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static MessageFederate create(FederateInfo info) {
        return Helics.whileOpen(() -> new MessageFederate(info));
    }

    /**
     * Makes the federate that a configuration describes, with its interfaces. {@code helicsCreateMessageFederateFromConfig}
     *
     * @param config the name of a file in JSON or TOML, or the JSON itself
     * @throws HelicsException if it cannot be read, or the federate cannot be made, see {@link #create}
     */
    public static MessageFederate fromConfig(String config) {
        return Helics.whileOpen(() -> new MessageFederate(config));
    }

    /**
     * Another object of the federate of this name that lives in this process, whoever made it; see {@link #share}.
     * {@code helicsGetFederateByName}
     *
     * @throws HelicsException.Argument if there is none
     */
    public static MessageFederate byName(String name) {
        return Helics.whileOpen(() -> new MessageFederate(FederateMaking.byName(name)));
    }

    @Override
    public MessageFederate share() {
        return Helics.whileOpen(() -> new MessageFederate(this));
    }
}
