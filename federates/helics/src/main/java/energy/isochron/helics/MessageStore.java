package energy.isochron.helics;

import java.lang.foreign.MemorySegment;

/** Where message objects of the library live: with a federate, or for the time of a callback with the message that passes by. */
interface MessageStore extends CallGuard {
    /** Makes an empty message, between enter and leave. */
    MemorySegment make(MemorySegment error);

    /** Empties a message, between enter and leave. */
    void clear(MemorySegment message, MemorySegment error);

    /** Frees a message, between enter and leave. */
    void free(long message);

    /** Changes whenever all message objects made before are gone. */
    int generation();

    /** Whether the library has freed all message objects, and none can be made or used any more. */
    boolean isOver();

    /** Native memory of at least so many bytes, between enter and leave. */
    MemorySegment buffer(long bytes);
}
