package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Complex;
import energy.isochron.helics.DataBuffer;
import energy.isochron.helics.DataType;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.NamedPoint;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.ValueType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Values that are packed into buffers. */
@NeedsHelics
class DataBufferConformanceIT {
    @Test
    @Covers("data.create")
    void aNewBufferIsEmptyAndHasTheRoomAskedFor() {
        try (DataBuffer buffer = DataBuffer.create(500)) {
            assertTrue(buffer.isValid());
            assertEquals(0, buffer.size());
            assertTrue(buffer.capacity() >= 500);
            buffer.reserve(23526);
            assertTrue(buffer.capacity() >= 23526);
            assertEquals(0, buffer.size());
        }
    }

    @Test
    @Covers("data.wrap")
    void aWrappedBufferStandsInTheCallersMemoryWhichStaysAfterTheClose() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(594).fill((byte) 'a');
            try (DataBuffer buffer = DataBuffer.wrap(memory, 594)) {
                assertTrue(buffer.isValid());
                assertEquals(594, buffer.size());
                assertEquals(594, buffer.capacity());
                memory.set(ValueLayout.JAVA_BYTE, 17, (byte) 'b');
                assertEquals('b', buffer.bytes()[17]);
            }
            assertEquals('a', memory.get(ValueLayout.JAVA_BYTE, 479));
        }
    }

    @Test
    @Covers("data.toFromInt")
    void aWholeNumberComesBack() {
        assertEquals(35L, comesBack(ValueType.LONG, 35L, DataType.INT));
    }

    @Test
    @Covers("data.toFromDouble")
    void aNumberComesBack() {
        assertEquals(35.7, comesBack(ValueType.DOUBLE, 35.7, DataType.DOUBLE));
    }

    @Test
    @Covers("data.toFromChar")
    void aCharacterComesBack() {
        assertEquals('q', comesBack(ValueType.CHAR, 'q', DataType.INT));
    }

    @Test
    @Covers("data.toFromTime")
    void aTimeComesBack() {
        HelicsTime time = HelicsTime.ofSeconds(12.77);
        assertEquals(time, comesBack(ValueType.TIME, time, DataType.INT));
    }

    @Test
    @Covers("data.toFromString")
    void aTextComesBack() {
        String text = "this is an interesting string";
        assertEquals(text, comesBack(ValueType.STRING, text, DataType.STRING));
    }

    @Test
    @Covers("data.toFromRawString")
    void bytesWithZerosComeBack() {
        byte[] bytes = "this is an interesting\0 string ".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(bytes, comesBack(ValueType.BYTES, bytes, DataType.STRING));
    }

    @Test
    @Covers("data.toFromVector")
    void aVectorComesBack() {
        double[] vector = {34.7, -99.99999, 0, 43.7e231, Double.NaN};
        assertArrayEquals(vector, comesBack(ValueType.VECTOR, vector, DataType.VECTOR));
    }

    @Test
    @Covers("data.toFromComplexVector")
    void aComplexVectorComesBack() {
        Complex[] vector = {
            new Complex(34.7, -19.7),
            new Complex(-99.99999, 0.0000001),
            new Complex(0, 0),
            new Complex(43.7e231, -19.3e-88),
            new Complex(Double.NaN, 0)
        };
        assertArrayEquals(vector, comesBack(ValueType.COMPLEX_VECTOR, vector, DataType.COMPLEX_VECTOR));
    }

    @Test
    @Covers("data.toFromNamedPoint")
    void aNamedPointComesBack() {
        NamedPoint point = new NamedPoint("string_thing", 45.7);
        assertEquals(point, comesBack(ValueType.NAMED_POINT, point, DataType.NAMED_POINT));
    }

    @Test
    @Covers("data.converter")
    void aNumberIsConvertedToAWholeOne() {
        try (DataBuffer buffer = DataBuffer.of(ValueType.DOUBLE, 35.7)) {
            assertEquals(DataType.DOUBLE, buffer.type());
            buffer.convertTo(DataType.INT);
            assertEquals(DataType.INT, buffer.type());
            assertEquals(35.0, buffer.get(ValueType.DOUBLE));
        }
    }

    @Test
    @Covers("data.clone")
    void aCopyKeepsItsValueWhenTheFirstIsConvertedAndClosed() {
        DataBuffer first = DataBuffer.of(ValueType.DOUBLE, 35.7);
        try (DataBuffer copy = first.copy()) {
            first.convertTo(DataType.INT);
            assertEquals(DataType.INT, first.type());
            assertEquals(DataType.DOUBLE, copy.type());
            assertEquals(35.0, first.get(ValueType.DOUBLE));
            first.close();
            assertEquals(35.7, copy.get(ValueType.DOUBLE));
        }
    }

    private static <T> T comesBack(ValueType<T> type, T value, DataType packedAs) {
        try (DataBuffer buffer = DataBuffer.create(500)) {
            buffer.fill(type, value);
            assertEquals(packedAs, buffer.type());
            assertTrue(buffer.size() > 0);
            return buffer.get(type);
        }
    }
}
