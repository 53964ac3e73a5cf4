package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.mayBeNull;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static energy.isochron.helics.conformance.evil.ErrorArgument.text;
import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import energy.isochron.helics.Helics;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What belongs to the library as a whole, with null and unknown words. */
@NeedsHelics
class GeneralArgumentsIT {
    private static final int UNKNOWN_TYPE = -1;
    private static final int RAW_TYPE = 25;
    private static final int INVALID_OPTION = -101;
    private static final long MESSAGE = 8;

    @BeforeAll
    static void load() {
        Helics.load();
    }

    @Test
    @Covers("evil_general_test.helicsErrorInitialize")
    void anErrorBeginsEmpty() {
        MemorySegment error = Raw.helicsErrorInitialize(Arena.ofAuto());
        assertEquals(0, error.get(JAVA_INT, 0));
        assertEquals("", message(error));
    }

    @Test
    @Covers("evil_general_test.helicsErrorClear")
    void aClearedErrorIsEmpty() {
        MemorySegment error = Raw.helicsErrorInitialize(Arena.ofAuto());
        error.set(JAVA_INT, 0, 55);
        error.set(ADDRESS, MESSAGE, text("this is a test"));
        Raw.helicsErrorClear(error);
        assertEquals(0, error.get(JAVA_INT, 0));
        assertEquals("", message(error));
    }

    @Test
    @Covers("evil_general_test.helicsIsCoreTypeAvailable")
    void noCoreTypeIsAvailable() {
        assertEquals(FALSE, Raw.helicsIsCoreTypeAvailable(NULL));
    }

    @Test
    @Covers("evil_general_test.helicsGetFederateByName")
    void noFederateIsFoundByNullOrAnUnknownName() {
        ErrorArgument error = new ErrorArgument();
        for (MemorySegment name : List.of(NULL, text("bob"))) {
            error.isKeptBy(FALSE, e -> Raw.helicsFederateIsValid(Raw.helicsGetFederateByName(name, e)));
            error.isSetBy(FALSE, e -> Raw.helicsFederateIsValid(Raw.helicsGetFederateByName(name, e)));
        }
        mayBeNull(FALSE, e -> Raw.helicsFederateIsValid(Raw.helicsGetFederateByName(NULL, e)));
    }

    @Test
    @Covers("evil_general_test.helicsGetPropertyIndex")
    void noPropertyHasAnIndex() {
        assertEquals(-1, Raw.helicsGetPropertyIndex(NULL));
        assertEquals(INVALID_OPTION, Raw.helicsGetPropertyIndex(text("not_a_property")));
    }

    @Test
    @Covers("evil_general_test.helicsGetFlagIndex")
    void noFlagHasAnIndex() {
        assertEquals(-1, Raw.helicsGetFlagIndex(NULL));
        assertEquals(INVALID_OPTION, Raw.helicsGetFlagIndex(text("not_a_flag")));
    }

    @Test
    @Covers("evil_general_test.helicsGetOptionIndex")
    void noOptionHasAnIndex() {
        assertEquals(-1, Raw.helicsGetOptionIndex(NULL));
        assertEquals(INVALID_OPTION, Raw.helicsGetOptionIndex(text("not_a_property")));
    }

    @Test
    @Covers("evil_general_test.helicsGetOptionValue")
    void noOptionValueHasANumber() {
        assertEquals(-1, Raw.helicsGetOptionValue(NULL));
        assertEquals(INVALID_OPTION, Raw.helicsGetOptionValue(text("not_an_option_value")));
    }

    @Test
    @Covers("evil_general_test.helicsGetDataType")
    void noDataTypeIsKnown() {
        assertEquals(UNKNOWN_TYPE, Raw.helicsGetDataType(NULL));
        // 3.6.1 takes an unknown word for raw data, newer libraries do not know it
        assertEquals(RAW_TYPE, Raw.helicsGetDataType(text("not_a_type")));
    }

    @Test
    @Covers("evil_general_test.helicsGetVersion")
    void theLibraryHasAVersion() {
        assertNotEquals("", string(Raw.helicsGetVersion()));
    }

    @Test
    @Covers("evil_general_test.helicsGetBuildFlags")
    void theLibraryHasBuildFlags() {
        assertNotEquals("", string(Raw.helicsGetBuildFlags()));
    }

    @Test
    @Covers("evil_general_test.helicsGetCompilerVersion")
    void theLibraryHasACompiler() {
        assertNotEquals("", string(Raw.helicsGetCompilerVersion()));
    }

    @Test
    @Covers("evil_general_test.helicsGetSystemInfo")
    void theLibraryKnowsTheSystem() {
        assertNotEquals("", string(Raw.helicsGetSystemInfo()));
    }

    /** The message of an error. */
    private static String message(MemorySegment error) {
        return string(error.get(Raw.TEXT, MESSAGE));
    }
}
