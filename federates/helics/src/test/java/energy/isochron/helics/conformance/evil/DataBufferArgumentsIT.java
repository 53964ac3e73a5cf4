package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.TRUE;
import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Buffers that hold nothing, and filling what is no buffer. */
@NeedsHelics
class DataBufferArgumentsIT {
    private static final int STRING = 0;

    private final MemorySegment pairs = Arena.ofAuto().allocateFrom(JAVA_DOUBLE, 1.0, 2.0, 3.0, 4.0);
    private final MemorySegment complex = pairs.asSlice(0, Raw.HELICS_COMPLEX);

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_data_buffer_test.helicsCreateDataBuffer")
    void aBufferMayBeEmpty() {
        MemorySegment buffer = Raw.helicsCreateDataBuffer(0);
        assertEquals(TRUE, Raw.helicsDataBufferIsValid(buffer));
        Raw.helicsDataBufferFree(buffer);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsWrapDataInBuffer")
    void aBufferMayWrapNothing() {
        MemorySegment buffer = Raw.helicsWrapDataInBuffer(NULL, 0, 0);
        assertEquals(TRUE, Raw.helicsDataBufferIsValid(buffer));
        Raw.helicsDataBufferFree(buffer);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferIsValid")
    void noBufferIsValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsDataBufferIsValid);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferSize")
    void noBufferHasASize() {
        handle.isAnsweredWith(0, Raw::helicsDataBufferSize);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferCapacity")
    void noBufferHasACapacity() {
        handle.isAnsweredWith(0, Raw::helicsDataBufferCapacity);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferData")
    void noBufferHasData() {
        handle.isAnsweredWith(NULL, Raw::helicsDataBufferData);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferClone")
    void noBufferHasAClone() {
        handle.isAnsweredWith(NULL, Raw::helicsDataBufferClone);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFree")
    void noBufferIsFreed() {
        handle.isIgnoredBy(Raw::helicsDataBufferFree);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferReserve")
    void noBufferReservesMore() {
        handle.isAnsweredWith(FALSE, b -> Raw.helicsDataBufferReserve(b, 1));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferConvertToType")
    void noBufferIsConverted() {
        handle.isAnsweredWith(FALSE, b -> Raw.helicsDataBufferConvertToType(b, STRING));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromInteger")
    void noBufferIsFilledFromAnInteger() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromInteger(b, 5L));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromDouble")
    void noBufferIsFilledFromADouble() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromDouble(b, 5.0));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromBoolean")
    void noBufferIsFilledFromABoolean() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromBoolean(b, TRUE));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromChar")
    void noBufferIsFilledFromAChar() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromChar(b, (byte) 'c'));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromTime")
    void noBufferIsFilledFromATime() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromTime(b, 5.0));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromComplex")
    void noBufferIsFilledFromAComplexNumber() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromComplex(b, 1.0, 2.0));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromString")
    void noBufferIsFilledFromAString() {
        handle.isAnsweredWith(0, (b, t) -> Raw.helicsDataBufferFillFromString(b, t.of("text")));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromRawString")
    void noBufferIsFilledFromARawString() {
        handle.isAnsweredWith(0, (b, t) -> Raw.helicsDataBufferFillFromRawString(b, t.of(""), 0));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromNamedPoint")
    void noBufferIsFilledFromANamedPoint() {
        handle.isAnsweredWith(0, (b, t) -> Raw.helicsDataBufferFillFromNamedPoint(b, t.of("name"), 0.0));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromVector")
    void noBufferIsFilledFromAVector() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromVector(b, pairs, 2));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromComplexVector")
    void noBufferIsFilledFromAComplexVector() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromComplexVector(b, pairs, 2));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferFillFromComplexObject")
    void noBufferIsFilledFromAComplexObject() {
        handle.isAnsweredWith(0, b -> Raw.helicsDataBufferFillFromComplexObject(b, complex));
    }
}
