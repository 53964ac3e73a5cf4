package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/** Complex numbers: real and imaginary parts in turns; the library counts the numbers, not the doubles. */
final class ComplexVectorTransfer implements ValueTransfer<Complex[]> {
    static final long PAIR = 2L * Double.BYTES;

    @Override
    public void publish(Scratch scratch, MemorySegment publication, Complex[] value, MemorySegment error) {
        Raw.helicsPublicationPublishComplexVector(publication, pairs(scratch, value), value.length, error);
    }

    @Override
    public Complex[] read(Scratch scratch, MemorySegment input, MemorySegment error) {
        return copied(readInto(scratch, input, error));
    }

    @Override
    public void preset(Scratch scratch, MemorySegment input, Complex[] value, MemorySegment error) {
        Raw.helicsInputSetDefaultComplexVector(input, pairs(scratch, value), value.length, error);
    }

    @Override
    public int fill(Scratch scratch, MemorySegment data, Complex[] value) {
        return Raw.helicsDataBufferFillFromComplexVector(data, pairs(scratch, value), value.length);
    }

    @Override
    public Complex[] take(Scratch scratch, MemorySegment data) {
        int size = Raw.helicsDataBufferVectorSize(data);
        int room = size == 0 ? 0 : size + 1; // with room the library dies of an empty vector of doubles
        MemorySegment buffer = scratch.buffer(PAIR + room * PAIR);
        Raw.helicsDataBufferToComplexVector(data, buffer.asSlice(PAIR), room, buffer);
        return copied(buffer);
    }

    /** A buffer with the count, and {@link #PAIR} bytes behind its begin the numbers. */
    static MemorySegment readInto(Scratch scratch, MemorySegment input, MemorySegment error) {
        int size = Raw.helicsInputGetVectorSize(input);
        int room = size == 0 ? 0 : size + 1; // with room the library dies of an empty vector of doubles
        MemorySegment buffer = scratch.buffer(PAIR + room * PAIR);
        Raw.helicsInputGetComplexVector(input, buffer.asSlice(PAIR), room, buffer, error);
        scratch.check();
        return buffer;
    }

    /** The numbers behind their count. */
    private static Complex[] copied(MemorySegment buffer) {
        Complex[] values = new Complex[buffer.get(JAVA_INT, 0)];
        for (int i = 0; i < values.length; i++) {
            long at = (i + 1) * PAIR;
            values[i] = new Complex(buffer.get(JAVA_DOUBLE, at), buffer.get(JAVA_DOUBLE, at + Double.BYTES));
        }
        return values;
    }

    private static MemorySegment pairs(Scratch scratch, Complex[] value) {
        MemorySegment buffer = scratch.outgoing(value.length * PAIR);
        for (int i = 0; i < value.length; i++) {
            buffer.set(JAVA_DOUBLE, i * PAIR, value[i].real());
            buffer.set(JAVA_DOUBLE, i * PAIR + Double.BYTES, value[i].imaginary());
        }
        return buffer;
    }
}
