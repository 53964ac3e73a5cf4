package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Core;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.DataBuffer;
import energy.isochron.helics.DataType;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.Helics;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a value federate registers, and what its publications and inputs say of themselves. */
@NeedsHelics
class ValueFederateConformanceIT {
    @SimpleCores
    @Covers("vfedSimpleType.initialize_nosan")
    void aFederateExecutesAndIsFinalized(CoreType type) {
        try (ValueCase federation = ValueCase.of(type, 1)) {
            ValueFederate federate = federation.get(0);
            federate.enterExecutingMode();
            assertEquals(FederateState.EXECUTING, federate.state());
            federate.disconnect();
            assertEquals(FederateState.FINALIZED, federate.state());
            federate.close(); // what the library does when it is closed after that, ExitIT shows
        }
    }

    @Test
    @Covers("vfed2_tests.state_change_callback")
    void eachStateIsTold() {
        AtomicReference<FederateState> told = new AtomicReference<>(FederateState.ERROR);
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            federate.callbacks().onStateChange((now, before) -> told.set(now));
            federate.enterExecutingMode();
            assertEquals(FederateState.EXECUTING, federate.state());
            assertEquals(FederateState.EXECUTING, told.get());
            federate.disconnect();
            assertEquals(FederateState.FINALIZED, federate.state());
            assertEquals(FederateState.FINALIZED, told.get());
        }
    }

    @Test
    @Covers({"vfedSingle.publisher_registration", "vfedSingle.publication_registration"})
    void publicationsTellTheirNameTypeUnitsAndTags() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<String> local = federate.registerPublication("pub1", ValueType.STRING, "");
            Publication<Long> global = federate.registerGlobalPublication("pub2", ValueType.LONG, "");
            Publication<Long> word = federate.registerGlobalTypePublication("pub4", "int", ValueType.LONG, "");
            Publication<Double> volts = federate.registerPublication("pub3", ValueType.DOUBLE, "V");
            federate.enterExecutingMode();
            assertEquals(FederateState.EXECUTING, federate.state());
            assertEquals("fed0/pub1", local.name());
            assertEquals("pub2", global.name());
            assertEquals("pub4", word.name());
            assertEquals("fed0/pub3", volts.name());
            assertEquals("double", volts.typeName());
            assertEquals("V", volts.units());
            volts.setTag("tag1", "tagvalue");
            assertEquals("tagvalue", volts.tag("tag1"));
            federate.disconnect();
            assertEquals(FederateState.FINALIZED, federate.state());
        }
    }

    @Test
    @Covers("vfedSingle.subscription_registration")
    void subscriptionsTellTheirTargetUnitsAndTags() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            federate.set(InterfaceOption.CONNECTION_OPTIONAL, true);
            Input<Double> first = federate.registerSubscription("sub1", ValueType.DOUBLE, "V");
            Input<Double> second = federate.registerSubscription("sub2", ValueType.DOUBLE, "");
            Input<Double> third = federate.registerSubscription("sub3", ValueType.DOUBLE, "V");
            federate.enterExecutingMode();
            assertEquals("sub1", first.target());
            assertEquals("sub2", second.target());
            assertEquals("sub3", third.target());
            assertEquals("V", third.units());
            third.setTag("tag1", "tagvalue");
            assertEquals("tagvalue", third.tag("tag1"));
        }
    }

    @Test
    @Covers("vfedSingle.subscription_and_publication_registration")
    void interfacesAreFoundByNamePlaceAndTarget() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            federate.set(InterfaceOption.CONNECTION_OPTIONAL, true);
            federate.registerPublication("pub1", ValueType.STRING, "");
            federate.registerGlobalPublication("pub2", ValueType.LONG, "volts");
            Publication<Double> third = federate.registerTypePublication("pub3", "double", ValueType.DOUBLE, "V");
            federate.registerSubscription("sub1", ValueType.DOUBLE, "V");
            federate.registerSubscription("sub2", ValueType.DOUBLE, "");
            federate.registerSubscription("sub3", ValueType.DOUBLE, "V");
            federate.enterExecutingMode();
            assertEquals("sub1", federate.inputOf("sub1", ValueType.DOUBLE).target());
            assertEquals("V", federate.input(2, ValueType.DOUBLE).units());
            assertEquals(
                    "string",
                    federate.publication("fed0/pub1", ValueType.STRING).typeName());
            assertEquals("volts", federate.publication(1, ValueType.LONG).units());
            assertEquals("fed0/pub3", third.name());
            assertEquals("double", third.typeName());
            assertEquals("V", third.units());
            assertThrows(HelicsException.Argument.class, () -> federate.publication(5, ValueType.LONG));
        }
    }

    @SimpleCores
    @Covers("cfedType.subscriber_and_publisher_registration")
    void aPublicationWithoutATypeAndSubscriptionsOfNobodyAreNoFault(CoreType type) {
        Helics.cleanUp();
        try (ValueCase federation = ValueCase.of(type, 1)) {
            ValueFederate federate = federation.get(0);
            federate.set(InterfaceOption.CONNECTION_OPTIONAL, true);
            Publication<byte[]> untyped = federate.registerTypePublication("pub1", "", ValueType.BYTES, "");
            Publication<Long> global = federate.registerGlobalTypePublication("pub2", "int", ValueType.LONG, "");
            Publication<Double> volts = federate.registerPublication("pub3", ValueType.DOUBLE, "V");
            Input<Double> first = federate.registerSubscription("sub1", ValueType.DOUBLE, "");
            Input<Double> third = federate.registerSubscription("sub3", ValueType.DOUBLE, "V");
            federate.enterExecutingMode();
            assertEquals("sub1", first.target());
            assertEquals("sub3", third.target());
            assertEquals("V", third.units());
            assertEquals("fed0/pub1", untyped.name());
            assertEquals("pub2", global.name());
            assertEquals("fed0/pub3", volts.name());
            assertEquals("double", volts.typeName());
            assertEquals("V", volts.units());
            federate.disconnect();
        }
        Helics.cleanUp();
    }

    @SimpleCores
    @Covers("vfedSimpleType.test_info_field")
    void interfacesKeepTheirInformation(CoreType type) {
        try (ValueCase federation = ValueCase.of(type, 1)) {
            ValueFederate federate = federation.get(0);
            federate.set(InterfaceOption.CONNECTION_OPTIONAL, true);
            Input<String> input = federate.registerSubscription("sub1", ValueType.STRING, "");
            Publication<String> local = federate.registerTypePublication("pub1", "string", ValueType.STRING, "");
            Publication<String> global = federate.registerGlobalTypePublication("pub2", "string", ValueType.STRING, "");
            input.setInfo("sub1_test");
            local.setInfo("pub1_test");
            global.setInfo("pub2_test");
            federate.enterExecutingMode();
            assertEquals("sub1_test", input.info());
            assertEquals("pub1_test", local.info());
            assertEquals("pub2_test", global.info());
            Core core = federate.core();
            federate.disconnect();
            assertTrue(core.waitForDisconnect(Duration.ofSeconds(5)));
        }
    }

    @Test
    @Covers("vfedSingle.buffer_tests")
    void aPackedValueIsPublishedAndRead() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<Double> publication = federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            Input<Double> input = federate.registerSubscription("pub1", ValueType.DOUBLE, "");
            federate.enterExecutingMode();
            publication.publish(4.565);
            assertEquals(HelicsTime.ofSeconds(1L), federate.requestTime(HelicsTime.ofSeconds(1L)));
            assertEquals(4.565, input.getDouble());
            try (DataBuffer packed = DataBuffer.of(ValueType.DOUBLE, -2624.262)) {
                publication.publishBuffer(packed);
            }
            assertEquals(4.565, input.getDouble());
            try (DataBuffer read = input.getBuffer()) {
                assertTrue(read.isValid());
                assertEquals(DataType.DOUBLE, read.type());
                assertEquals(4.565, read.get(ValueType.DOUBLE));
            }
            assertEquals(HelicsTime.ofSeconds(2L), federate.requestTime(HelicsTime.ofSeconds(2L)));
            assertEquals(-2624.262, input.getDouble());
        }
    }

    @Test
    @Covers("vfedSingle.update_tests")
    void aTruthValueIsMarkedAsUpdatedUntilItIsRead() {
        isMarkedAsUpdatedUntilItIsRead(ValueType.BOOLEAN, true, false);
    }

    @Test
    @Covers("vfedSingle.update_tests_string")
    void aTextIsMarkedAsUpdatedUntilItIsRead() {
        isMarkedAsUpdatedUntilItIsRead(ValueType.STRING, "string_test1", "test_string2");
    }

    private static <T> void isMarkedAsUpdatedUntilItIsRead(ValueType<T> type, T first, T second) {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            Publication<T> publication = federate.registerGlobalPublication("pub1", type, "");
            Input<T> input = federate.registerSubscription("pub1", type, "");
            federate.enterExecutingMode();
            publication.publish(first);
            federate.requestTime(HelicsTime.ofSeconds(1L));
            assertTrue(input.isUpdated());
            assertEquals(first, input.get());
            assertFalse(input.isUpdated());
            publication.publish(second);
            assertEquals(first, input.get());
            assertFalse(input.isUpdated());
            federate.requestTime(HelicsTime.ofSeconds(2L));
            assertTrue(input.isUpdated());
            assertEquals(second, input.get());
            assertFalse(input.isUpdated());
            assertEquals(HelicsTime.ofSeconds(3L), federate.requestTime(HelicsTime.ofSeconds(3L)));
            assertFalse(input.isUpdated());
        }
    }
}
