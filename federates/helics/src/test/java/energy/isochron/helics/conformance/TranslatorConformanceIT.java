package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.Core;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.DataBuffer;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.Message;
import energy.isochron.helics.MessageBuffer;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.Translator;
import energy.isochron.helics.TranslatorOperator;
import energy.isochron.helics.TranslatorType;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import energy.isochron.helics.conformance.CaseFederation.Member;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Translators: how they are registered and found, and how values and messages become each other. */
@NeedsHelics
class TranslatorConformanceIT {
    @SimpleCores
    @Covers("translator_simple_type.registration")
    void translatorsAreRegisteredAndFound(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.own(type, Member.value("trans0", 0), Member.message("message1", 0))) {
            ValueFederate values = federation.value(0);
            Translator global = values.registerGlobalTranslator(TranslatorType.JSON, "trans1");
            federation.message(1).registerGlobalEndpoint("port1", "");
            Translator local = values.registerTranslator(TranslatorType.JSON, "trans2");
            values.registerPublication("pub1", ValueType.DOUBLE, "").addTarget("trans1");
            assertNotEquals(global.name(), local.name());

            Translator found = values.translator("trans1");
            assertEquals("trans1", found.name());
            found.setTag("tag1", "tagvalue");
            assertEquals("tagvalue", found.tag("tag1"));
            assertEquals("tagvalue", global.tag("tag1"));
            assertEquals("trans0/trans2", values.translator(1).name());
            assertEquals(2, values.translatorCount());
            assertThrows(HelicsException.class, () -> values.translator(-2));

            federation.start();
            federation.disconnect();
            assertEquals(FederateState.FINALIZED, values.state());
        }
    }

    /** The C case runs on the test core, which the library does not have. */
    @Test
    @Covers("translator.core_translator_reg")
    void aCoreRegistersTranslatorsWithoutAFederate() {
        String name = "core-" + UUID.randomUUID();
        try (Core core = Core.create(
                        CoreType.INPROC, name, CoreOptions.defaults().autobroker());
                Core same = core.share()) {
            assertEquals(name, core.name());
            Translator first = core.registerTranslator(TranslatorType.JSON, "core1trans");
            first.addDestinationEndpoint("ep1");
            Translator second = core.registerTranslator(TranslatorType.JSON, "core1trans2");
            first.addSourceEndpoint("ep2");
            assertEquals("core1trans2", second.name());
            assertTrue(core.isConnected());
            core.setReadyToInit();
            core.disconnect();
            same.disconnect();
        }
    }

    /** Two federates with a custom translator between a publication, an input and a targeted endpoint. */
    private static final class Translated implements AutoCloseable {
        final CaseFederation federation;
        final CombinationFederate values;
        final CombinationFederate messages;

        Translated(CoreType type) {
            federation = CaseFederation.own(type, Member.combination("value0", 1), Member.combination("message1", 1));
            values = federation.combination(0);
            messages = federation.combination(1);
        }

        void registerTranslator() {
            Translator translator = messages.registerGlobalTranslator(TranslatorType.CUSTOM, "t1");
            translator.addSourceEndpoint("port1");
            translator.addDestinationEndpoint("port1");
            translator.addPublicationTarget("pub1");
            translator.addInputTarget("in1");
            translator.setOperator(new NineMore());
        }

        void translates(Publication<Double> publication, Input<Double> input, Endpoint endpoint, boolean text) {
            federation.start();
            assertEquals(FederateState.EXECUTING, values.state());
            if (text) {
                endpoint.send("45.7");
            } else {
                endpoint.send("45.7".getBytes(StandardCharsets.US_ASCII));
            }
            publication.publish(99.23);
            federation.advance(1);
            assertTrue(messages.hasMessage());
            assertTrue(input.isUpdated());
            assertEquals(54.7, input.get(), 1e-12);
            Message message = endpoint.receive().orElseThrow();
            assertEquals("t1", message.source());
            assertEquals("pub1", message.originalSource());
            assertEquals("port1", message.destination());
            assertEquals(HelicsTime.EPSILON, message.time());
            assertEquals("99.23", message.text());
            messages.disconnect();
            values.disconnect();
            assertEquals(FederateState.FINALIZED, values.state());
        }

        @Override
        public void close() {
            federation.close();
        }
    }

    /** Numbers as text in messages, and nine more as values. */
    private static final class NineMore implements TranslatorOperator {
        @Override
        public void toMessage(DataBuffer value, MessageBuffer message) {
            message.text(Double.toString(value.get(ValueType.DOUBLE)));
        }

        @Override
        public void toValue(MessageBuffer message, DataBuffer value) {
            value.fill(ValueType.DOUBLE, Double.parseDouble(message.text()) + 9);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "TCP", "IPC"})
    @Covers("translator.custom_translator")
    void aCustomTranslatorWorksBothWays(CoreType type) {
        try (Translated translated = new Translated(type)) {
            Endpoint endpoint = translated.messages.registerGlobalTargetedEndpoint("port1", "");
            Publication<Double> publication =
                    translated.values.registerGlobalPublication("pub1", ValueType.DOUBLE, "V");
            Input<Double> input = translated.values.registerGlobalInput("in1", ValueType.DOUBLE, "V");
            translated.registerTranslator();
            translated.translates(publication, input, endpoint, true);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "TCP", "IPC"})
    @Covers("translator.custom_translator2")
    void aTranslatorMayComeBeforeWhatItTranslates(CoreType type) {
        try (Translated translated = new Translated(type)) {
            translated.registerTranslator();
            Endpoint endpoint = translated.messages.registerGlobalTargetedEndpoint("port1", "");
            Publication<Double> publication =
                    translated.values.registerGlobalPublication("pub1", ValueType.DOUBLE, "V");
            Input<Double> input = translated.values.registerGlobalInput("in1", ValueType.DOUBLE, "V");
            translated.translates(publication, input, endpoint, false);
        }
    }
}
