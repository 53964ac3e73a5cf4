package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A federate that exchanges messages (endpoints). */
public final class MessageFederate extends Federate implements MessageInterfaces {
    private MessageFederate(FederateInfo info) {
        super(info, Raw::helicsCreateMessageFederate);
    }

    /**
     * Makes the federate and connects its core with the broker. When several federates live in one process, make all of them and
     * register all their interfaces on one thread before any of them goes on: federates made by threads side by side are known to
     * hang. {@code helicsCreateMessageFederate}
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static MessageFederate create(FederateInfo info) {
        return Helics.whileOpen(() -> new MessageFederate(info));
    }
}
