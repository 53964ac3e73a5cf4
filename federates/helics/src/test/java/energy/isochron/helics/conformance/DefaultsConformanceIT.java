package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Complex;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.DataType;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.NamedPoint;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Defaults, units and the smallest change of inputs. */
@NeedsHelics
class DefaultsConformanceIT {
    @Test
    @Covers("vfedSingle.default_value_tests")
    void anInputGivesItsDefaultUntilAValueArrives() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Input<byte[]> none = federate.registerInput("key1", ValueType.BYTES, "raw");
            Input<byte[]> bytes = federate.registerInput("key2", ValueType.BYTES, "raw");
            Input<Boolean> truth = federate.registerInput("key3", ValueType.BOOLEAN, "");
            Input<HelicsTime> time = federate.registerInput("key4", ValueType.TIME, "");
            Input<Character> letter = federate.registerInput("key5", ValueType.CHAR, "");
            Input<double[]> vector = federate.registerInput("key6", ValueType.VECTOR, "V");
            Input<NamedPoint> point = federate.registerInput("key9", ValueType.NAMED_POINT, "");
            Input<Complex[]> complex = federate.registerInput("key10", ValueType.COMPLEX_VECTOR, "V");
            none.setDefault(new byte[0]);
            bytes.setDefault("this is a string".getBytes(StandardCharsets.US_ASCII));
            truth.setDefault(true);
            time.setDefault(HelicsTime.ofSeconds(12.3));
            letter.setDefault('q');
            vector.setDefault(new double[0]);
            complex.setDefault(new Complex[0]);
            point.setDefault(new NamedPoint("this is a string", 15.7));
            federate.enterExecutingMode();
            assertEquals(0, none.get().length);
            assertEquals("this is a string", new String(bytes.get(), StandardCharsets.US_ASCII));
            assertTrue(truth.get());
            assertEquals(HelicsTime.ofSeconds(12.3), time.get());
            assertEquals('q', letter.get());
            assertEquals(0, vector.get().length);
            assertEquals(0, complex.get().length);
            assertEquals(new NamedPoint("this is a string", 15.7), point.get());
        }
    }

    @Test
    @Covers("vfedSingle.default_value_tests")
    void anInputConvertsUnitsAndIsMarkedAsUpdatedByLargeChangesOnly() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Input<Double> coarse = federate.registerInput("key7", ValueType.DOUBLE, "kW");
            Input<Double> fine = federate.registerInput("key8", ValueType.DOUBLE, "");
            coarse.setMinimumChange(1100.0);
            coarse.setDefault(10000.0);
            fine.set(InterfaceOption.CONNECTION_REQUIRED, true);
            assertTrue(fine.isValid());
            Publication<Long> nameless = federate.registerPublication("", ValueType.LONG, "MW");
            nameless.set(InterfaceOption.CONNECTION_REQUIRED, true);
            nameless.addTarget("fed0/key7");
            nameless.addTarget("fed0/key8");
            assertTrue(nameless.isValid());
            federate.enterExecutingMode();
            assertEquals("MW", coarse.injectionUnits());
            assertEquals("MW", fine.injectionUnits());
            assertEquals("kW", coarse.extractionUnits());
            assertEquals("double", coarse.typeName());
            assertEquals("int64", coarse.publishedType());
            assertEquals(DataType.INT, coarse.publishedDataType());
            assertEquals(1, fine.option(InterfaceOption.CONNECTION_REQUIRED));
            assertEquals(1, nameless.option(InterfaceOption.CONNECTION_REQUIRED));
            publish(federate, nameless, 12);
            assertEquals(12000.0, coarse.getDouble());
            assertEquals(12.0, fine.getDouble());
            publish(federate, nameless, 13);
            assertFalse(coarse.isUpdated());
            assertTrue(fine.isUpdated());
            assertEquals(12000.0, coarse.getDouble());
            assertEquals(13.0, fine.getDouble());
            publish(federate, nameless, 15);
            assertTrue(coarse.isUpdated());
            assertTrue(fine.isUpdated());
            coarse.clearUpdate();
            fine.clearUpdate();
            assertFalse(coarse.isUpdated());
            assertFalse(fine.isUpdated());
        }
    }

    private static void publish(ValueFederate federate, Publication<Long> publication, long value) {
        publication.publishLong(value);
        federate.requestNextStep();
    }
}
