package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import energy.isochron.helics.generated.Direct;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * Where a federate sends and receives messages. A plain endpoint sends to whom each message names, or to its default destination; a
 * targeted one sends each message to all its targets. A message arrives at its receiver's next granted time; nobody may be there to hear it.
 */
public final class Endpoint extends MessagePathInterface {
    private static final InterfaceCalls CALLS = new InterfaceCalls(
            Raw::helicsEndpointIsValid,
            Raw::helicsEndpointGetName,
            Raw::helicsEndpointGetInfo,
            Raw::helicsEndpointSetInfo,
            Raw::helicsEndpointGetTag,
            Raw::helicsEndpointSetTag,
            Raw::helicsEndpointGetOption,
            Raw::helicsEndpointSetOption);

    private final FederateHandle owner;
    private final MemorySegment endpoint;
    private final long address;
    private final KeptWord to = new KeptWord();
    private final KeptWord text = new KeptWord();

    Endpoint(FederateHandle owner, MemorySegment endpoint) {
        super(owner, endpoint, CALLS);
        this.owner = owner;
        this.endpoint = endpoint;
        address = endpoint.address();
    }

    /** The type it was registered with; a word for its users. {@code helicsEndpointGetType} */
    public String type() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsEndpointGetType(endpoint)));
    }

    /** Where {@link #send(byte[])} of a plain endpoint goes. {@code helicsEndpointSetDefaultDestination} */
    public void setDefaultDestination(String otherEndpoint) {
        change((error, other) -> Raw.helicsEndpointSetDefaultDestination(endpoint, other, error), otherEndpoint);
    }

    /** Where that is; empty if it was not set. {@code helicsEndpointGetDefaultDestination} */
    public String defaultDestination() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsEndpointGetDefaultDestination(endpoint)));
    }

    /**
     * Makes this endpoint receive what another one sends to its targets. The other one must be a targeted endpoint.
     * {@code helicsEndpointAddSourceTarget}
     */
    public void addSourceTarget(String otherEndpoint) {
        change((error, other) -> Raw.helicsEndpointAddSourceTarget(endpoint, other, error), otherEndpoint);
    }

    /**
     * Makes another endpoint receive what this one sends to its targets. This one must be a targeted endpoint.
     * {@code helicsEndpointAddDestinationTarget}
     */
    public void addDestinationTarget(String otherEndpoint) {
        change((error, other) -> Raw.helicsEndpointAddDestinationTarget(endpoint, other, error), otherEndpoint);
    }

    /**
     * Takes a filter off this endpoint, by its name. A target, which the name of the C function promises to remove, stays: the library
     * (3.6.1) looks among the filters only. {@code helicsEndpointRemoveTarget}
     */
    public void removeTarget(String otherEndpoint) {
        owner.refuseWhileDriven();
        change((error, other) -> Raw.helicsEndpointRemoveTarget(endpoint, other, error), otherEndpoint);
    }

    /** Passes what this endpoint sends through a filter. {@code helicsEndpointAddSourceFilter} */
    public void addSourceFilter(String filter) {
        change((error, name) -> Raw.helicsEndpointAddSourceFilter(endpoint, name, error), filter);
    }

    /** Passes what is sent to this endpoint through a filter. {@code helicsEndpointAddDestinationFilter} */
    public void addDestinationFilter(String filter) {
        change((error, name) -> Raw.helicsEndpointAddDestinationFilter(endpoint, name, error), filter);
    }

    /** Receives a publication's values as messages. {@code helicsEndpointSubscribe} */
    public void subscribe(String publication) {
        change((error, key) -> Raw.helicsEndpointSubscribe(endpoint, key, error), publication);
    }

    /** Sends to all targets of a targeted endpoint, or to the default destination of a plain one. {@code helicsEndpointSendBytes} */
    public void send(byte[] data) {
        owner.begin();
        try {
            Direct.helicsEndpointSendBytes(address, filled(data).address(), data.length, owner.error());
            owner.check();
        } finally {
            owner.end();
        }
    }

    /** Sends UTF-8 text to all targets or to the default destination. {@code helicsEndpointSendString} */
    public void send(String message) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsEndpointSendString(endpoint, filled(message), error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Sends to one endpoint. {@code helicsEndpointSendBytesTo} */
    public void sendTo(byte[] data, String destination) {
        owner.begin();
        try {
            Direct.helicsEndpointSendBytesTo(
                    address,
                    filled(data).address(),
                    data.length,
                    to.of(destination).address(),
                    owner.error());
            owner.check();
        } finally {
            owner.end();
        }
    }

    /** Sends UTF-8 text to one endpoint. {@code helicsEndpointSendStringTo} */
    public void sendTo(String message, String destination) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsEndpointSendStringTo(endpoint, filled(message), to.of(destination), error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /**
     * Sends so that it arrives with the first time granted to the receiver after a time; one that is over means at once.
     * {@code helicsEndpointSendBytesAt}
     */
    public void sendAt(byte[] data, HelicsTime time) {
        owner.run((error, texts) ->
                Raw.helicsEndpointSendBytesAt(endpoint, filled(data), data.length, time.toSeconds(), error));
    }

    /** Sends UTF-8 text so that it arrives at a time. {@code helicsEndpointSendStringAt} */
    public void sendAt(String message, HelicsTime time) {
        owner.run((error, texts) -> Raw.helicsEndpointSendStringAt(endpoint, filled(message), time.toSeconds(), error));
    }

    /** Sends to one endpoint so that it arrives at a time. {@code helicsEndpointSendBytesToAt} */
    public void sendToAt(byte[] data, String destination, HelicsTime time) {
        owner.run((error, texts) -> Raw.helicsEndpointSendBytesToAt(
                endpoint, filled(data), data.length, to.of(destination), time.toSeconds(), error));
    }

    /** Sends UTF-8 text to one endpoint so that it arrives at a time. {@code helicsEndpointSendStringToAt} */
    public void sendToAt(String message, String destination, HelicsTime time) {
        owner.run((error, texts) -> Raw.helicsEndpointSendStringToAt(
                endpoint, filled(message), to.of(destination), time.toSeconds(), error));
    }

    /** Sends a message with the parts it has: its destination, time, id and flags count. {@code helicsEndpointSendMessage} */
    public void send(Message message) {
        try (MessageBuffer buffer = createMessage()) {
            send(buffer.set(message));
        }
    }

    /**
     * Sends what a buffer holds, which keeps it. {@code helicsEndpointSendMessage}
     *
     * @throws IllegalArgumentException if the buffer is not of this endpoint's federate
     */
    public void send(MessageBuffer message) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsEndpointSendMessage(endpoint, outgoing(message, error), error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /**
     * Sends what a buffer holds, and leaves it empty. {@code helicsEndpointSendMessageZeroCopy}
     *
     * @throws IllegalArgumentException if the buffer is not of this endpoint's federate
     */
    public void sendZeroCopy(MessageBuffer message) {
        MemorySegment error = owner.enter();
        try {
            MemorySegment taken = outgoing(message, error);
            message.held().surrender();
            Raw.helicsEndpointSendMessageZeroCopy(endpoint, taken, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** An empty message to be filled, sent and received into. {@code helicsEndpointCreateMessage} */
    public MessageBuffer createMessage() {
        return new MessageBuffer(owner.call((error, texts) ->
                new NativeMessage(owner.messages(), Raw.helicsEndpointCreateMessage(endpoint, error))));
    }

    /** Whether a message waits. {@code helicsEndpointHasMessage} */
    public boolean hasMessage() {
        owner.begin();
        try {
            return Direct.helicsEndpointHasMessage(address) != 0;
        } finally {
            owner.end();
        }
    }

    /** How many messages wait. {@code helicsEndpointPendingMessageCount} */
    public int pendingMessages() {
        owner.enter();
        try {
            return Raw.helicsEndpointPendingMessageCount(endpoint);
        } finally {
            owner.leave();
        }
    }

    /**
     * Takes the next message: by time, then as they arrived. Empty if none waits. Its destination is this endpoint: the library's own
     * word is the source once more where a targeted endpoint has several targets. {@code helicsEndpointGetMessage}
     */
    public Optional<Message> receive() {
        owner.enter();
        try {
            return owner.messages().taken(Raw.helicsEndpointGetMessage(endpoint), name());
        } finally {
            owner.leave();
        }
    }

    /**
     * Takes the next message into a buffer, in place of what it holds, without allocating. {@code helicsEndpointGetMessage}
     *
     * @return false if none waits; the buffer is then as it was
     * @throws IllegalArgumentException if the buffer is not of this endpoint's federate
     */
    public boolean receive(MessageBuffer into) {
        into.held().requireIn(owner.messages());
        owner.begin();
        try {
            return into.held().received(Direct.helicsEndpointGetMessage(address));
        } finally {
            owner.end();
        }
    }

    /** Nothing in HELICS 3: messages that wait stay, and those taken stay until they are closed. {@code helicsEndpointClearMessages} */
    public void clearMessages() {
        owner.run((error, texts) -> Raw.helicsEndpointClearMessages(endpoint));
    }

    private MemorySegment filled(byte[] data) {
        MemorySegment buffer = owner.outgoing(data.length);
        MemorySegment.copy(data, 0, buffer, JAVA_BYTE, 0, data.length);
        return buffer;
    }

    private MemorySegment filled(String message) {
        MemorySegment filled = text.of(message);
        owner.requireCarried(text.bytes());
        return filled;
    }

    private MemorySegment outgoing(MessageBuffer message, MemorySegment error) {
        message.held().requireIn(owner.messages());
        MemorySegment outgoing = message.held().segment(error);
        owner.requireCarried(Raw.helicsMessageGetByteCount(outgoing));
        return outgoing;
    }
}
