package energy.isochron.helics;

import java.lang.foreign.MemorySegment;

/** Native memory for one call, and what the library reported in it. */
interface Scratch {
    /** A buffer of at least so many bytes. The next one may be the same memory. */
    MemorySegment buffer(long bytes);

    /** A buffer for a payload of so many bytes that leaves the process. */
    MemorySegment outgoing(long bytes);

    /** Throws what the library reported. */
    void check();
}
