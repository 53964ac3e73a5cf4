package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/** Bytes. */
final class BytesTransfer implements ValueTransfer<byte[]> {
    @Override
    public void publish(FederateHandle owner, MemorySegment publication, byte[] value, MemorySegment error) {
        Raw.helicsPublicationPublishBytes(publication, bytes(owner, value), value.length, error);
    }

    @Override
    public byte[] read(FederateHandle owner, MemorySegment input, MemorySegment error) {
        int room = Raw.helicsInputGetByteCount(input);
        MemorySegment buffer = owner.buffer(Integer.BYTES + (long) room);
        Raw.helicsInputGetBytes(input, buffer.asSlice(Integer.BYTES), room, buffer, error);
        owner.check();
        byte[] bytes = new byte[buffer.get(JAVA_INT, 0)];
        MemorySegment.copy(buffer, JAVA_BYTE, Integer.BYTES, bytes, 0, bytes.length);
        return bytes;
    }

    @Override
    public void preset(FederateHandle owner, MemorySegment input, byte[] value, MemorySegment error) {
        Raw.helicsInputSetDefaultBytes(input, bytes(owner, value), value.length, error);
    }

    private static MemorySegment bytes(FederateHandle owner, byte[] value) {
        MemorySegment buffer = owner.outgoing(value.length);
        MemorySegment.copy(value, 0, buffer, JAVA_BYTE, 0, value.length);
        return buffer;
    }
}
