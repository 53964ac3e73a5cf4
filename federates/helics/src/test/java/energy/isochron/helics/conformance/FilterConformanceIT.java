package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Core;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.FederateFlag;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.Filter;
import energy.isochron.helics.FilterType;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Message;
import energy.isochron.helics.MessageFederate;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.CaseFederation.Member;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Filters: how they are registered and found, and what they do with messages. */
@NeedsHelics
class FilterConformanceIT {
    private static final byte[] DATA = "a".repeat(500).getBytes(StandardCharsets.US_ASCII);

    @SimpleCores
    @Covers("filter_simple_type_tests.registration")
    void filtersAreRegisteredAndFound(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.own(type, Member.message("filter0", 0), Member.message("message1", 0))) {
            MessageFederate filters = federation.message(0);
            MessageFederate messages = federation.message(1);
            messages.registerGlobalEndpoint("port1", "");
            messages.registerGlobalEndpoint("port2", "");
            Filter first = filters.registerFilter(FilterType.CUSTOM, "filter1");
            first.addSourceTarget("port1");
            Filter second = filters.registerFilter(FilterType.CUSTOM, "filter2");
            second.addDestinationTarget("port2");
            assertNotEquals(first.name(), second.name());
            filters.registerEndpoint("fout", "");
            Filter third = filters.registerFilter(FilterType.CUSTOM, "c4");
            assertTrue(third.isValid());
            third.addSourceTarget("filter0/fout");

            Filter found = filters.filter("filter1");
            assertEquals("filter0/filter1", found.name());
            found.setTag("tag1", "tagvalue");
            assertEquals("tagvalue", found.tag("tag1"));
            assertEquals("tagvalue", first.tag("tag1"));
            assertEquals("filter0/c4", filters.filter(2).name());
            assertEquals(3, filters.filterCount());
            assertThrows(HelicsException.class, () -> filters.filter(-2));

            federation.start();
            federation.disconnect();
            assertEquals(FederateState.FINALIZED, filters.state());
        }
    }

    @SimpleCores
    @Covers("filter_simple_type_tests.info_tests")
    void filtersAndEndpointsKeepTheirInfo(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.own(type, Member.message("filter0", 0), Member.message("message1", 0))) {
            MessageFederate filters = federation.message(0);
            Endpoint port1 = federation.message(1).registerGlobalEndpoint("port1", "");
            Endpoint port2 = federation.message(1).registerGlobalEndpoint("port2", "");
            Endpoint out = filters.registerEndpoint("fout", "");
            Filter source = filters.registerFilter(FilterType.CUSTOM, "filter1");
            Filter destination = filters.registerFilter(FilterType.CUSTOM, "filter2");
            Filter own = filters.registerFilter(FilterType.CUSTOM, "c4");
            source.addSourceTarget("port1");
            destination.addDestinationTarget("port2");
            own.addSourceTarget("filter0/fout");
            port1.setInfo("p1_test");
            port2.setInfo("p2_test");
            out.setInfo("ep1_test");
            source.setInfo("f1_test");
            destination.setInfo("f2_test");
            own.setInfo("f3_test");

            assertEquals("p1_test", port1.info());
            assertEquals("p2_test", port2.info());
            assertEquals("ep1_test", out.info());
            assertEquals("f1_test", source.info());
            assertEquals("f2_test", destination.info());
            assertEquals("f3_test", own.info());
            federation.start();
            federation.disconnect();
        }
    }

    /** The C case runs on the test core, which the library does not have; inproc is what it stands for. */
    @Test
    @Covers("filter.core_filter_reg")
    void aCoreRegistersFiltersWithoutAFederate() {
        String name = "core-" + UUID.randomUUID();
        CoreOptions options = CoreOptions.defaults().autobroker();
        try (Core core = Core.create(CoreType.INPROC, name, options);
                Core same = core.share()) {
            assertEquals(name, core.name());
            Filter source = core.registerFilter(FilterType.DELAY, "core1SourceFilter");
            source.addSourceTarget("ep1");
            Filter destination = core.registerFilter(FilterType.DELAY, "core1DestinationFilter");
            destination.addDestinationTarget("ep2");
            Filter cloning = core.registerCloningFilter("ep3");
            cloning.removeDeliveryEndpoint("ep3");
            assertTrue(core.isConnected());
            assertEquals("core1SourceFilter", source.name());
            core.setReadyToInit();
            core.disconnect();
            same.disconnect();
        }
    }

    /** The cases of translators of the same names stand in their file as comments, and check the same filter. */
    @SimpleCores
    @Covers({
        "filter_simple_type_tests.message_filter_function",
        "filter_simple_type_tests.function_mObj",
        "translator_simple_type.message_translator_function",
        "translator_simple_type.function_mObj"
    })
    void aMessageIsDelayedByTheFilter(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.own(type, Member.message("filter0", 1), Member.message("message1", 1))) {
            MessageFederate messages = federation.message(1);
            messages.set(FederateFlag.IGNORE_TIME_MISMATCH_WARNINGS, true);
            Endpoint port1 = messages.registerGlobalEndpoint("port1", "");
            Endpoint port2 = messages.registerGlobalEndpoint("port2", "");
            Filter filter = federation.message(0).registerFilter(FilterType.DELAY, "filter1");
            filter.addSourceTarget("port1");
            filter.set("delay", 2.5);
            assertEquals(2.5, filter.number("delay"));
            federation.start();
            assertEquals(FederateState.EXECUTING, federation.get(0).state());
            port1.sendTo(DATA, "port2");
            arrivesAtThree(federation, messages, port2);
        }
    }

    /** A custom filter whose operator adds 2.5 s does what a delay filter does, and a delay filter takes no operator. */
    @Test
    @Covers("filter.callbacks")
    void anOperatorDelaysAMessage() {
        try (CaseFederation federation =
                CaseFederation.own(CoreType.INPROC, Member.message("filter0", 1), Member.message("message1", 1))) {
            MessageFederate messages = federation.message(1);
            messages.set(FederateFlag.IGNORE_TIME_MISMATCH_WARNINGS, true);
            Endpoint port1 = messages.registerGlobalEndpoint("port1", "");
            Endpoint port2 = messages.registerGlobalEndpoint("port2", "");
            Filter filter = federation.message(0).registerFilter(FilterType.CUSTOM, "filter1");
            filter.addSourceTarget("port1");
            filter.setOperator(message -> {
                message.seconds(message.seconds() + 2.5);
                return true;
            });
            Filter delay = messages.registerFilter(FilterType.DELAY, "dfilter");
            assertThrows(HelicsException.class, () -> delay.setOperator(message -> true));
            federation.start();
            port1.sendTo(DATA, "port2");
            arrivesAtThree(federation, messages, port2);
        }
    }

    private static void arrivesAtThree(CaseFederation federation, MessageFederate messages, Endpoint receiver) {
        federation.advance(1);
        assertFalse(messages.hasMessage());
        federation.advance(2);
        assertFalse(receiver.hasMessage());
        federation.get(0).requestTimeAsync(HelicsTime.ofSeconds(3L));
        messages.requestTime(3.0);
        isTheDelayed(receiver.receive().orElseThrow(), DATA.length);
        messages.requestTime(3.0);
        federation.get(0).requestTimeComplete();
        federation.disconnect();
        assertEquals(FederateState.FINALIZED, federation.get(0).state());
    }

    private static void isTheDelayed(Message message, int size) {
        assertEquals("port1", message.source());
        assertEquals("port1", message.originalSource());
        assertEquals("port2", message.destination());
        assertEquals(size, message.data().length);
        assertEquals(HelicsTime.ofSeconds(2.5), message.time());
    }

    @SimpleCores
    @Covers({"filter_simple_type_tests.function_two_stage", "translator_simple_type.function_two_stage"})
    void twoFiltersDelayOneAfterTheOther(CoreType type) {
        try (CaseFederation federation = CaseFederation.own(
                type, Member.message("filter0", 1), Member.message("filter1", 1), Member.message("message2", 1))) {
            MessageFederate messages = federation.message(2);
            Endpoint port1 = messages.registerGlobalEndpoint("port1", "");
            Endpoint port2 = messages.registerGlobalEndpoint("port2", "");
            for (int i = 0; i < 2; i++) {
                Filter filter = federation.message(i).registerFilter(FilterType.DELAY, "filter" + (i + 1));
                filter.addSourceTarget("port1");
                filter.set("delay", 1.25);
            }
            federation.start();
            port1.sendTo(DATA, "port2");
            for (int second = 1; second <= 2; second++) {
                messages.requestTimeAsync(HelicsTime.ZERO);
                filtersTo(federation, second);
                messages.requestTimeComplete();
                filtersComplete(federation);
                assertFalse(port2.hasMessage());
            }
            filtersTo(federation, 3);
            messages.requestTime(3.0);
            isTheDelayed(port2.receive().orElseThrow(), DATA.length);
            filtersComplete(federation);
            federation.disconnect();
            assertEquals(FederateState.FINALIZED, federation.get(0).state());
        }
    }

    private static void filtersTo(CaseFederation federation, int second) {
        federation.get(0).requestTimeAsync(HelicsTime.ofSeconds(second));
        federation.get(1).requestTimeAsync(HelicsTime.ofSeconds(second));
    }

    private static void filtersComplete(CaseFederation federation) {
        federation.get(0).requestTimeComplete();
        federation.get(1).requestTimeComplete();
    }

    @SimpleCores
    @Covers("filter_simple_type_tests.function2")
    void eachWayHasADelayOfItsOwn(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.own(type, Member.message("filter0", 1), Member.message("message1", 1))) {
            MessageFederate messages = federation.message(1);
            Endpoint port1 = messages.registerGlobalEndpoint("port1", "");
            Endpoint port2 = messages.registerGlobalEndpoint("port2", "");
            for (int i = 1; i <= 2; i++) {
                Filter filter = federation.message(0).registerFilter(FilterType.DELAY, "filter" + i);
                filter.addSourceTarget("port" + i);
                filter.set("delay", 2.5);
                assertThrows(HelicsException.class, () -> filter.addDeliveryEndpoint("port1"));
            }
            federation.start();
            port1.sendTo(DATA, "port2");
            federation.advance(1);
            assertFalse(messages.hasMessage());
            port2.sendTo(DATA, "port1");
            federation.advance(2);
            assertFalse(port2.hasMessage());
            messages.requestTime(3.0);
            isTheDelayed(port2.receive().orElseThrow(), DATA.length);
            assertFalse(port1.hasMessage());
            messages.requestTime(4.0);
            assertTrue(port1.hasMessage());
            federation.disconnect();
            assertEquals(FederateState.FINALIZED, federation.get(0).state());
        }
    }

    /** A custom filter without an operator lets everything pass. */
    @SimpleCores
    @Covers("filter_simple_type_tests.message_filter_function3")
    void filtersOfSeveralTypesStandTogether(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.own(type, Member.message("filter0", 1), Member.message("message1", 1))) {
            MessageFederate filters = federation.message(0);
            MessageFederate messages = federation.message(1);
            Endpoint port1 = messages.registerGlobalEndpoint("port1", "");
            Endpoint port2 = messages.registerGlobalEndpoint("port2", "random");
            filters.registerGlobalFilter(FilterType.CUSTOM, "filter1").addSourceTarget("port1");
            Filter delay = filters.registerGlobalFilter(FilterType.DELAY, "filter2");
            delay.addSourceTarget("port1");
            delay.set("delay", 2.5);
            filters.registerEndpoint("fout", "");
            filters.registerFilter(FilterType.RANDOM_DELAY, "filter3").addSourceTarget("filter0/fout");
            federation.start();
            port1.sendTo("hello world", "port2");
            federation.advance(1);
            assertFalse(messages.hasMessage());
            port2.sendTo("hello world", "port1");
            federation.advance(2);
            assertFalse(port2.hasMessage());
            federation.advance(3);
            isTheDelayed(port2.receive().orElseThrow(), "hello world".length());
            assertTrue(port1.hasMessage());
            messages.disconnect();
            filters.disconnect();
            assertEquals(FederateState.FINALIZED, filters.state());
        }
    }

    @Test
    @Covers("filter.file_load")
    void aFileNamesEndpointsAndFilters() {
        String file = Path.of("src/test/resources/conformance/filters.json")
                .toAbsolutePath()
                .toString();
        try (MessageFederate federate = MessageFederate.fromConfig(file)) {
            assertEquals("filterFed", federate.name());
            assertEquals(3, federate.endpointCount());
            assertEquals(3, federate.filterCount());
            assertEquals("entry", federate.endpoint(0).name());
            assertEquals("receipt", federate.endpoint("filterFed/inbound").type());
            assertEquals("a fifth of a second", federate.filter(0).info());
            assertEquals(0.2, federate.filter("filterFed/late").number("delay"));
            assertEquals("copies", federate.filter(2).text("delivery"));
            federate.disconnect();
        }
    }
}
