package energy.isochron.helics;

import java.lang.foreign.MemorySegment;

/** A C function that grants a time, and writes beside it whether the federate iterates. */
@FunctionalInterface
interface IterativeGrant {
    /** Calls it; the time in seconds. */
    double call(MemorySegment federate, MemorySegment result, MemorySegment error);
}
