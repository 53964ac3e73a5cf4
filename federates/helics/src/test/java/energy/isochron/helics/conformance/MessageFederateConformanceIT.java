package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.CoreType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.IntegerProperty;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.Message;
import energy.isochron.helics.MessageBuffer;
import energy.isochron.helics.MessageFederate;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.conformance.CaseFederation.Member;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Message federates: their endpoints, and what they send and receive. */
@NeedsHelics
class MessageFederateConformanceIT {
    private static final byte[] DATA = bytes('a', 500);

    private static byte[] bytes(char content, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) content);
        return bytes;
    }

    @SimpleCores
    @Covers("mfed_simple_type_tests.initialize_tests")
    void aMessageFederateStartsAndLeaves(CoreType type) {
        try (CaseFederation federation = CaseFederation.shared(type, Member.message("fed0", 0))) {
            federation.get(0).enterExecutingMode();
            assertEquals(FederateState.EXECUTING, federation.get(0).state());
            federation.get(0).disconnect();
            assertEquals(FederateState.FINALIZED, federation.get(0).state());
        }
    }

    @SimpleCores
    @Covers("mfed_simple_type_tests.endpoint_registration")
    void endpointsAreRegisteredAndFound(CoreType type) {
        try (CaseFederation federation = CaseFederation.shared(type, Member.message("fed0", 0))) {
            MessageFederate federate = federation.message(0);
            Endpoint local = federate.registerEndpoint("ep1", "");
            Endpoint global = federate.registerGlobalEndpoint("ep2", "random");
            federate.enterExecutingMode();
            assertEquals(FederateState.EXECUTING, federate.state());
            assertEquals("fed0/ep1", local.name());
            assertEquals("ep2", global.name());
            assertEquals("", local.type());
            assertEquals("random", global.type());
            assertEquals("random", federate.endpoint("ep2").type());
            assertEquals("fed0/ep1", federate.endpoint(0).name());
            assertEquals(2, federate.endpointCount());
            federate.endpoint("ep2").setTag("tag1", "tagvalue");
            assertEquals("tagvalue", federate.endpoint("ep2").tag("tag1"));
            assertEquals("tagvalue", global.tag("tag1"));
            federate.disconnect();
            assertEquals(FederateState.FINALIZED, federate.state());
        }
    }

    /** Both C cases send and receive the same way. */
    @SimpleCores
    @Covers({"mfed_simple_type_tests.send_receive", "mfed_simple_type_tests.send_receive_mobj"})
    void aFederateSendsBytesToItself(CoreType type) {
        try (Itself itself = new Itself(type)) {
            itself.sender.sendToAt(DATA, "ep2", HelicsTime.ZERO);
            itself.receives();
        }
    }

    /** The C case runs on the test core, which the library does not have. */
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("mfed_tests.send_receive_string")
    void aFederateSendsTextToItself(CoreType type) {
        try (Itself itself = new Itself(type)) {
            itself.sender.sendToAt("a".repeat(500), "ep2", HelicsTime.ZERO);
            itself.receives();
        }
    }

    /** The C case runs on the test core, which the library does not have. */
    @Test
    @Covers("mfed_tests.message_object")
    void aFederateSendsAMessageObjectToItself() {
        try (Itself itself = new Itself(CoreType.INPROC);
                MessageBuffer message = itself.federate.createMessage()) {
            message.destination("ep2");
            assertEquals("ep2", message.destination());
            message.bytes(DATA).seconds(0);
            itself.sender.send(message);
            assertEquals(1.0, itself.federate.requestTime(1.0));
            assertTrue(itself.federate.hasMessage());
            assertFalse(itself.sender.hasMessage());
            assertTrue(itself.receiver.receive(message));
            assertEquals(500, message.size());
            assertEquals('a', message.bytes()[245]);
            itself.leaves();
            message.flag(7, true);
            assertTrue(message.flag(7));
            message.clearFlags();
            assertFalse(message.flag(7));
        }
    }

    /** A federate with two endpoints, in executing mode. */
    private static final class Itself implements AutoCloseable {
        final CaseFederation federation;
        final MessageFederate federate;
        final Endpoint sender;
        final Endpoint receiver;

        Itself(CoreType type) {
            federation = CaseFederation.shared(type, Member.message("fed0", 0));
            federate = federation.message(0);
            sender = federate.registerEndpoint("ep1", "");
            receiver = federate.registerGlobalEndpoint("ep2", "random");
            federate.set(TimeProperty.DELTA, HelicsTime.ofSeconds(1L));
            federate.enterExecutingMode();
            assertEquals(FederateState.EXECUTING, federate.state());
        }

        void receives() {
            assertEquals(1.0, federate.requestTime(1.0));
            assertTrue(federate.hasMessage());
            assertFalse(sender.hasMessage());
            assertTrue(receiver.hasMessage());
            Message message = receiver.receive().orElseThrow();
            assertEquals(500, message.data().length);
            assertEquals('a', message.data()[245]);
            leaves();
        }

        void leaves() {
            federate.disconnect();
            assertEquals(FederateState.FINALIZED, federate.state());
        }

        @Override
        public void close() {
            federation.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"INPROC,OWN", "ZMQ,OWN", "ZMQ,BELOW", "UDP,SHARED", "TCP_SS,SHARED", "TCP,OWN", "IPC,OWN"})
    @Covers("mfed_type_tests.send_receive_2fed")
    void twoFederatesSendToEachOther(CoreType type, CaseFederation.Cores cores) {
        try (CaseFederation federation = two(type, cores)) {
            MessageFederate first = federation.message(0);
            first.set(IntegerProperty.CONSOLE_LOG_LEVEL, 0);
            Endpoint ep1 = first.registerEndpoint("ep1", "");
            Endpoint ep2 = federation.message(1).registerGlobalEndpoint("ep2", "random");
            ep1.set(InterfaceOption.IGNORE_INTERRUPTS, true);
            stepsOfOneSecond(federation);
            assertEquals(0, first.get(IntegerProperty.CONSOLE_LOG_LEVEL));
            ep1.sendToAt(DATA, "ep2", HelicsTime.ZERO);
            ep2.sendToAt(bytes('b', 400), "fed0/ep1", HelicsTime.ZERO);
            allTo(federation, 1);
            assertEquals(0, ep1.option(InterfaceOption.IGNORE_INTERRUPTS)); // an endpoint does not know it
            assertTrue(first.hasMessage());
            byte[] fromSecond = ep1.receive().orElseThrow().data();
            byte[] fromFirst = ep2.receive().orElseThrow().data();
            assertEquals(400, fromSecond.length);
            assertEquals('b', fromSecond[245]);
            assertEquals(500, fromFirst.length);
            assertEquals('a', fromFirst[245]);
            federation.disconnect();
            assertEquals(FederateState.FINALIZED, federation.get(0).state());
            assertEquals(FederateState.FINALIZED, federation.get(1).state());
        }
    }

    @ParameterizedTest
    @CsvSource({"INPROC,OWN", "ZMQ,OWN", "ZMQ,BELOW", "UDP,SHARED", "TCP_SS,SHARED", "TCP,OWN", "IPC,OWN"})
    @Covers("mfed_type_tests.send_receive_2fed_multisend")
    void severalMessagesWaitTogether(CoreType type, CaseFederation.Cores cores) {
        try (CaseFederation federation = two(type, cores)) {
            Endpoint ep1 = federation.message(0).registerEndpoint("ep1", "");
            Endpoint ep2 = federation.message(1).registerGlobalEndpoint("ep2", "random");
            assertTrue(ep1.isValid());
            ep1.setDefaultDestination("ep2");
            stepsOfOneSecond(federation);
            for (int size : new int[] {500, 400, 300}) {
                ep1.sendTo(bytes('a', size), "");
            }
            allTo(federation, 1);
            assertEquals(3, ep2.pendingMessages());
            assertEquals(3, federation.message(1).pendingMessages());
            assertEquals("ep2", ep1.defaultDestination());
            assertEquals(500, ep2.receive().orElseThrow().data().length);
            federation.disconnect();
            assertEquals(FederateState.FINALIZED, federation.get(0).state());
            assertEquals(FederateState.FINALIZED, federation.get(1).state());
        }
    }

    private static CaseFederation two(CoreType type, CaseFederation.Cores cores) {
        return CaseFederation.on(type, cores, Member.message("fed0", 0), Member.message("fed1", 0));
    }

    private static void stepsOfOneSecond(CaseFederation federation) {
        federation.get(0).set(TimeProperty.DELTA, HelicsTime.ofSeconds(1L));
        federation.get(1).set(TimeProperty.DELTA, HelicsTime.ofSeconds(1L));
        federation.start();
        assertEquals(FederateState.EXECUTING, federation.get(0).state());
        assertEquals(FederateState.EXECUTING, federation.get(1).state());
    }

    private static void allTo(CaseFederation federation, long second) {
        federation.get(0).requestTimeAsync(HelicsTime.ofSeconds(second));
        assertEquals(HelicsTime.ofSeconds(second), federation.get(1).requestTime(HelicsTime.ofSeconds(second)));
        assertEquals(HelicsTime.ofSeconds(second), federation.get(0).requestTimeComplete());
    }
}
