package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Complex;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.NamedPoint;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A value of each type goes from a publication to an input of the same federate, on each type of core. */
@NeedsHelics
class ValueTransferConformanceIT {
    @SimpleCores
    @Covers({"cfedType.single_transfer_double1", "cfedType.single_transfer_double2"})
    void aNumberIsReadFromTheNextTimeOn(CoreType type) {
        transfers(type, ValueType.DOUBLE, 10.3, 45.3, 22.7);
        transfers(type, ValueType.DOUBLE, 1.0, 0.0, 3.0);
    }

    @SimpleCores
    @Covers({"cfedType.single_transfer_integer1", "cfedType.single_transfer_integer2"})
    void aWholeNumberIsReadFromTheNextTimeOn(CoreType type) {
        transfers(type, ValueType.LONG, 5L, 8L, 43L);
        transfers(type, ValueType.LONG, -5L, 1241515L, -43L);
    }

    @SimpleCores
    @Covers("cfedType.single_transfer_complex")
    void aComplexNumberIsReadFromTheNextTimeOn(CoreType type) {
        transfers(
                type, ValueType.COMPLEX, new Complex(54.23233, 0.7), new Complex(-9.7, 3.2), new Complex(-3e45, 1e-23));
    }

    @Test
    @Covers("vfedSingle.single_transfer_complex2")
    void aComplexNumberIsReadAsAnObjectOrInTwoParts() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<Complex> publication =
                    federate.registerGlobalTypePublication("pub1", "complex", ValueType.COMPLEX, "");
            Input<Complex> input = federate.registerSubscription("pub1", ValueType.COMPLEX, "complex");
            input.setDefault(new Complex(54.23233, 0.7));
            federate.enterExecutingMode();
            publication.publishComplex(-9.7, 3.2);
            assertArrayEquals(new double[] {54.23233, 0.7}, parts(input));
            assertEquals(HelicsTime.ofSeconds(1L), federate.requestTime(HelicsTime.ofSeconds(1L)));
            assertEquals(new Complex(-9.7, 3.2), input.get());
            publication.publishComplex(-3e45, 1e-23);
            assertArrayEquals(new double[] {-9.7, 3.2}, parts(input));
            assertEquals(HelicsTime.ofSeconds(2L), federate.requestTimeAdvance(HelicsTime.ofSeconds(1L)));
            assertEquals(new Complex(-3e45, 1e-23), input.get());
        }
    }

    @SimpleCores
    @Covers("cfedType.single_transfer_string")
    void aTextIsReadFromTheNextTimeOn(CoreType type) {
        transfers(type, ValueType.STRING, "start", "inside of the functional relationship of helics", "I am a string");
    }

    @SimpleCores
    @Covers("cfedType.single_transfer_named_point")
    void aNamedPointIsReadFromTheNextTimeOn(CoreType type) {
        transfers(
                type,
                ValueType.NAMED_POINT,
                new NamedPoint("start", 5.3),
                new NamedPoint("inside of the functional relationship of helics", 45.7823),
                new NamedPoint("I am a string", 0.0));
    }

    @SimpleCores
    @Covers("cfedType.single_transfer_boolean")
    void aTruthValueIsReadFromTheNextTimeOn(CoreType type) {
        transfers(type, ValueType.BOOLEAN, true, true, false);
    }

    @SimpleCores
    @Covers({"cfedType.single_transfer_vector", "cfedType.single_transfer_vector2"})
    void aVectorIsReadFromTheNextTimeOn(CoreType type) {
        double[] four = {12.4, 14.7, 16.34, 18.17};
        try (ValueCase federation = ValueCase.of(type, 1)) {
            Input<double[]> input =
                    transfer(federation, ValueType.VECTOR, new double[] {34.3, 24.2}, four, new double[] {9.9999});
            String text = input.getAs(ValueType.STRING);
            assertTrue(text.startsWith("[") && text.endsWith("]"), text);
        }
        transfers(type, ValueType.VECTOR, filled(34, 39.4491966662), filled(100, 45.236262626221), filled(452, -25.25));
    }

    @SimpleCores
    @Covers("cfedType.single_transfer_complex_vector")
    void aComplexVectorIsReadFromTheNextTimeOn(CoreType type) {
        transfers(
                type,
                ValueType.COMPLEX_VECTOR,
                new Complex[] {new Complex(34.3, -24.2)},
                new Complex[] {new Complex(12.4, 14.7), new Complex(16.34, -18.17)},
                new Complex[] {new Complex(9.9999, 8.8888), new Complex(7.7777, -1e3), new Complex(-1e-7, 2e-14)});
    }

    @SimpleCores
    @Covers({"cfedType.single_transfer", "cfedType.single_transfer_publisher"})
    void aTextOfAnyPublicationIsReadFromTheNextTimeOn(CoreType type) {
        for (boolean byWord : new boolean[] {true, false}) {
            try (ValueCase federation = ValueCase.of(type, 1)) {
                ValueFederate federate = federation.get(0);
                Publication<String> publication = byWord
                        ? federate.registerGlobalTypePublication("pub1", "string", ValueType.STRING, "")
                        : federate.registerGlobalPublication("pub1", ValueType.STRING, "");
                Input<String> input = federate.registerSubscription("pub1", ValueType.STRING, "");
                federate.enterExecutingMode();
                publication.publish("string1");
                assertEquals(HelicsTime.ofSeconds(1L), federate.requestTime(HelicsTime.ofSeconds(1L)));
                assertEquals("string1", input.get());
                assertEquals(HelicsTime.ofSeconds(1L), input.lastUpdateTime());
                publication.publish("string2");
                assertEquals("string1", input.get());
                assertEquals(HelicsTime.ofSeconds(2L), federate.requestTime(HelicsTime.ofSeconds(2L)));
                assertEquals("string2", input.get());
            }
        }
    }

    @SimpleCores
    @Covers("vfed2_type_tests.block_send_receive")
    void bytesOfAPublicationWithoutATypeArriveAsTheyAre(CoreType type) {
        byte[] block = ";".repeat(500).getBytes(StandardCharsets.US_ASCII);
        try (ValueCase federation = ValueCase.of(type, 1)) {
            ValueFederate federate = federation.get(0);
            federate.registerTypePublication("pub1", "string", ValueType.STRING, "");
            federate.registerGlobalTypePublication("pub2", "integer", ValueType.LONG, "");
            Publication<byte[]> publication = federate.registerTypePublication("pub3", "", ValueType.BYTES, "");
            Input<byte[]> input = federate.registerSubscription("fed0/pub3", ValueType.BYTES, "");
            federate.enterExecutingMode();
            publication.publish(block);
            federate.requestTime(HelicsTime.ofSeconds(1L));
            assertTrue(input.isUpdated());
            assertEquals(500, input.byteCount());
            assertArrayEquals(block, input.get());
            assertEquals(500, input.byteCount());
            assertTrue(!input.isUpdated());
        }
    }

    private static <T> void transfers(CoreType type, ValueType<T> valueType, T initial, T first, T second) {
        try (ValueCase federation = ValueCase.of(type, 1)) {
            transfer(federation, valueType, initial, first, second);
        }
    }

    /** Publishes two values; each is read from the next time on, the default before. */
    private static <T> Input<T> transfer(ValueCase federation, ValueType<T> valueType, T initial, T first, T second) {
        ValueFederate federate = federation.get(0);
        Publication<T> publication = federate.registerGlobalPublication("pub1", valueType, "");
        Input<T> input = federate.registerSubscription("pub1", valueType, "");
        input.setDefault(initial);
        federate.enterExecutingMode();
        publication.publish(first);
        assertSame(initial, input.get());
        assertEquals(HelicsTime.ofSeconds(1L), federate.requestTime(HelicsTime.ofSeconds(1L)));
        assertSame(first, input.get());
        publication.publish(second);
        assertSame(first, input.get());
        assertEquals(HelicsTime.ofSeconds(2L), federate.requestTime(HelicsTime.ofSeconds(2L)));
        assertSame(second, input.get());
        return input;
    }

    private static void assertSame(Object expected, Object actual) {
        assertArrayEquals(
                Collections.singletonList(expected).toArray(),
                Collections.singletonList(actual).toArray());
    }

    private static double[] parts(Input<Complex> input) {
        double[] parts = new double[2];
        input.getComplex(parts);
        return parts;
    }

    private static double[] filled(int length, double value) {
        double[] vector = new double[length];
        Arrays.fill(vector, value);
        return vector;
    }
}
