package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * What a federate that exchanges messages can register and receive. A local endpoint's name gets the federate's name and a slash before it; a global
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

    /**
     * The endpoint of a name, as registered or as read from a file; make and keep it once, each call takes some memory until the
     * federate is closed. {@code helicsFederateGetEndpoint}
     *
     * @throws HelicsException if there is none
     */
    default Endpoint endpoint(String name) {
        FederateHandle handle = ((Federate) this).handle();
        return new Endpoint(
                handle,
                handle.call((error, texts) ->
                        Raw.helicsFederateGetEndpoint(handle.federate(), texts.allocateFrom(name), error)));
    }

    /**
     * The endpoint of an index, in the order of registration from 0 on. {@code helicsFederateGetEndpointByIndex}
     *
     * @throws HelicsException if there is none
     */
    default Endpoint endpoint(int index) {
        FederateHandle handle = ((Federate) this).handle();
        return new Endpoint(
                handle,
                handle.call((error, texts) -> Raw.helicsFederateGetEndpointByIndex(handle.federate(), index, error)));
    }

    /** How many endpoints there are. {@code helicsFederateGetEndpointCount} */
    default int endpointCount() {
        FederateHandle handle = ((Federate) this).handle();
        return handle.call((error, texts) -> Raw.helicsFederateGetEndpointCount(handle.federate()));
    }

    /** Whether a message waits at any endpoint. {@code helicsFederateHasMessage} */
    default boolean hasMessage() {
        FederateHandle handle = ((Federate) this).handle();
        return handle.call((error, texts) -> Raw.helicsFederateHasMessage(handle.federate())) != 0;
    }

    /** How many messages wait at all endpoints together. {@code helicsFederatePendingMessageCount} */
    default int pendingMessages() {
        FederateHandle handle = ((Federate) this).handle();
        return handle.call((error, texts) -> Raw.helicsFederatePendingMessageCount(handle.federate()));
    }

    /** Takes the next message of any endpoint; empty if none waits. {@code helicsFederateGetMessage} */
    default Optional<Message> receive() {
        FederateHandle handle = ((Federate) this).handle();
        handle.enter();
        try {
            MemorySegment message = Raw.helicsFederateGetMessage(handle.federate());
            return handle.messages().taken(message, Texts.read(Raw.helicsMessageGetDestination(message)));
        } finally {
            handle.leave();
        }
    }

    /**
     * Takes the next message of any endpoint into a buffer, in place of what it holds, without allocating.
     * {@code helicsFederateGetMessage}
     *
     * @return false if none waits; the buffer is then as it was
     * @throws IllegalArgumentException if the buffer is not of this federate
     */
    default boolean receive(MessageBuffer into) {
        FederateHandle handle = ((Federate) this).handle();
        into.held().requireIn(handle.messages());
        handle.enter();
        try {
            return into.held()
                    .received(Raw.helicsFederateGetMessage(handle.federate()).address());
        } finally {
            handle.leave();
        }
    }

    /** An empty message to be filled, sent and received into. {@code helicsFederateCreateMessage} */
    default MessageBuffer createMessage() {
        FederateHandle handle = ((Federate) this).handle();
        return new MessageBuffer(handle.call((error, texts) ->
                new NativeMessage(handle.messages(), Raw.helicsFederateCreateMessage(handle.federate(), error))));
    }

    /** Empties all message buffers of this federate; messages that wait stay. {@code helicsFederateClearMessages} */
    default void clearMessages() {
        ((Federate) this).handle().messages().clearAll();
    }

    private Endpoint endpoint(FederateHandle.Register register, String name, String type) {
        FederateHandle handle = ((Federate) this).handle();
        return new Endpoint(handle, handle.register(register, name, type));
    }
}
