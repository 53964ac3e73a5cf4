package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Core;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.Filter;
import energy.isochron.helics.FilterType;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.MessageBuffer;
import energy.isochron.helics.MessageFederate;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.ValueInterfaces;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Calls of message federates that are refused, between calls that are not. */
@NeedsHelics
class BadMessageCallsConformanceIT {
    private static final byte[] NOTHING = {};
    private static final byte[] DATA = "test".getBytes(StandardCharsets.US_ASCII);

    @Test
    @Covers("function_nosan.messageFed")
    void emptyMessagesArriveAndStrangersAreRefused() {
        alone(federate -> {
            Endpoint endpoint = federate.registerEndpoint("ept1", "");
            isRefused(() -> federate.registerEndpoint("ept1", ""));
            isRefused(() -> federate.endpoint("invalid"));
            isRefused(() -> federate.endpoint(5));
            assertFalse(ValueInterfaces.class.isAssignableFrom(federate.getClass())); // in C a publication is refused
            endpoint.setDefaultDestination("fed0/ept1");
            federate.enterExecutingMode();
            endpoint.send(NOTHING);
            endpoint.sendTo(NOTHING, "fed0/ept1");
            federate.requestNextStep();
            assertEquals(2, endpoint.pendingMessages());
            federate.disconnect();
            isRefused(() -> endpoint.sendTo(NOTHING, "fed0/ept1"));
        });
    }

    @Test
    @Covers("function_nosan.messageFed_event")
    void bytesOfATimeArriveAndAfterTheEndAreRefused() {
        alone(federate -> {
            Endpoint endpoint = executing(federate);
            endpoint.sendAt(NOTHING, HelicsTime.ZERO);
            endpoint.sendToAt(NOTHING, "ept1", HelicsTime.ZERO);
            endpoint.sendAt(DATA, HelicsTime.ZERO);
            federate.requestNextStep();
            assertEquals(3, endpoint.pendingMessages());
            federate.disconnect();
            isRefused(() -> endpoint.sendAt(DATA, HelicsTime.ZERO));
        });
    }

    @Test
    @Covers("function_nosan.messageFed_string_event")
    void textsOfATimeArriveAndAfterTheEndAreRefused() {
        alone(federate -> {
            Endpoint endpoint = executing(federate);
            endpoint.sendAt("", HelicsTime.ZERO);
            endpoint.sendToAt("", "ept1", HelicsTime.ZERO);
            endpoint.sendAt("test", HelicsTime.ZERO);
            federate.requestNextStep();
            assertEquals(3, endpoint.pendingMessages());
            federate.disconnect();
            isRefused(() -> endpoint.sendAt("test", HelicsTime.ZERO));
        });
    }

    @Test
    @Covers("function_nosan.messageFed_messageObject")
    void aMessageIsSentSeveralTimesWithMoreAndMoreInIt() {
        alone(federate -> {
            Endpoint endpoint = executing(federate); // a message that is none cannot be sent in Java
            assertEquals(Optional.empty(), endpoint.receive());
            assertEquals(Optional.empty(), federate.receive());
            try (MessageBuffer message = federate.createMessage()) {
                message.time(HelicsTime.ZERO).originalSource("").destination("").bytes(NOTHING);
                message.source("").originalDestination("");
                endpoint.send(message);
                message.destination("ept1");
                endpoint.send(message);
                message.originalSource("ept4");
                endpoint.send(message);
                message.text("test");
                endpoint.sendZeroCopy(message);
                assertEquals(0, message.size());
                federate.requestNextStep();
                assertEquals(4, endpoint.pendingMessages());
                federate.disconnect();
                isRefused(() -> endpoint.send(message));
            }
        });
    }

