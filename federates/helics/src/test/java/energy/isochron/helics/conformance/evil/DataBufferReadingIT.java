package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.INVALID_TIME;
import static energy.isochron.helics.conformance.evil.HandleArgument.sizeWritten;
import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading what is no buffer. */
@NeedsHelics
class DataBufferReadingIT {
    private static final int UNKNOWN_TYPE = -1;
    private static final double INVALID_DOUBLE = -1e49;
    private static final byte NO_CHAR = 0;
    private static final List<Double> INVALID_COMPLEX = List.of(INVALID_TIME, INVALID_TIME);

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferType")
    void noBufferHasAKnownType() {
        handle.isAnsweredWith(UNKNOWN_TYPE, Raw::helicsDataBufferType);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToInteger")
    void noBufferHoldsAnInteger() {
        handle.isAnsweredWith(Long.MIN_VALUE, Raw::helicsDataBufferToInteger);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToDouble")
    void noBufferHoldsADouble() {
        handle.isAnsweredWith(INVALID_DOUBLE, Raw::helicsDataBufferToDouble);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToBoolean")
    void noBufferHoldsABoolean() {
        handle.isAnsweredWith(FALSE, Raw::helicsDataBufferToBoolean);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToChar")
    void noBufferHoldsAChar() {
        handle.isAnsweredWith(NO_CHAR, Raw::helicsDataBufferToChar);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToTime")
    void noBufferHoldsATime() {
        handle.isAnsweredWith(INVALID_TIME, Raw::helicsDataBufferToTime);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferStringSize")
    void noBufferHoldsAStringWithASize() {
        handle.isAnsweredWith(0, Raw::helicsDataBufferStringSize);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferVectorSize")
    void noBufferHoldsAVectorWithASize() {
        handle.isAnsweredWith(0, Raw::helicsDataBufferVectorSize);
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToComplexObject")
    void noBufferHoldsAComplexObject() {
        handle.isAnsweredWith(INVALID_COMPLEX, b -> {
            MemorySegment complex = Raw.helicsDataBufferToComplexObject(Arena.ofAuto(), b);
            return List.of(complex.get(JAVA_DOUBLE, 0), complex.get(JAVA_DOUBLE, Double.BYTES));
        });
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToComplex")
    void noBufferHoldsAComplexNumber() {
        handle.isAnsweredWith(INVALID_COMPLEX, b -> {
            MemorySegment real = Arena.ofAuto().allocate(JAVA_DOUBLE);
            MemorySegment imaginary = Arena.ofAuto().allocate(JAVA_DOUBLE);
            Raw.helicsDataBufferToComplex(b, real, imaginary);
            return List.of(real.get(JAVA_DOUBLE, 0), imaginary.get(JAVA_DOUBLE, 0));
        });
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToString")
    void noBufferHoldsAString() {
        handle.isAnsweredWith(0, b -> sizeWritten(size -> Raw.helicsDataBufferToString(b, NULL, 0, size)));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToRawString")
    void noBufferHoldsARawString() {
        handle.isAnsweredWith(0, b -> sizeWritten(size -> Raw.helicsDataBufferToRawString(b, NULL, 0, size)));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToVector")
    void noBufferHoldsAVector() {
        handle.isAnsweredWith(0, b -> sizeWritten(size -> Raw.helicsDataBufferToVector(b, NULL, 0, size)));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToComplexVector")
    void noBufferHoldsAComplexVector() {
        handle.isAnsweredWith(0, b -> sizeWritten(size -> Raw.helicsDataBufferToComplexVector(b, NULL, 0, size)));
    }

    @Test
    @Covers("evil_data_buffer_test.helicsDataBufferToNamedPoint")
    void noBufferHoldsANamedPoint() {
        MemorySegment value = Arena.ofAuto().allocateFrom(JAVA_DOUBLE, 2.0);
        handle.isAnsweredWith(0, b -> sizeWritten(size -> Raw.helicsDataBufferToNamedPoint(b, NULL, 0, size, value)));
        assertEquals(2.0, value.get(JAVA_DOUBLE, 0), "the value of the point is left as it was");
    }
}
