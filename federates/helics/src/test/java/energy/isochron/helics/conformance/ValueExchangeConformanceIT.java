package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values between federates, second names, configurations and values in JSON. */
@NeedsHelics
class ValueExchangeConformanceIT {
    @SimpleCores
    @Covers("vfed2_simple_type_tests.async_calls")
    void valuesArriveWhereTimesAreAskedForInTwoSteps(CoreType type) {
        try (ValueCase federation = ValueCase.of(type, 2)) {
            ValueFederate source = federation.get(0);
            ValueFederate reader = federation.get(1);
            Publication<String> publication = source.registerGlobalPublication("pub1", ValueType.STRING, "");
            Input<String> input = reader.registerSubscription("pub1", ValueType.STRING, "");
            source.enterExecutingModeAsync();
            reader.enterExecutingModeAsync();
            source.enterExecutingModeComplete();
            reader.enterExecutingModeComplete();
            publication.publish("string1");
            bothReach(source, reader, 1);
            assertEquals("string1", input.get());
            publication.publish("string2");
            assertEquals("string1", input.get());
            bothReach(source, reader, 2);
            assertEquals("string2", input.get());
            source.disconnect();
            reader.disconnect();
        }
    }

    private static void bothReach(ValueFederate source, ValueFederate reader, long second) {
        HelicsTime time = HelicsTime.ofSeconds(second);
        source.requestTimeAsync(time);
        reader.requestTimeAsync(time);
        assertEquals(time, source.requestTimeComplete());
        assertEquals(time, reader.requestTimeComplete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.json", "folder with space/values.json"})
    @Covers({"vfed2_tests.file_load", "vfed2_tests.file_load_with_space"})
    void aConfigurationMakesAFederateWithItsInterfaces(String config) {
        try (ValueFederate federate = ValueFederate.fromConfig(ConfigFile.named(config))) {
            assertEquals("values", federate.name());
            assertEquals(3, federate.inputCount());
            assertEquals(2, federate.publicationCount());
            federate.disconnect();
            assertEquals(FederateState.FINALIZED, federate.state());
        }
    }

    @Test
    @Covers("valuefederate.fedAlias")
    void aSubscriptionFindsASecondNameThatTheFederateGave() {
        isFoundByItsSecondName(federation -> federation.get(0).addAlias("pub1", "theBigPub"));
    }

    @Test
    @Covers("valuefederate.coreAlias")
    void aSubscriptionFindsASecondNameThatTheCoreGave() {
        isFoundByItsSecondName(federation -> federation.get(0).core().addAlias("pub1", "theBigPub"));
    }

    @Test
    @Covers("valuefederate.brokerAlias")
    void aSubscriptionFindsASecondNameThatTheBrokerGave() {
        isFoundByItsSecondName(federation -> federation.broker.addAlias("pub1", "theBigPub"));
    }

    /** The federation does not start where a required connection is missing. */
    private static void isFoundByItsSecondName(Consumer<ValueCase> naming) {
        try (ValueCase federation =
                ValueCase.of(CoreType.INPROC, 1, info -> info.option(InterfaceOption.CONNECTION_REQUIRED, true))) {
            ValueFederate federate = federation.get(0);
            federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "parsecs");
            naming.accept(federation);
            Input<Double> input = federate.registerSubscription("theBigPub", ValueType.DOUBLE, "");
            federate.enterExecutingMode();
            assertEquals(FederateState.EXECUTING, federate.state());
            assertEquals("double", input.publishedType());
            federate.close();
            assertTrue(federation.broker.waitForDisconnect(Duration.ofSeconds(10)));
        }
    }

    @Test
    @Covers("vfed2_tests.json_publish")
    void anObjectInJsonIsPublishedToThePublicationsThatItNames() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            federate.setSeparator('/');
            federate.registerGlobalPublication("price", ValueType.DOUBLE, "");
            federate.registerPublication("state", ValueType.STRING, "");
            federate.registerPublication("storage/charge", ValueType.DOUBLE, "");
            federate.registerPublication("storage/mode", ValueType.STRING, "");
            Storage storage = new Storage(federate, "price");
            federate.enterExecutingMode();
            storage.publishes(1, ConfigFile.named("published-first.json"), 99.9, "open", 45.7, "idle");
            storage.publishes(2, ConfigFile.named("published-second.json"), 88.2, "shut", 15.0, "busy");
            storage.publishes(3, "{\"price\": 77.2}", 77.2, "shut", 15.0, "busy");
        }
    }

    @Test
    @Covers("vfed2_tests.json_register_publish")
    void anObjectInJsonRegistersThePublicationsThatItNames() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            federate.setSeparator('/');
            federate.registerFromPublicationJson(ConfigFile.named("published-first.json"));
            assertEquals(4, federate.publicationCount());
            Storage storage = new Storage(federate, "fed0/price");
            federate.enterExecutingMode();
            storage.publishes(1, ConfigFile.named("published-first.json"), 99.9, "open", 45.7, "idle");
            storage.publishes(2, ConfigFile.named("published-second.json"), 88.2, "shut", 15.0, "busy");
        }
    }

    /** A federate that reads what it publishes. */
    private static final class Storage {
        private final ValueFederate federate;
        private final Input<Double> price;
        private final Input<String> state;
        private final Input<Double> charge;
        private final Input<String> mode;

        Storage(ValueFederate federate, String nameOfPrice) {
            this.federate = federate;
            price = federate.registerSubscription(nameOfPrice, ValueType.DOUBLE, "");
            state = federate.registerSubscription("fed0/state", ValueType.STRING, "");
            charge = federate.registerSubscription("fed0/storage/charge", ValueType.DOUBLE, "");
            mode = federate.registerSubscription("fed0/storage/mode", ValueType.STRING, "");
        }

        void publishes(long second, String json, Object... expected) {
            federate.publishJson(json);
            federate.requestTime(HelicsTime.ofSeconds(second));
            assertEquals(List.of(expected), List.of(price.getDouble(), state.get(), charge.getDouble(), mode.get()));
        }
    }
}
