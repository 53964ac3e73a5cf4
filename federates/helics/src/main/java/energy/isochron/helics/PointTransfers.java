package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Values of two parts. */
final class PointTransfers {
    private PointTransfers() {}

    /** A complex number. */
    static final class OfComplex implements ValueTransfer<Complex> {
        @Override
        public void publish(Scratch scratch, MemorySegment publication, Complex value, MemorySegment error) {
            Raw.helicsPublicationPublishComplex(publication, value.real(), value.imaginary(), error);
        }

        @Override
        public Complex read(Scratch scratch, MemorySegment input, MemorySegment error) {
            return complex(Raw.helicsInputGetComplexObject(space(scratch), input, error));
        }

        @Override
        public void preset(Scratch scratch, MemorySegment input, Complex value, MemorySegment error) {
            Raw.helicsInputSetDefaultComplex(input, value.real(), value.imaginary(), error);
        }

        @Override
        public int fill(Scratch scratch, MemorySegment data, Complex value) {
            MemorySegment complex = scratch.buffer(Raw.HELICS_COMPLEX.byteSize());
            complex.set(JAVA_DOUBLE, 0, value.real());
            complex.set(JAVA_DOUBLE, Double.BYTES, value.imaginary());
            return Raw.helicsDataBufferFillFromComplexObject(data, complex);
        }

        @Override
        public Complex take(Scratch scratch, MemorySegment data) {
            return complex(Raw.helicsDataBufferToComplexObject(space(scratch), data));
        }

        private static SegmentAllocator space(Scratch scratch) {
            return SegmentAllocator.prefixAllocator(scratch.buffer(Raw.HELICS_COMPLEX.byteSize()));
        }

        private static Complex complex(MemorySegment complex) {
            return new Complex(complex.get(JAVA_DOUBLE, 0), complex.get(JAVA_DOUBLE, Double.BYTES));
        }
    }

    /** A number with a name. */
    static final class Named implements ValueTransfer<NamedPoint> {
        private static final int HEAD = 16;
        /** The library names a plain number {@code value}, which may be longer than its text. */
        private static final int SPARE = 64;

        @Override
        public void publish(Scratch scratch, MemorySegment publication, NamedPoint value, MemorySegment error) {
            MemorySegment name = TextTransfer.text(scratch, value.name());
            Raw.helicsPublicationPublishNamedPoint(publication, name, value.value(), error);
        }

        @Override
        public NamedPoint read(Scratch scratch, MemorySegment input, MemorySegment error) {
            PackedValue.refuseRaw(input);
            int room = Raw.helicsInputGetByteCount(input) + SPARE; // asking for the text's size would make it a text
            while (true) {
                MemorySegment buffer = scratch.buffer(HEAD + (long) room);
                Raw.helicsInputGetNamedPoint(
                        input, buffer.asSlice(HEAD), room, buffer, buffer.asSlice(Double.BYTES), error);
                scratch.check();
                int length = buffer.get(JAVA_INT, 0);
                if (length < room) {
                    return point(buffer, length - 1); // here the library counts the NUL
                }
                room *= 2;
            }
        }

        @Override
        public void preset(Scratch scratch, MemorySegment input, NamedPoint value, MemorySegment error) {
            Raw.helicsInputSetDefaultNamedPoint(input, TextTransfer.text(scratch, value.name()), value.value(), error);
        }

        @Override
        public int fill(Scratch scratch, MemorySegment data, NamedPoint value) {
            return Raw.helicsDataBufferFillFromNamedPoint(
                    data, TextTransfer.text(scratch, value.name()), value.value());
        }

        @Override
        public NamedPoint take(Scratch scratch, MemorySegment data) {
            int room = Raw.helicsDataBufferStringSize(data) + SPARE;
            MemorySegment buffer = scratch.buffer(HEAD + (long) room);
            Raw.helicsDataBufferToNamedPoint(data, buffer.asSlice(HEAD), room, buffer, buffer.asSlice(Double.BYTES));
            return point(buffer, buffer.get(JAVA_INT, 0)); // here it does not
        }

        private static NamedPoint point(MemorySegment buffer, int length) {
            return new NamedPoint(TextTransfer.text(buffer, HEAD, length), buffer.get(JAVA_DOUBLE, Double.BYTES));
        }
    }
}
