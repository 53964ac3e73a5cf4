package energy.isochron.helics;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.ToIntFunction;

/** What the library understands by the words of a configuration. */
final class SettingWords {
    private SettingWords() {}

    /** The number that a C function finds for a word. */
    static int code(ToIntFunction<MemorySegment> lookup, String word) {
        return Helics.whileOpen(() -> {
            try (Arena arena = Arena.ofConfined()) {
                return lookup.applyAsInt(arena.allocateFrom(word));
            }
        });
    }

    static IllegalArgumentException unknown(String what, String word) {
        return new IllegalArgumentException("no " + what + " is called '" + word
                + "' by the library. Maybe it is a setting of another kind, or misspelt.");
    }
}
