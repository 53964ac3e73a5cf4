package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/** Bytes. */
final class BytesTransfer implements ValueTransfer<byte[]> {
    @Override
    public void publish(Scratch scratch, MemorySegment publication, byte[] value, MemorySegment error) {
        checkAsValue(DataType.of(Raw.helicsGetDataType(Raw.helicsPublicationGetType(publication))), value);
        Raw.helicsPublicationPublishBytes(publication, bytes(scratch, value), value.length, error);
    }

    @Override
    public byte[] read(Scratch scratch, MemorySegment input, MemorySegment error) {
        int room = Raw.helicsInputGetByteCount(input) + 1; // without any room the library reports an error
        MemorySegment buffer = scratch.buffer(Integer.BYTES + (long) room);
        Raw.helicsInputGetBytes(input, buffer.asSlice(Integer.BYTES), room, buffer, error);
        scratch.check();
        return copied(buffer);
    }

    @Override
    public void preset(Scratch scratch, MemorySegment input, byte[] value, MemorySegment error) {
        PackedValue.refuseFalse(value);
        Raw.helicsInputSetDefaultBytes(input, bytes(scratch, value), value.length, error);
    }

    @Override
    public int fill(Scratch scratch, MemorySegment data, byte[] value) {
        return Raw.helicsDataBufferFillFromRawString(data, bytes(scratch, value), value.length);
    }

    @Override
    public byte[] take(Scratch scratch, MemorySegment data) {
        int room = Raw.helicsDataBufferStringSize(data) + 1;
        MemorySegment buffer = scratch.buffer(Integer.BYTES + (long) room);
        Raw.helicsDataBufferToRawString(data, buffer.asSlice(Integer.BYTES), room, buffer);
        return copied(buffer);
    }

    /** Bytes that go out as a value of a type are read as one, so they must be one. */
    private static void checkAsValue(DataType type, byte[] value) {
        switch (type) {
            case STRING, DOUBLE, INT, COMPLEX, VECTOR, COMPLEX_VECTOR, NAMED_POINT, BOOLEAN, TIME, CHAR ->
                PackedValue.check(MemorySegment.ofArray(value));
            case ANY, MULTI, UNKNOWN -> PackedValue.refuseFalse(value);
            case RAW, JSON -> {}
        }
    }

    /** The bytes behind their number. */
    private static byte[] copied(MemorySegment buffer) {
        byte[] bytes = new byte[buffer.get(JAVA_INT, 0)];
        MemorySegment.copy(buffer, JAVA_BYTE, Integer.BYTES, bytes, 0, bytes.length);
        return bytes;
    }

    private static MemorySegment bytes(Scratch scratch, byte[] value) {
        MemorySegment buffer = scratch.outgoing(value.length);
        MemorySegment.copy(value, 0, buffer, JAVA_BYTE, 0, value.length);
        return buffer;
    }
}
