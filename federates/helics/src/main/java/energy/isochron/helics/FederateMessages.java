package energy.isochron.helics;

import energy.isochron.helics.generated.Direct;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** The message objects that the library keeps for a federate until they are freed, all are cleared, or the federate is freed. */
final class FederateMessages implements MessageStore {
    private final FederateHandle federate;
    private int generation;

    FederateMessages(FederateHandle federate) {
        this.federate = federate;
    }

    /** Frees all message objects at once. */
    void clearAll() {
        federate.enter();
        try {
            Raw.helicsFederateClearMessages(federate.federate());
            generation++;
        } finally {
            federate.leave();
        }
    }

    /** What the library has taken out of a queue, read and freed; empty if there was none. Between enter and leave. */
    Optional<Message> taken(MemorySegment message, String destination) {
        if (message.address() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(NativeMessage.read(message, destination));
        } finally {
            Raw.helicsMessageFree(message);
        }
    }

    @Override
    public MemorySegment make(MemorySegment error) {
        MemorySegment made = Raw.helicsFederateCreateMessage(federate.federate(), error);
        federate.check();
        return made;
    }

    /** Part by part: {@code helicsMessageClear} also forgets the message's place, and freeing it then frees another message. */
    @Override
    public void clear(MemorySegment message, MemorySegment error) {
        MemorySegment nothing = MemorySegment.NULL;
        Raw.helicsMessageResize(message, 0, error);
        Raw.helicsMessageSetSource(message, nothing, error);
        Raw.helicsMessageSetDestination(message, nothing, error);
        Raw.helicsMessageSetOriginalSource(message, nothing, error);
        Raw.helicsMessageSetOriginalDestination(message, nothing, error);
        Raw.helicsMessageSetTime(message, 0, error);
        Raw.helicsMessageSetMessageID(message, 0, error);
        Raw.helicsMessageClearFlags(message);
    }

    @Override
    public void free(long message) {
        Direct.helicsMessageFree(message);
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public boolean isOver() {
        return federate.isClosed();
    }

    @Override
    public MemorySegment buffer(long bytes) {
        return federate.buffer(bytes);
    }

    @Override
    public MemorySegment enter() {
        return federate.enter();
    }

    @Override
    public void check() {
        federate.check();
    }

    @Override
    public void leave() {
        federate.leave();
    }
}
