package energy.isochron.helics;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A word in native memory, kept for as long as the same one comes again: who sends to one destination encodes it once. */
final class KeptWord {
    private static final int LONGEST_CHARACTER = 3; // bytes of UTF-8 for one Java char

    private String word = "";
    private long bytes;
    private MemorySegment kept = Arena.ofAuto().allocate(64);

    /**
     * The word as C reads it, until the next call.
     *
     * @throws IllegalArgumentException if it contains a NUL, where C would end it
     */
    MemorySegment of(String next) {
        if (!word.equals(next)) {
            if (next.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("the text has a NUL at " + next.indexOf('\0')
                        + ", where the library would cut it off. Maybe send it as bytes.");
            }
            long room = (long) LONGEST_CHARACTER * next.length() + 1;
            if (room > kept.byteSize()) {
                kept = Arena.ofAuto().allocate(room);
            }
            kept.setString(0, next);
            word = next;
            bytes = length(next);
        }
        return kept;
    }

    /** How many bytes the word has. */
    long bytes() {
        return bytes;
    }

    /** Both halves of a character beyond the first 65536 count two bytes. */
    private static long length(String word) {
        long bytes = 0;
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            bytes += character < 0x80
                    ? 1
                    : character < 0x800 || Character.isSurrogate(character) ? 2 : LONGEST_CHARACTER;
        }
        return bytes;
    }
}
