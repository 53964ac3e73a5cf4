package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data buffers stay safe whatever is done with them. */
@NeedsHelics
class DataBufferIT {
    @Test
    void aComplexNumberGoesInAndOutInTwoParts() {
        try (DataBuffer buffer = DataBuffer.create(0)) {
            buffer.fillComplex(1.5, -2.5);
            double[] parts = new double[2];
            buffer.getComplex(parts);
            assertArrayEquals(new double[] {1.5, -2.5}, parts);
            assertEquals(new Complex(1.5, -2.5), buffer.get(ValueType.COMPLEX));
            assertArrayEquals(new double[] {1.5, -2.5}, buffer.get(ValueType.VECTOR));
            assertEquals(DataType.COMPLEX, buffer.type());
            Refusal.of(IllegalArgumentException.class, () -> buffer.getComplex(new double[1]), "2");
        }
    }

    @Test
    void afterTheCloseEveryCallIsRefusedAndASecondCloseIsNot() {
        DataBuffer buffer = DataBuffer.of(ValueType.BOOLEAN, true);
        assertTrue(buffer.get(ValueType.BOOLEAN));
        buffer.close();
        buffer.close();
        assertFalse(buffer.isValid());
        Refusal.of(IllegalStateException.class, buffer::size, "is closed");
        Refusal.of(IllegalStateException.class, () -> buffer.fill(ValueType.LONG, 1L), "is closed");
        Refusal.of(IllegalStateException.class, buffer::copy, "is closed");
    }

    @Test
    void aBorrowedBufferIsNotFreedAndNotUsedAfterItsOwnerTookItBack() {
        MemorySegment owners = owned();
        DataBuffer borrowed = DataBuffer.borrowed(owners);
        assertEquals(3L, borrowed.get(ValueType.LONG));
        borrowed.expire("was only lent for a callback");
        Refusal.of(IllegalStateException.class, () -> borrowed.get(ValueType.LONG), "only lent");
        borrowed.close();
        assertEquals(1, Raw.helicsDataBufferIsValid(owners));
        Raw.helicsDataBufferFree(owners);
    }

    private static MemorySegment owned() {
        try (DataBuffer buffer = DataBuffer.of(ValueType.LONG, 3L)) {
            return buffer.use(Raw::helicsDataBufferClone);
        }
    }

    @Test
    void wrappedMemoryIsNotOutgrown() {
        try (Arena arena = Arena.ofConfined();
                DataBuffer buffer = DataBuffer.wrap(arena.allocate(20), 0)) {
            buffer.fill(ValueType.DOUBLE, 4.0);
            assertEquals(16, buffer.size());
            Refusal.of(IllegalStateException.class, () -> buffer.fill(ValueType.COMPLEX, new Complex(1, 2)), "no room");
            Refusal.of(IllegalStateException.class, () -> buffer.convertTo(DataType.COMPLEX), "no room", "20 bytes");
            Refusal.of(IllegalStateException.class, () -> buffer.reserve(21), "no room");
            assertEquals(4.0, buffer.get(ValueType.DOUBLE));
            buffer.convertTo(DataType.INT);
            assertEquals(DataType.INT, buffer.type());
        }
    }

    @Test
    void wrappedMemoryThatIsGoneIsNotTouched() {
        Arena arena = Arena.ofConfined();
        DataBuffer buffer = DataBuffer.wrap(arena.allocate(64), 0);
        buffer.fill(ValueType.LONG, 5L);
        arena.close();
        assertFalse(buffer.isValid());
        Refusal.of(IllegalStateException.class, () -> buffer.get(ValueType.LONG), "Maybe its arena was closed");
        buffer.close();
    }

    @Test
    void memoryOnTheHeapAndOddSizesAreRefused() {
        Refusal.of(
                IllegalArgumentException.class, () -> DataBuffer.wrap(MemorySegment.ofArray(new byte[8]), 8), "heap");
        Refusal.of(IllegalArgumentException.class, () -> DataBuffer.create(-1), "-1");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(8);
            Refusal.of(IllegalArgumentException.class, () -> DataBuffer.wrap(memory, 9), "9", "0 to 8");
            Refusal.of(IllegalArgumentException.class, () -> DataBuffer.wrap(memory, -1), "-1");
        }
    }

    /** The library reads these as numbers in a way that ends the process. */
    @ParameterizedTest
    @ValueSource(strings = {"", "+1", "cat", "v2000000000[", "c[1e999+2j]", "[1;2]", "{", "1e999", "-"})
    void textsThatAreNoNumbersAreNotReadAsSuch(String text) {
        try (DataBuffer buffer = DataBuffer.of(ValueType.STRING, text)) {
            assertEquals(text, buffer.get(ValueType.STRING));
            Refusal.of(IllegalStateException.class, () -> buffer.get(ValueType.COMPLEX_VECTOR), "no number");
            Refusal.of(IllegalStateException.class, () -> buffer.get(ValueType.DOUBLE), "no number");
            Refusal.of(IllegalStateException.class, () -> buffer.convertTo(DataType.VECTOR), "no number");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-2", "v[1,2]", "[1, 2, 3]", "c[1+2j,3]", "[[1,2],[3,4]]", "1-2j"})
    void textsThatAreNumbersAreReadAsSuch(String text) {
        try (DataBuffer buffer = DataBuffer.of(ValueType.STRING, text)) {
            assertTrue(buffer.get(ValueType.COMPLEX_VECTOR).length > 0);
            assertFalse(Double.isNaN(buffer.get(ValueType.DOUBLE)));
        }
    }

    @Test
    void anEmptyVectorIsReadAsAnEmptyComplexVector() {
        try (DataBuffer buffer = DataBuffer.of(ValueType.VECTOR, new double[0])) {
            assertEquals(0, buffer.get(ValueType.COMPLEX_VECTOR).length);
        }
    }

    @Test
    void bytesThatAreNoValueAreReadAsNone() {
        Random random = new Random(7);
        ValueType<?>[] types = {ValueType.DOUBLE, ValueType.STRING, ValueType.VECTOR, ValueType.NAMED_POINT};
        byte[] heads = {(byte) 0xB0, 0x50, 0x12, 0x0E, (byte) 0xAE, 0x6C, 0x62, (byte) 0xF4, 0};
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            bytes[0] = heads[random.nextInt(heads.length)];
            refused += isRefused(bytes, types[random.nextInt(types.length)]) ? 1 : 0;
        }
        assertTrue(refused > 1000, () -> "fewer refused than expected");
    }

    private static boolean isRefused(byte[] bytes, ValueType<?> type) {
        try (Arena arena = Arena.ofConfined();
                DataBuffer buffer = DataBuffer.wrap(arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes), bytes.length)) {
            assertArrayEquals(bytes, buffer.bytes());
            buffer.get(type);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
