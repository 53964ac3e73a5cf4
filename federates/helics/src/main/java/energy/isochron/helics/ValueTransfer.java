package energy.isochron.helics;

import java.lang.foreign.MemorySegment;

/**
 * How values of one Java type go into the library and come out of it. Each call is made between enter and leave of the owner, and its
 * error is checked by the caller.
 */
interface ValueTransfer<T> {
    /** Publishes. */
    void publish(FederateHandle owner, MemorySegment publication, T value, MemorySegment error);

    /** Reads. */
    T read(FederateHandle owner, MemorySegment input, MemorySegment error);

    /** Sets what is read before the first value. */
    void preset(FederateHandle owner, MemorySegment input, T value, MemorySegment error);
}
