package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Where a federate sends and receives messages. */
public final class Endpoint {
    private final FederateHandle owner;
    private final String name;
    private final MemorySegment endpoint;

    Endpoint(FederateHandle owner, String name, MemorySegment endpoint) {
        this.owner = owner;
        this.name = name;
        this.endpoint = endpoint;
    }

    /** The name under which the federation knows the endpoint. */
    public String name() {
        return name;
    }

    /** Makes this endpoint receive what another one sends to its targets. The other one must be a targeted endpoint. */
    public void addSourceTarget(String otherEndpoint) {
        owner.run((error, texts) ->
                Raw.helicsEndpointAddSourceTarget(endpoint, texts.allocateFrom(otherEndpoint), error));
    }

    /** Makes another endpoint receive what this one sends to its targets. This one must be a targeted endpoint. */
    public void addDestinationTarget(String otherEndpoint) {
        owner.run((error, texts) ->
                Raw.helicsEndpointAddDestinationTarget(endpoint, texts.allocateFrom(otherEndpoint), error));
    }

    /** Where {@link #send(byte[])} of a plain endpoint goes. */
    public void setDefaultDestination(String otherEndpoint) {
        owner.run((error, texts) ->
                Raw.helicsEndpointSetDefaultDestination(endpoint, texts.allocateFrom(otherEndpoint), error));
    }

    /** Sends to all targets of a targeted endpoint, or to the default destination of a plain one; nobody may be there. */
    public void send(byte[] data) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsEndpointSendBytes(endpoint, filled(data), data.length, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Sends to one endpoint. */
    public void sendTo(byte[] data, String destination) {
        owner.run((error, texts) -> Raw.helicsEndpointSendBytesTo(
                endpoint, filled(data), data.length, texts.allocateFrom(destination), error));
    }

    /** Whether a message waits. */
    public boolean hasMessage() {
        owner.enter();
        try {
            return Raw.helicsEndpointHasMessage(endpoint) != 0;
        } finally {
            owner.leave();
        }
    }

    /** How many messages wait. */
    public int pendingMessages() {
        owner.enter();
        try {
            return Raw.helicsEndpointPendingMessageCount(endpoint);
        } finally {
            owner.leave();
        }
    }

    /** Takes the next message: by time, then as they arrived. Empty if none waits. */
    public Optional<Message> receive() {
        owner.enter();
        try {
            if (Raw.helicsEndpointHasMessage(endpoint) == 0) {
                return Optional.empty();
            }
            MemorySegment message = Raw.helicsEndpointGetMessage(endpoint);
            try {
                return Optional.of(read(message));
            } finally {
                Raw.helicsMessageFree(message);
            }
        } finally {
            owner.leave();
        }
    }

    /** Sets an option. */
    public void set(InterfaceOption option, boolean on) {
        owner.run((error, texts) -> Raw.helicsEndpointSetOption(endpoint, option.code(), on ? 1 : 0, error));
    }

    private MemorySegment filled(byte[] data) {
        MemorySegment buffer = owner.outgoing(data.length);
        MemorySegment.copy(data, 0, buffer, JAVA_BYTE, 0, data.length);
        return buffer;
    }

    private Message read(MemorySegment message) {
        byte[] data = new byte[Raw.helicsMessageGetByteCount(message)];
        if (data.length > 0) {
            MemorySegment bytes = Texts.sized(Raw.helicsMessageGetBytesPointer(message), data.length);
            MemorySegment.copy(bytes, JAVA_BYTE, 0, data, 0, data.length);
        }
        HelicsTime sent = HelicsTime.ofSeconds(Raw.helicsMessageGetTime(message));
        return new Message(
                Texts.read(Raw.helicsMessageGetSource(message)),
                name, // the library's own word is the source again where a targeted endpoint has several targets
                sent.nanoseconds() < 0 ? HelicsTime.ZERO : sent, // it dates what is sent in initializing mode to -1e6 s
                data);
    }
}
