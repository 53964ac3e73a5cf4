package energy.isochron.helics;

import java.lang.foreign.MemorySegment;

/**
 * How values of one Java type go into the library and come out of it. Each call on a publication or an input is made between enter and
 * leave of its federate, and its error is checked by the caller.
 */
interface ValueTransfer<T> {
    /** Publishes. */
    void publish(Scratch scratch, MemorySegment publication, T value, MemorySegment error);

    /** Reads an input. */
    T read(Scratch scratch, MemorySegment input, MemorySegment error);

    /** Sets what an input gives before the first value. */
    void preset(Scratch scratch, MemorySegment input, T value, MemorySegment error);

    /** Writes into a data buffer; gives the bytes it then holds, none if there is no room. */
    int fill(Scratch scratch, MemorySegment data, T value);

    /** Reads a data buffer whose content was checked. */
    T take(Scratch scratch, MemorySegment data);
}
