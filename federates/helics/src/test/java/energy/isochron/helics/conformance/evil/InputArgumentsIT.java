package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.DataType.ANY;
import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.INVALID_TIME;
import static energy.isochron.helics.conformance.evil.ErrorArgument.TRUE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.invalid;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static energy.isochron.helics.conformance.evil.HandleArgument.sizeWritten;
import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Inputs: what the library does with one that is none. */
@NeedsHelics
class InputArgumentsIT {
    /** {@code HELICS_INVALID_DOUBLE}. */
    private static final double INVALID_DOUBLE = -1e49;

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_input_test.helicsInputIsValid")
    void aHandleThatIsNoneIsNotValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsInputIsValid);
    }

    @Test
    @Covers({
        "evil_input_test.helicsInputGetByteCount",
        "evil_input_test.helicsInputGetStringSize",
        "evil_input_test.helicsInputGetVectorSize",
        "evil_input_test.helicsInputIsUpdated",
        "evil_input_test.helicsInputLastUpdateTime",
        "evil_input_test.helicsInputClearUpdate"
    })
    void thereIsNothingToReadFromAnInvalidInput() {
        handle.isAnsweredWith(0, Raw::helicsInputGetByteCount);
        handle.isAnsweredWith(0, Raw::helicsInputGetStringSize);
        handle.isAnsweredWith(0, Raw::helicsInputGetVectorSize);
        handle.isAnsweredWith(FALSE, Raw::helicsInputIsUpdated);
        handle.isAnsweredWith(INVALID_TIME, Raw::helicsInputLastUpdateTime);
        handle.isIgnoredBy(Raw::helicsInputClearUpdate);
    }

    @Test
    @Covers({
        "evil_input_test.helicsInputGetInteger",
        "evil_input_test.helicsInputGetBoolean",
        "evil_input_test.helicsInputGetDouble",
        "evil_input_test.helicsInputGetTime",
        "evil_input_test.helicsInputGetChar",
        "evil_input_test.helicsInputGetComplexObject"
    })
    void aNumberReadFromAnInvalidInputIsTheInvalidOne() {
        handle.isRefusedWith(-101L, Raw::helicsInputGetInteger);
        handle.isRefusedWith(FALSE, Raw::helicsInputGetBoolean);
        handle.isRefusedWith(INVALID_DOUBLE, Raw::helicsInputGetDouble);
        handle.isRefusedWith(INVALID_TIME, Raw::helicsInputGetTime);
        handle.isRefusedWith((byte) 0x15, Raw::helicsInputGetChar);
        handle.isRefusedWith(INVALID_TIME, (h, e) -> Raw.helicsInputGetComplexObject(Arena.ofAuto(), h, e)
                .get(JAVA_DOUBLE, 0));
    }

    @Test
    @Covers({
        "evil_input_test.helicsInputGetBytes",
        "evil_input_test.helicsInputGetString",
        "evil_input_test.helicsInputGetVector",
        "evil_input_test.helicsInputGetComplexVector",
        "evil_input_test.helicsInputGetDataBuffer"
    })
    void anInvalidInputGivesNoBytesAndSaysThatTheirSizeIsZero() {
        handle.isRefusedWith(0, (h, e) -> sizeWritten(size -> Raw.helicsInputGetBytes(h, NULL, 87, size, e)));
        handle.isRefusedWith(0, (h, e) -> sizeWritten(size -> Raw.helicsInputGetBytes(h, invalid(), 10, size, e)));
        handle.isRefusedWith(0, (h, e) -> sizeWritten(size -> Raw.helicsInputGetString(h, NULL, 67, size, e)));
        handle.isRefusedWith(0, (h, e) -> sizeWritten(size -> Raw.helicsInputGetVector(h, NULL, 99, size, e)));
        handle.isRefusedWith(
                0, (h, e) -> sizeWritten(size -> Raw.helicsInputGetComplexVector(h, invalid(), 2, size, e)));
        handle.isRefusedWith(NULL, Raw::helicsInputGetDataBuffer);
    }

    @Test
    @Covers({"evil_input_test.helicsInputGetComplex", "evil_input_test.helicsInputGetNamedPoint"})
    void anInvalidInputLeavesTheNumbersOfTheCallerAsTheyAre() {
        MemorySegment real = number(19.4);
        MemorySegment imaginary = number(18.3);
        handle.isRefusedBy((h, e) -> Raw.helicsInputGetComplex(h, NULL, NULL, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputGetComplex(h, real, imaginary, e));
        assertEquals(19.4, real.get(JAVA_DOUBLE, 0));
        assertEquals(18.3, imaginary.get(JAVA_DOUBLE, 0));
        MemorySegment value = number(-15);
        handle.isRefusedBy((h, e) -> Raw.helicsInputGetNamedPoint(h, NULL, 99, NULL, NULL, e));
        handle.isRefusedWith(
                0, (h, e) -> sizeWritten(size -> Raw.helicsInputGetNamedPoint(h, NULL, 55, size, value, e)));
        handle.isRefusedWith(
                0, (h, e) -> sizeWritten(size -> Raw.helicsInputGetNamedPoint(h, invalid(), 256, size, value, e)));
        assertEquals(-15, value.get(JAVA_DOUBLE, 0));
    }

    @Test
    @Covers({
        "evil_input_test.helicsInputSetDefaultBytes",
        "evil_input_test.helicsInputSetDefaultString",
        "evil_input_test.helicsInputSetDefaultInteger",
        "evil_input_test.helicsInputSetDefaultBoolean",
        "evil_input_test.helicsInputSetDefaultTime",
        "evil_input_test.helicsInputSetDefaultChar",
        "evil_input_test.helicsInputSetDefaultDouble",
        "evil_input_test.helicsInputSetDefaultComplex",
        "evil_input_test.helicsInputSetDefaultVector",
        "evil_input_test.helicsInputSetDefaultNamedPoint",
        "evil_input_test.helicsInputSetDefaultComplexVector"
    })
    void aDefaultIsNotSetOnAnInvalidInput() {
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultBytes(h, NULL, -87, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultBytes(h, NULL, 15, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsInputSetDefaultString(h, t.of("string"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultInteger(h, -1_798_524_456_525L, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultBoolean(h, TRUE, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultTime(h, INVALID_TIME, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultChar(h, (byte) 'b', e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultDouble(h, 1.0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultComplex(h, 1.0, 1.0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultVector(h, NULL, 87, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsInputSetDefaultNamedPoint(h, t.of("string"), 19, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultComplexVector(h, NULL, 0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetDefaultComplexVector(h, invalid(), 2, e));
    }

    @Test
    @Covers({
        "evil_input_test.helicsInputGetType",
        "evil_input_test.helicsInputGetPublicationType",
        "evil_input_test.helicsInputGetName",
        "evil_input_test.helicsInputGetTarget",
        "evil_input_test.helicsInputGetUnits",
        "evil_input_test.helicsInputGetInjectionUnits",
        "evil_input_test.helicsInputGetExtractionUnits",
        "evil_input_test.helicsInputGetInfo",
        "evil_input_test.helicsInputGetTag",
        "evil_input_test.helicsInputGetPublicationDataType",
        "evil_input_test.helicsInputGetOption"
    })
    void nothingIsSaidAboutAnInvalidInput() {
        handle.isAnsweredWith("", h -> string(Raw.helicsInputGetType(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsInputGetPublicationType(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsInputGetName(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsInputGetTarget(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsInputGetUnits(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsInputGetInjectionUnits(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsInputGetExtractionUnits(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsInputGetInfo(h)));
        handle.isAnsweredWith("", (h, t) -> string(Raw.helicsInputGetTag(h, t.of("tag"))));
        handle.isAnsweredWith(ANY.code(), Raw::helicsInputGetPublicationDataType);
        handle.isAnsweredWith(FALSE, h -> Raw.helicsInputGetOption(h, 5));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsInputGetOption(h, 99));
    }

    @Test
    @Covers({
        "evil_input_test.helicsInputAddTarget",
        "evil_input_test.helicsInputSetInfo",
        "evil_input_test.helicsInputSetTag",
        "evil_input_test.helicsInputSetMinimumChange",
        "evil_input_test.helicsInputSetOption"
    })
    void nothingIsChangedOnAnInvalidInput() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsInputAddTarget(h, t.of("target"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsInputSetInfo(h, t.of("info"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsInputSetTag(h, t.of("tag"), t.of("value"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetMinimumChange(h, 12.0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsInputSetOption(h, 45, TRUE, e));
    }

    private static MemorySegment number(double value) {
        return Arena.ofAuto().allocateFrom(JAVA_DOUBLE, value);
    }
}
