package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8. */
final class TextTransfer implements ValueTransfer<String> {
    @Override
    public void publish(Scratch scratch, MemorySegment publication, String value, MemorySegment error) {
        Raw.helicsPublicationPublishString(publication, text(scratch, value), error);
    }

    @Override
    public String read(Scratch scratch, MemorySegment input, MemorySegment error) {
        int room = Raw.helicsInputGetStringSize(input) + 1;
        MemorySegment buffer = scratch.buffer(Integer.BYTES + (long) room);
        Raw.helicsInputGetString(input, buffer.asSlice(Integer.BYTES), room, buffer, error);
        scratch.check();
        return text(buffer, Integer.BYTES, buffer.get(JAVA_INT, 0) - 1); // the library counts the NUL
    }

    @Override
    public void preset(Scratch scratch, MemorySegment input, String value, MemorySegment error) {
        Raw.helicsInputSetDefaultString(input, text(scratch, value), error);
    }

    @Override
    public int fill(Scratch scratch, MemorySegment data, String value) {
        return Raw.helicsDataBufferFillFromString(data, text(scratch, value));
    }

    @Override
    public String take(Scratch scratch, MemorySegment data) {
        int room = Raw.helicsDataBufferStringSize(data) + 2; // of bytes that are no value it does not count the NUL
        MemorySegment buffer = scratch.buffer(Integer.BYTES + (long) room);
        Raw.helicsDataBufferToString(data, buffer.asSlice(Integer.BYTES), room, buffer);
        return text(buffer, Integer.BYTES, buffer.get(JAVA_INT, 0));
    }

    /** A text of so many bytes that stands in a buffer. */
    static String text(MemorySegment buffer, long offset, int length) {
        byte[] text = new byte[Math.max(length, 0)];
        MemorySegment.copy(buffer, JAVA_BYTE, offset, text, 0, text.length);
        return new String(text, StandardCharsets.UTF_8);
    }

    /**
     * A text with its NUL.
     *
     * @throws IllegalArgumentException if it has a NUL inside, at which the library would cut it off
     */
    static MemorySegment text(Scratch scratch, String value) {
        int nul = value.indexOf(0);
        if (nul >= 0) {
            throw new IllegalArgumentException("the text has a NUL at character " + nul
                    + ", allowed is any other character. Maybe send it as bytes.");
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        MemorySegment buffer = scratch.outgoing(text.length + 1L);
        MemorySegment.copy(text, 0, buffer, JAVA_BYTE, 0, text.length);
        buffer.set(JAVA_BYTE, text.length, (byte) 0);
        return buffer;
    }
}
