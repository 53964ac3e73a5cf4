package energy.isochron.helics;

import java.lang.foreign.MemorySegment;

/** A C function that registers or finds something by its name. */
@FunctionalInterface
interface NamedCall {
    /** Calls it. */
    MemorySegment call(MemorySegment owner, MemorySegment name, MemorySegment error);
}
