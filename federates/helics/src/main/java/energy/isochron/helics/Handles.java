package energy.isochron.helics;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/** Making native objects, and the arguments that the library takes. */
final class Handles {
    /** Between two looks at what the library cannot wait for. */
    static final long PAUSE_NANOS = 2_000_000;

    private static final int LARGEST_PORT = 65535;

    private Handles() {}

    /** Calls a function that makes an object, with an error and an arena for its texts. */
    static MemorySegment create(BiFunction<MemorySegment, Arena, MemorySegment> maker) {
        Upcalls.refuseInside("the making of a federate, core, broker or app");
        return call(maker);
    }

    /** Calls a function that belongs to no object, with an error and an arena for its texts. */
    static <T> T call(BiFunction<MemorySegment, Arena, T> function) {
        try (Arena arena = Arena.ofConfined()) {
            ErrorSlot error = new ErrorSlot(arena);
            T result = function.apply(error.segment(), arena);
            error.check();
            return result;
        }
    }

    /** A length of wall time as the library takes it; negative would wait for ever and is refused. */
    static int milliseconds(Duration span) {
        if (span.isNegative()) {
            throw new IllegalArgumentException("the time to wait is " + span + ", allowed is 0 s or more");
        }
        return (int) Math.min(span.toMillis(), Integer.MAX_VALUE);
    }

    /** A program's arguments, as its main function gets them: the first one is the program itself, and is passed over. */
    static MemorySegment arguments(Arena arena, List<String> arguments) {
        MemorySegment all = arena.allocate(ValueLayout.ADDRESS, arguments.size() + 1L);
        all.setAtIndex(ValueLayout.ADDRESS, 0, arena.allocateFrom("java"));
        for (int i = 0; i < arguments.size(); i++) {
            all.setAtIndex(ValueLayout.ADDRESS, i + 1L, arena.allocateFrom(arguments.get(i)));
        }
        return all;
    }

    /** A text, or a null pointer where it is empty. */
    static MemorySegment orNull(Arena arena, String text) {
        return text.isEmpty() ? MemorySegment.NULL : arena.allocateFrom(text);
    }

    /** Refuses a number that is no port. */
    static void port(int port) {
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("the port is " + port + ", allowed is 1 to " + LARGEST_PORT);
        }
    }

    /** A character that the library takes as one byte. */
    static byte ascii(String what, char character) {
        if (character < ' ' || character > '~') {
            throw new IllegalArgumentException(
                    what + " is the character " + (int) character + ", allowed is a printable one of ASCII");
        }
        return (byte) character;
    }
}