    @Test
    @Covers("function_nosan.messageFed_message_object")
    void aMessageOfAnEndpointThatSubscribesIsSentAndAfterTheEndRefused() {
        alone(federate -> {
            Endpoint endpoint = federate.registerGlobalEndpoint("ept1", "");
            isRefused(() -> federate.registerGlobalEndpoint("ept1", ""));
            endpoint.subscribe("key");
            federate.enterExecutingMode();
            endpoint.setDefaultDestination("ept1");
            assertEquals(Optional.empty(), endpoint.receive());
            assertEquals(Optional.empty(), federate.receive());
            try (MessageBuffer message = federate.createMessage()) {
                message.destination("ept1");
                endpoint.send(message);
                federate.requestNextStep();
                assertEquals(1, endpoint.pendingMessages());
                assertTrue(federate.receive().isPresent());
                federate.disconnect();
                isRefused(() -> endpoint.send(message));
            }
            federate.clearMessages();
        });
    }

    @Test
    @Covers("function_nosan.filter")
    void aSecondFilterOfANameIsRefused() {
        alone(federate -> {
            federate.registerFilter(FilterType.DELAY, "filt1");
            isRefused(() -> federate.registerFilter(FilterType.DELAY, "filt1"));
        });
    }

    @Test
    @Covers("function_nosan.filter_tests2")
    void aSecondGlobalFilterOfANameAndUnknownFiltersAreRefused() {
        alone(federate -> {
            federate.registerGlobalFilter(FilterType.DELAY, "filt1");
            isRefused(() -> federate.registerGlobalFilter(FilterType.DELAY, "filt1"));
            isRefused(() -> federate.filter("unknown"));
            isRefused(() -> federate.filter(10));
        });
    }

    @Test
    @Covers("function_nosan.filter_tests3")
    void aSecondGlobalCloningFilterOfANameIsRefused() {
        alone(federate -> {
            federate.registerGlobalCloningFilter("filt1");
            isRefused(() -> federate.registerGlobalCloningFilter("filt1"));
        });
    }

    @Test
    @Covers("function_nosan.filter_tests4")
    void unknownPropertiesOfACloningFilterAreRefusedAndTargetsAreNot() {
        alone(federate -> {
            Filter filter = federate.registerCloningFilter("filt1");
            isRefused(() -> federate.registerCloningFilter("filt1"));
            isRefused(() -> filter.set("unknown", "string"));
            federate.registerGlobalEndpoint("ept1", "");
            filter.addDeliveryEndpoint("ept1");
            filter.addSourceTarget("ept1");
            filter.addDestinationTarget("ept1");
            filter.removeTarget("ept1");
            isRefused(() -> filter.set("unknown", 10.0));
        });
    }

    @Test
    @Covers("function_nosan.filter_core")
    void aSecondFilterOfANameIsRefusedByTheCore() {
        alone(federate -> {
            Core core = federate.core();
            Filter filter = core.registerFilter(FilterType.DELAY, "filt1");
            isRefused(() -> core.registerFilter(FilterType.DELAY, "filt1"));
            filter.set(InterfaceOption.CONNECTION_OPTIONAL, true);
            assertEquals(1, filter.option(InterfaceOption.CONNECTION_OPTIONAL));
            federate.disconnect();
            core.disconnect();
        });
    }

    @Test
    @Covers("function_nosan.filter_core_tests2")
    void aSecondCloningFilterOfANameIsRefusedByTheCore() {
        alone(federate -> {
            Core core = federate.core();
            core.registerCloningFilter("filt1");
            isRefused(() -> core.registerCloningFilter("filt1"));
            federate.disconnect();
            core.disconnect();
        });
    }

    private static void alone(Consumer<MessageFederate> calls) {
        try (CaseFederation federation =
                CaseFederation.own(CoreType.INPROC, CaseFederation.Member.message("fed0", 0))) {
            calls.accept(federation.message(0));
        }
    }

    /** An endpoint that sends to itself. */
    private static Endpoint executing(MessageFederate federate) {
        Endpoint endpoint = federate.registerGlobalEndpoint("ept1", "");
        isRefused(() -> federate.registerGlobalEndpoint("ept1", ""));
        endpoint.setDefaultDestination("ept1");
        federate.enterExecutingMode();
        return endpoint;
    }

    private static void isRefused(Executable call) {
        assertThrows(HelicsException.class, call);
    }
}
