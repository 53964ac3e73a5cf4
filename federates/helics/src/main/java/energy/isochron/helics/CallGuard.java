package energy.isochron.helics;

import java.lang.foreign.MemorySegment;

/** Who may call the library about an object now. A call is enter, the raw function, check, and leave in a finally. */
interface CallGuard {
    /**
     * Begins a call.
     *
     * @return the error argument
     * @throws IllegalStateException if the object is over, or another thread uses it
     */
    MemorySegment enter();

    /** Throws what the library reported in this call. */
    void check();

    /** Ends the call. */
    void leave();
}
