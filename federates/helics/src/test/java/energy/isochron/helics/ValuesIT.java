package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What publications and inputs can do beyond the cases of the C interface, and what they refuse where the library would die. */
@NeedsHelics
class ValuesIT {
    @Test
    void vectorsGoInAndOutOfArraysOfTheCaller() {
        alone(federate -> {
            Publication<double[]> publication = federate.registerGlobalPublication("v", ValueType.VECTOR, "");
            Publication<Complex[]> pairs = federate.registerGlobalPublication("c", ValueType.COMPLEX_VECTOR, "");
            Input<double[]> input = federate.registerSubscription("v", ValueType.VECTOR, "");
            Input<Complex[]> pairInput = federate.registerSubscription("c", ValueType.COMPLEX_VECTOR, "");
            federate.enterExecutingMode();
            publication.publishVector(new double[] {0, 1, 2, 3, 4}, 1, 3);
            pairs.publishComplexVector(new double[] {1, -1, 2, -2});
            federate.requestTime(1.0);
            double[] into = new double[5];
            assertEquals(3, input.getVector(into));
            assertArrayEquals(new double[] {1, 2, 3, 0, 0}, into);
            assertEquals(2, pairInput.getComplexVector(into));
            assertArrayEquals(new double[] {1, -1, 2, -2, 0}, into);
            assertArrayEquals(new Complex[] {new Complex(1, -1), new Complex(2, -2)}, pairInput.get());
            Refusal.of(IllegalArgumentException.class, () -> input.getVector(new double[2]), "2", "3", "Maybe");
            Refusal.of(
                    IllegalArgumentException.class, () -> pairs.publishComplexVector(new double[3]), "even", "Maybe");
            Refusal.of(IndexOutOfBoundsException.class, () -> publication.publishVector(into, 3, 4));
        });
    }

    @Test
    void charactersTimesAndJsonArrive() {
        alone(federate -> {
            Publication<Character> letter = federate.registerGlobalPublication("l", ValueType.CHAR, "");
            Publication<HelicsTime> time = federate.registerGlobalPublication("t", ValueType.TIME, "");
            Publication<String> json = federate.registerGlobalPublication("j", ValueType.JSON, "");
            Input<Character> letterIn = federate.registerSubscription("l", ValueType.CHAR, "");
            Input<HelicsTime> timeIn = federate.registerSubscription("t", ValueType.TIME, "");
            Input<String> jsonIn = federate.registerSubscription("j", ValueType.JSON, "");
            federate.enterExecutingMode();
            letter.publish('z');
            time.publish(new HelicsTime(1_234_567_891L));
            json.publish("{\"a\": [1, 2]}");
            federate.requestTime(1.0);
            assertEquals('z', letterIn.get());
            assertEquals(new HelicsTime(1_234_567_891L), timeIn.get());
            assertEquals("{\"a\": [1, 2]}", jsonIn.get());
            assertEquals(DataType.JSON, jsonIn.publishedDataType());
            Refusal.of(IllegalArgumentException.class, () -> letter.publish('ä'), "ASCII", "Maybe");
            Refusal.of(IllegalArgumentException.class, () -> json.publish("a\0b"), "NUL at character 1", "Maybe");
        });
    }

    @Test
    void aNamedPointIsReadInFullHoweverLongItsName() {
        alone(federate -> {
            Publication<NamedPoint> publication = federate.registerGlobalPublication("p", ValueType.NAMED_POINT, "");
            Publication<double[]> vector = federate.registerGlobalPublication("v", ValueType.VECTOR, "");
            Input<NamedPoint> input = federate.registerSubscription("p", ValueType.NAMED_POINT, "");
            Input<double[]> vectorIn = federate.registerSubscription("v", ValueType.VECTOR, "");
            federate.enterExecutingMode();
            NamedPoint point = new NamedPoint("ü".repeat(1000), 0.1234567890123456);
            publication.publish(point);
            vector.publish(new double[300]);
            federate.requestTime(1.0);
            assertEquals(point, input.get());
            assertEquals(point, input.get());
            assertTrue(vectorIn.getAs(ValueType.NAMED_POINT).name().startsWith("[0,0"));
        });
    }

    @Test
    void anEmptyVectorIsReadAsAnEmptyComplexVector() {
        alone(federate -> {
            Publication<double[]> publication = federate.registerGlobalPublication("v", ValueType.VECTOR, "");
            Input<Complex[]> input = federate.registerSubscription("v", ValueType.COMPLEX_VECTOR, "");
            federate.enterExecutingMode();
            publication.publish(new double[0]);
            federate.requestTime(1.0);
            assertEquals(0, input.get().length);
        });
    }

    @Test
    void bytesThatAreNoValueOfThePublicationsTypeAreRefused() {
        alone(federate -> {
            Publication<double[]> vector = federate.registerGlobalPublication("v", ValueType.VECTOR, "");
            Publication<byte[]> raw = federate.registerGlobalPublication("r", ValueType.BYTES, "");
            Publication<byte[]> any = federate.registerGlobalTypePublication("a", "", ValueType.BYTES, "");
            Input<double[]> input = federate.registerSubscription("v", ValueType.VECTOR, "");
            byte[] longer = {0x6C, 0, 0, 0, 0x7F, 0, 0, 0, 0};
            Refusal.of(IllegalArgumentException.class, () -> input.setDefaultAs(ValueType.BYTES, longer), "Maybe");
            federate.enterExecutingMode();
            Refusal.of(IllegalStateException.class, () -> vector.publishAs(ValueType.BYTES, longer), "no packed value");
            Refusal.of(IllegalArgumentException.class, () -> any.publish(longer), "beyond their end", "Maybe");
            raw.publish(longer);
            try (DataBuffer packed = DataBuffer.of(ValueType.VECTOR, new double[] {1, 2})) {
                vector.publishAs(ValueType.BYTES, packed.bytes());
            }
            federate.requestTime(1.0);
            assertArrayEquals(new double[] {1, 2}, input.get());
        });
    }

    @Test
    void anEmptyBufferIsNotPublished() {
        alone(federate -> {
            Publication<Double> publication = federate.registerGlobalPublication("p", ValueType.DOUBLE, "");
            federate.enterExecutingMode();
            try (DataBuffer empty = DataBuffer.create(10)) {
                Refusal.of(IllegalStateException.class, () -> publication.publishBuffer(empty), "never filled");
            }
        });
    }

    @Test
    void beforeTheFirstValueATimeIsFarBeforeTheStart() {
        alone(federate -> {
            Input<HelicsTime> input = federate.registerInput("t", ValueType.TIME, "");
            federate.enterExecutingMode();
            assertTrue(input.get().compareTo(HelicsTime.ZERO) < 0);
        });
    }

    private static void alone(Consumer<CombinationFederate> calls) {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "alone")) {
            calls.accept(federation.get(0));
        }
    }
}
