package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Complex;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.DataBuffer;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.IterationRequest;
import energy.isochron.helics.IterationResult;
import energy.isochron.helics.MessageInterfaces;
import energy.isochron.helics.NamedPoint;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Calls of value federates that are refused, between calls that are not. */
@NeedsHelics
class BadValueCallsConformanceIT {
    private static final HelicsTime SECOND = HelicsTime.ofSeconds(1L);

    @Test
    @Covers("function_nosan.execution_iteration")
    void aSecondPublicationOfANameAndANegativeStepAreRefusedAndTheStartIterates() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<Double> publication = federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            isRefused(() -> federate.registerGlobalPublication("pub1", ValueType.DOUBLE, ""));
            Input<Double> input = federate.registerSubscription("pub1", ValueType.DOUBLE, "");
            isRefused(() -> federate.set(TimeProperty.DELTA, HelicsTime.ofSeconds(-1L)));
            federate.set(TimeProperty.DELTA, SECOND);
            federate.enterInitializingMode();
            publication.publish(27.0);
            assertEquals(
                    IterationResult.ITERATING,
                    federate.enterExecutingModeIterative(IterationRequest.ITERATE_IF_NEEDED));
            assertEquals(27.0, input.getDouble());
            assertEquals(
                    IterationResult.NEXT_STEP,
                    federate.enterExecutingModeIterative(IterationRequest.ITERATE_IF_NEEDED));
            assertEquals(27.0, input.getDouble());
        }
    }

    @Test
    @Covers("function_nosan.input")
    void aSecondInputOfANameAndASecondInitializingModeAreRefused() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<Double> publication = federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            Input<Double> input = federate.registerInput("inp1", ValueType.DOUBLE, "");
            isRefused(() -> federate.registerInput("inp1", ValueType.DOUBLE, ""));
            input.addTarget("pub1");
            try (ValueFederate second = federate.share()) {
                assertEquals(federate.name(), second.name());
            }
            federate.set(TimeProperty.PERIOD, SECOND);
            hasNoEndpoints(federate);
            federate.enterInitializingMode();
            publication.publish(27.0);
            assertEquals(
                    IterationResult.ITERATING, federate.enterExecutingModeIterative(IterationRequest.FORCE_ITERATION));
            assertEquals(27.0, input.getDouble());
            assertEquals(HelicsTime.ofSeconds(27L), input.getAs(ValueType.TIME));
            assertEquals(
                    IterationResult.NEXT_STEP,
                    federate.enterExecutingModeIterative(IterationRequest.ITERATE_IF_NEEDED));
            assertEquals(27.0, input.getDouble());
            isRefused(federate::enterInitializingMode);
            isRefused(federate::enterInitializingModeAsync);
            isRefused(federate::enterInitializingModeComplete);
        }
    }

    @Test
    @Covers("function_nosan.raw")
    void rawBytesAreNoNumbers() {
        // a data type that is none cannot be written in Java; as a named point the library would read beyond the bytes
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<byte[]> publication = federate.registerGlobalPublication("pub1", ValueType.BYTES, "");
            Input<byte[]> input = federate.registerInput("inp1", ValueType.BYTES, "");
            input.addTarget("pub1");
            federate.set(TimeProperty.PERIOD, SECOND);
            federate.enterExecutingMode();
            publication.publishDouble(27.0);
            federate.requestNextStep();
            isRefused(input::getDouble);
            isRefused(input::getLong);
            assertThrows(IllegalStateException.class, () -> input.getAs(ValueType.NAMED_POINT));
            assertThrows(IllegalStateException.class, () -> input.getAs(ValueType.TIME));
            try (DataBuffer packed = input.getBuffer()) {
                assertEquals(27.0, packed.get(ValueType.DOUBLE));
            }
        }
    }

    @Test
    @Covers("function_nosan.raw2")
    void rawBytesAreNoComplexNumberAndAfterTheEndTimeIsHalted() {
        // bytes and texts cannot be read into a null buffer in Java
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<byte[]> publication = federate.registerPublication("pub1", ValueType.BYTES, "");
            Input<byte[]> input = federate.registerGlobalInput("inp1", ValueType.BYTES, "");
            isRefused(() -> federate.registerGlobalInput("inp1", ValueType.BYTES, ""));
            publication.addTarget("inp1");
            federate.set(TimeProperty.PERIOD, SECOND);
            federate.enterExecutingMode();
            publication.publishDouble(27.0);
            federate.requestNextStep();
            assertTrue(input.getAs(ValueType.COMPLEX).real() != 0.0);
            federate.disconnect();
            assertEquals(
                    IterationResult.HALTED,
                    federate.requestTimeIterative(SECOND, IterationRequest.NO_ITERATION)
                            .result());
        }
    }

    @Test
    @Covers("function_nosan.string")
    void aNumberIsReadAsTextFromAPublicationOfTexts() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<String> publication = federate.registerPublication("pub1", ValueType.STRING, "");
            isRefused(() -> federate.registerPublication("pub1", ValueType.STRING, ""));
            Input<String> input = federate.registerGlobalInput("inp1", ValueType.STRING, "");
            isRefused(() -> federate.registerGlobalInput("inp1", ValueType.STRING, ""));
            readsA27(federate, publication, input);
        }
    }

    @Test
    @Covers("function_nosan.typePub")
    void aNumberIsReadAsTextFromATypeByItsWord() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<String> publication = federate.registerTypePublication("pub1", "string", ValueType.STRING, "");
            isRefused(() -> federate.registerTypePublication("pub1", "string", ValueType.STRING, ""));
            Input<String> input = federate.registerGlobalTypeInput("inp1", "string", ValueType.STRING, "");
            isRefused(() -> federate.registerGlobalTypeInput("inp1", "string", ValueType.STRING, ""));
            hasNoEndpoints(federate);
            readsA27(federate, publication, input);
        }
    }

    @Test
    @Covers("function_nosan.typePub2")
    void unknownFilesAreRefusedAndAfterTheEndEveryValueIs() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<String> publication =
                    federate.registerGlobalTypePublication("pub1", "string", ValueType.STRING, "");
            isRefused(() -> federate.registerGlobalTypePublication("pub1", "string", ValueType.STRING, ""));
            isRefused(() -> federate.registerFromPublicationJson("unknownfile.json"));
            isRefused(() -> federate.registerInterfaces("unknownfile.json"));
            Input<String> input = federate.registerTypeInput("inp1", "string", ValueType.STRING, "");
            isRefused(() -> federate.registerTypeInput("inp1", "string", ValueType.STRING, ""));
            input.addTarget("pub1");
            federate.set(TimeProperty.PERIOD, SECOND);
            federate.enterExecutingModeIterativeAsync(IterationRequest.NO_ITERATION);
            assertEquals(IterationResult.NEXT_STEP, federate.enterExecutingModeIterativeComplete());
            publication.publishAs(ValueType.TIME, HelicsTime.ofSeconds(27L));
            isRefused(() -> federate.publishJson("unknownfile.json"));
            federate.requestNextStep();
            assertTrue(input.get().startsWith("27"), input.get());
            federate.clearUpdates();
            federate.disconnect();
            everyValueIsRefused(publication);
        }
    }

    private static void everyValueIsRefused(Publication<?> publication) {
        List<Executable> calls = List.of(
                () -> publication.publishAs(ValueType.BYTES, packed("27")),
                () -> publication.publishAs(ValueType.STRING, "27"),
                () -> publication.publishLong(5),
                () -> publication.publishBoolean(true),
                () -> publication.publishDouble(39.2),
                () -> publication.publishAs(ValueType.TIME, SECOND),
                () -> publication.publishAs(ValueType.CHAR, 'a'),
                () -> publication.publishComplex(2.5, -9.8),
                () -> publication.publishAs(ValueType.COMPLEX, new Complex(2.5, -9.8)),
                () -> publication.publishAs(ValueType.VECTOR, new double[] {1.3, 2.9}),
                () -> publication.publishAs(ValueType.VECTOR, new double[0]),
                () -> publication.publishAs(ValueType.NAMED_POINT, new NamedPoint("", 2.0)));
        calls.forEach(BadValueCallsConformanceIT::isRefused);
    }

    private static byte[] packed(String text) {
        try (DataBuffer buffer = DataBuffer.of(ValueType.STRING, text)) {
            return buffer.bytes();
        }
    }

    private static void readsA27(ValueFederate federate, Publication<String> publication, Input<String> input) {
        input.addTarget("fed0/pub1");
        federate.set(TimeProperty.PERIOD, SECOND);
        federate.enterExecutingMode();
        publication.publishDouble(27.0);
        federate.requestNextStep();
        assertTrue(input.get().startsWith("27"), input.get());
    }

    /** In C such a call is refused, in Java it does not compile. */
    private static void hasNoEndpoints(ValueFederate federate) {
        assertFalse(MessageInterfaces.class.isAssignableFrom(federate.getClass()));
    }

    private static void isRefused(Executable call) {
        assertThrows(HelicsException.class, call);
    }
}
