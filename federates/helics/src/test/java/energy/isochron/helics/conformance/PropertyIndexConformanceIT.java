package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import energy.isochron.helics.DataType;
import energy.isochron.helics.FederateFlag;
import energy.isochron.helics.IntegerProperty;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.LogLevel;
import energy.isochron.helics.MultiInputMode;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.TimeProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings by the words that configurations use. */
@NeedsHelics
class PropertyIndexConformanceIT {
    // the newer library also knows value_buffer_warning, which 3.6.1 does not
    @ParameterizedTest
    @Covers("prop_tests.intprops")
    @EnumSource(
            value = IntegerProperty.class,
            names = {"MAX_ITERATIONS", "LOG_LEVEL", "FILE_LOG_LEVEL", "CONSOLE_LOG_LEVEL"})
    void aWholeNumberIsFoundInEachSpelling(IntegerProperty property) {
        assertEquals(property, IntegerProperty.named(property.name().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(property, IntegerProperty.named(property.name()));
        assertEquals(property, IntegerProperty.named("INT_" + property.name()));
    }

    @ParameterizedTest
    @Covers("prop_tests.timeprops")
    @CsvSource({
        "DELTA,DELTA,timedelta",
        "PERIOD,PERIOD,timeperiod",
        "OFFSET,OFFSET,timeoffset",
        "RT_LAG,RT_LAG,rtlag",
        "RT_LEAD,RT_LEAD,rtlead",
        "RT_TOLERANCE,RT_TOLERANCE,rttolerance",
        "INPUT_DELAY,INPUT_DELAY,input_delay",
        "OUTPUT_DELAY,OUTPUT_DELAY,output_delay"
    })
    void aLengthOfTimeIsFoundInEachSpelling(TimeProperty property, String word, String otherWord) {
        assertEquals(property, TimeProperty.named(word));
        assertEquals(property, TimeProperty.named("TIME_" + word));
        assertEquals(property, TimeProperty.named(otherWord));
    }

    @ParameterizedTest
    @Covers("prop_tests.flagprops")
    @EnumSource(
            value = FederateFlag.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "CALLBACK_FEDERATE",
                "AUTOMATED_TIME_REQUEST",
                "IGNORE", // 3.6.1 has no words for these three
                "SINGLE_THREAD_CORE" // the number of SLOW_RESPONDING
            })
    void aFlagIsFoundByItsName(FederateFlag flag) {
        assertEquals(flag, FederateFlag.named(flag.name()));
    }

    @Test
    void optionsValuesAndTypesAreFoundByTheirWords() {
        assertEquals(InterfaceOption.CONNECTION_REQUIRED, InterfaceOption.named("connectionRequired"));
        assertEquals(InterfaceOption.BUFFER_DATA, InterfaceOption.named("BUFFER_DATA"));
        assertEquals(MultiInputMode.AVERAGE, MultiInputMode.named("average"));
        assertEquals(LogLevel.WARNING.code(), InterfaceOption.value("warning"));
        assertEquals(1, InterfaceOption.value("on"));
        assertEquals(DataType.VECTOR, DataType.named("vector"));
        assertEquals(DataType.INT, DataType.named("integer"));
        assertEquals(DataType.RAW, DataType.named("phasor"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNKNOWN"})
    void theWordOfATypeIsTheLibrarys(DataType type) {
        assertEquals(type, DataType.named(type.word()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speed", "", "connection_required"})
    void whatTheLibraryDoesNotKnowIsRefused(String word) {
        assertThrows(IllegalArgumentException.class, () -> TimeProperty.named(word));
        assertThrows(IllegalArgumentException.class, () -> IntegerProperty.named(word));
        assertThrows(IllegalArgumentException.class, () -> FederateFlag.named(word));
        assertThrows(IllegalArgumentException.class, () -> MultiInputMode.named(word));
        assertThrows(IllegalArgumentException.class, () -> InterfaceOption.value(word));
        assertThrows(IllegalArgumentException.class, () -> InterfaceOption.named(word + "?"));
    }
}
