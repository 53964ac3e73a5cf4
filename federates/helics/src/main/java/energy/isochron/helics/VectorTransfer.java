package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/** Doubles. */
final class VectorTransfer implements ValueTransfer<double[]> {
    @Override
    public void publish(Scratch scratch, MemorySegment publication, double[] value, MemorySegment error) {
        Raw.helicsPublicationPublishVector(publication, doubles(scratch, value, 0, value.length), value.length, error);
    }

    @Override
    public double[] read(Scratch scratch, MemorySegment input, MemorySegment error) {
        MemorySegment buffer = readInto(scratch, input, error);
        double[] values = new double[buffer.get(JAVA_INT, 0)];
        MemorySegment.copy(buffer, JAVA_DOUBLE, Double.BYTES, values, 0, values.length);
        return values;
    }

    @Override
    public void preset(Scratch scratch, MemorySegment input, double[] value, MemorySegment error) {
        Raw.helicsInputSetDefaultVector(input, doubles(scratch, value, 0, value.length), value.length, error);
    }

    @Override
    public int fill(Scratch scratch, MemorySegment data, double[] value) {
        return Raw.helicsDataBufferFillFromVector(data, doubles(scratch, value, 0, value.length), value.length);
    }

    @Override
    public double[] take(Scratch scratch, MemorySegment data) {
        int room = Raw.helicsDataBufferVectorSize(data) + 1;
        MemorySegment buffer = scratch.buffer(Double.BYTES + (long) room * Double.BYTES);
        Raw.helicsDataBufferToVector(data, buffer.asSlice(Double.BYTES), room, buffer);
        double[] values = new double[buffer.get(JAVA_INT, 0)];
        MemorySegment.copy(buffer, JAVA_DOUBLE, Double.BYTES, values, 0, values.length);
        return values;
    }

    /** A buffer with the number of doubles, and from the ninth byte on the doubles. */
    static MemorySegment readInto(Scratch scratch, MemorySegment input, MemorySegment error) {
        int room = Raw.helicsInputGetVectorSize(input) + 1;
        MemorySegment buffer = scratch.buffer(Double.BYTES + (long) room * Double.BYTES);
        Raw.helicsInputGetVector(input, buffer.asSlice(Double.BYTES), room, buffer, error);
        scratch.check();
        return buffer;
    }

    /** A part of an array as the library takes it. */
    static MemorySegment doubles(Scratch scratch, double[] values, int from, int length) {
        MemorySegment buffer = scratch.outgoing((long) length * Double.BYTES);
        MemorySegment.copy(values, from, buffer, JAVA_DOUBLE, 0, length);
        return buffer;
    }
}
