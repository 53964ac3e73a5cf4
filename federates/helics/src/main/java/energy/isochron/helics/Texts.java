package energy.isochron.helics;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Reading what the library hands out. */
final class Texts {
    /** All memory, by address. */
    static final MemorySegment MEMORY = sized(MemorySegment.NULL, Long.MAX_VALUE);

    private Texts() {}

    /** A returned text, in UTF-8; empty where the library gives none. */
    static String read(MemorySegment text) {
        return text.address() == 0 ? "" : text.getString(0);
    }

    /** A returned pointer to so many bytes. */
    @SuppressWarnings("restricted") // the library says how long the memory is
    static MemorySegment sized(MemorySegment pointer, long bytes) {
        return pointer.reinterpret(bytes);
    }

    /** The same memory without its scope, so that a call does not count its users; not to be used after the scope is closed. */
    static MemorySegment unscoped(MemorySegment memory) {
        return sized(MemorySegment.ofAddress(memory.address()), memory.byteSize());
    }

    /** A pointer that stands in memory, such as that to an error's message. */
    @SuppressWarnings("restricted") // a text of the library ends with a NUL
    static String readAt(MemorySegment memory, long offset) {
        MemorySegment pointer = memory.get(ValueLayout.ADDRESS, offset);
        return pointer.address() == 0 ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }
}
