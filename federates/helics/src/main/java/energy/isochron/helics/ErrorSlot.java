package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The {@code HelicsError} that every call writes into. Used by one thread at a time. */
final class ErrorSlot {
    private static final long MESSAGE = 8;

    private final MemorySegment error;

    ErrorSlot(Arena arena) {
        error = Texts.unscoped(Raw.helicsErrorInitialize(arena));
    }

    /** What is passed to the library. */
    MemorySegment segment() {
        return error;
    }

    /** Whether a call reported something in the error at an address: a segment's own checks would cost a third of the call. */
    static boolean isSet(long address) {
        return Texts.MEMORY.get(JAVA_INT_UNALIGNED, address) != 0;
    }

    /** Throws what the last call reported, if anything, and is clear again. */
    void check() {
        int code = error.get(JAVA_INT, 0);
        if (code != 0) {
            String message = Texts.readAt(error, MESSAGE);
            clear();
            throw HelicsException.of(code, message);
        }
    }

    private void clear() {
        Raw.helicsErrorClear(error);
    }
}
