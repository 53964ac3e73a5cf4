package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8. */
final class TextTransfer implements ValueTransfer<String> {
    @Override
    public void publish(FederateHandle owner, MemorySegment publication, String value, MemorySegment error) {
        Raw.helicsPublicationPublishString(publication, text(owner, value), error);
    }

    @Override
    public String read(FederateHandle owner, MemorySegment input, MemorySegment error) {
        int room = Raw.helicsInputGetStringSize(input) + 1;
        MemorySegment buffer = owner.buffer(Integer.BYTES + (long) room);
        Raw.helicsInputGetString(input, buffer.asSlice(Integer.BYTES), room, buffer, error);
        owner.check();
        int length = buffer.get(JAVA_INT, 0) - 1; // the library counts the NUL
        byte[] text = new byte[Math.max(length, 0)];
        MemorySegment.copy(buffer, JAVA_BYTE, Integer.BYTES, text, 0, text.length);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void preset(FederateHandle owner, MemorySegment input, String value, MemorySegment error) {
        Raw.helicsInputSetDefaultString(input, text(owner, value), error);
    }

    private static MemorySegment text(FederateHandle owner, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        MemorySegment buffer = owner.outgoing(text.length + 1L);
        MemorySegment.copy(text, 0, buffer, JAVA_BYTE, 0, text.length);
        buffer.set(JAVA_BYTE, text.length, (byte) 0);
        return buffer;
    }
}
