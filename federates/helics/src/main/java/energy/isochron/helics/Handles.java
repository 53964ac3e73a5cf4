package energy.isochron.helics;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.function.BiFunction;

/** Making native objects. */
final class Handles {
    private Handles() {}

    /** Calls a function that makes an object, with an error and an arena for its texts. */
    static MemorySegment create(BiFunction<MemorySegment, Arena, MemorySegment> maker) {
        try (Arena arena = Arena.ofConfined()) {
            ErrorSlot error = new ErrorSlot(arena);
            MemorySegment handle = maker.apply(error.segment(), arena);
            error.check();
            return handle;
        }
    }

    /** A length of wall time as the library takes it; negative would wait for ever and is refused. */
    static int milliseconds(Duration span) {
        if (span.isNegative()) {
            throw new IllegalArgumentException("the time to wait is " + span + ", allowed is 0 s or more");
        }
        return (int) Math.min(span.toMillis(), Integer.MAX_VALUE);
    }
}
