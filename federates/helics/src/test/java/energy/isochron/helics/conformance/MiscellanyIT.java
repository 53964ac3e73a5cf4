package energy.isochron.helics.conformance;

import static energy.isochron.helics.conformance.Federations.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.Complex;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.DataType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.FederateFlag;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.Filter;
import energy.isochron.helics.FilterType;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.IntegerProperty;
import energy.isochron.helics.LogLevel;
import energy.isochron.helics.Message;
import energy.isochron.helics.NamedPoint;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One federate with a little of everything, and the names of types. */
@NeedsHelics
class MiscellanyIT {
    private static final HelicsTime SECOND = HelicsTime.ofSeconds(1L);

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"ZMQ", "INPROC"})
    @Covers("misc_tests.misc_tests")
    void aFederateOfEverythingHearsItselfAndItsMessagesAreDelayed(CoreType type) {
        String name = unique("broker3");
        try (Broker broker =
                Broker.create(type, name, TestFederation.listening(type).federates(1))) {
            assertEquals(name, broker.name());
            try (CombinationFederate federate = CombinationFederate.create(info(broker, type));
                    CombinationFederate other = federate.share();
                    CombinationFederate found = CombinationFederate.byName("fed1")) {
                setThroughTheOther(federate, other);
                assertEquals("fed1", found.name());
                Messages messages = new Messages(federate);
                Values values = new Values(federate);
                values.haveTheirNames();
                values.setDefaults();
                messages.inbox.subscribe("fed1/pub3");
                start(federate);
                messages.send();
                assertEquals(2, federate.endpointCount());
                assertEquals(7, federate.publicationCount());
                assertEquals(7, federate.inputCount());
                assertEquals(FederateState.EXECUTING, federate.state());
                assertEquals(HelicsTime.ZERO, federate.currentTime());
                values.publish();
                federate.requestTimeAsync(SECOND);
                assertEquals(SECOND, federate.requestTimeComplete());
                assertEquals(0, messages.inbox.pendingMessages());
                assertEquals(3.0, federate.requestTime(3.0));
                assertEquals(3, messages.inbox.pendingMessages());
                values.haveCome();
            }
            broker.destroy();
            assertFalse(broker.isValid());
        }
    }

    /** The short names are what the compiler of the Linux wheels calls the types of C++ at run time; {@code Ss} is its string. */
    @Test
    @Covers("type_conversion.namedType")
    void typesAreKnownByTheirNames() {
        Map<DataType, List<String>> names = Map.of(
                DataType.INT, List.of("int", "INT", "i", "l"),
                DataType.DOUBLE, List.of("f", "d"),
                DataType.STRING, List.of("Ss", "Pc", "PKc"),
                DataType.BOOLEAN, List.of("b"),
                DataType.CHAR, List.of("char", "c"),
                DataType.COMPLEX, List.of("St7complexIdE", "COMPLEX"),
                DataType.COMPLEX_VECTOR, List.of("St6vectorISt7complexIdESaIS1_EE"),
                DataType.ANY, List.of("any", ""),
                DataType.JSON, List.of("json", "JSON"),
                DataType.NAMED_POINT, List.of("namedpoint"));
        names.forEach((type, words) -> words.forEach(word -> assertEquals(type, DataType.named(word), word)));
        List.of("map", "raw", "custom").forEach(word -> assertEquals(DataType.RAW, DataType.named(word), word));
        assertEquals(DataType.RAW, DataType.named("not_a_type")); // newer libraries say that they do not know it
    }

    private static FederateInfo info(Broker broker, CoreType type) {
        return FederateInfo.named("fed1")
                .coreType(type.word())
                .coreName(unique("core3"))
                .coreOptions(CoreOptions.defaults().federates(1).broker(broker.address()))
                .integer(IntegerProperty.LOG_LEVEL, LogLevel.NO_PRINT.code())
                .integer(IntegerProperty.MAX_ITERATIONS, 100)
                .time(TimeProperty.DELTA, SECOND);
    }

    private static void setThroughTheOther(CombinationFederate federate, CombinationFederate other) {
        other.set(FederateFlag.UNINTERRUPTIBLE, false);
        other.set(TimeProperty.INPUT_DELAY, SECOND);
        other.set(IntegerProperty.MAX_ITERATIONS, 90);
        other.set(TimeProperty.OUTPUT_DELAY, SECOND);
        other.set(TimeProperty.PERIOD, HelicsTime.ZERO);
        other.set(TimeProperty.DELTA, SECOND);
        assertFalse(federate.get(FederateFlag.UNINTERRUPTIBLE));
        assertEquals(SECOND, federate.get(TimeProperty.INPUT_DELAY));
        assertEquals(90, federate.get(IntegerProperty.MAX_ITERATIONS));
        assertEquals(SECOND, federate.get(TimeProperty.DELTA));
    }

    private static void start(CombinationFederate federate) {
        federate.enterInitializingModeAsync();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!federate.isAsyncOperationCompleted() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertTrue(federate.isAsyncOperationCompleted());
        federate.enterInitializingModeComplete();
        federate.enterExecutingModeAsync();
        federate.enterExecutingModeComplete();
    }

    /** Two endpoints and their filters. */
    private static final class Messages {
        private final Endpoint outbox;
        private final Endpoint inbox;

        Messages(CombinationFederate federate) {
            federate.registerCloningFilter("fed1/Ep1");
            Filter late = federate.registerFilter(FilterType.DELAY, "fed1DestinationFilter");
            late.addDestinationTarget("Ep2");
            outbox = federate.registerEndpoint("Ep1", "string");
            inbox = federate.registerGlobalEndpoint("Ep2", "string");
            assertEquals("fed1/Ep1", outbox.name());
            assertEquals("string", outbox.type());
            Filter changed = federate.registerFilter(FilterType.DELAY, "fed1SourceFilter");
            changed.addSourceTarget("Ep2");
            changed.addDestinationTarget("fed1/Ep1");
            changed.removeTarget("fed1/Ep1");
            changed.addSourceTarget("Ep2");
            changed.removeTarget("Ep2");
            assertEquals("fed1/fed1SourceFilter", changed.name());
        }

        void send() {
            outbox.send(Message.to("Ep2", "Hello"));
            outbox.send(Message.to("Ep2", "There"));
            inbox.setDefaultDestination("fed1/Ep1");
        }
    }

    /** A publication of each type, read by the same federate. */
    private static final class Values {
        private final Publication<Double> number;
        private final Publication<Complex> complex;
        private final Publication<String> text;
        private final Publication<Long> whole;
        private final Publication<Boolean> truth;
        private final Publication<double[]> vector;
        private final Publication<NamedPoint> point;
        private final Input<Double> numberIn;
        private final Input<Complex> complexIn;
        private final Input<String> textIn;
        private final Input<Long> wholeIn;
        private final Input<Boolean> truthIn;
        private final Input<double[]> vectorIn;
        private final Input<NamedPoint> pointIn;

        Values(CombinationFederate federate) {
            number = federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            complex = federate.registerGlobalTypePublication("pub2", "complex", ValueType.COMPLEX, "");
            numberIn = federate.registerSubscription("pub1", ValueType.DOUBLE, "");
            complexIn = federate.registerSubscription("pub2", ValueType.COMPLEX, "");
            complexIn.addTarget("Ep2");
            text = federate.registerPublication("pub3", ValueType.STRING, "");
            textIn = federate.registerSubscription("fed1/pub3", ValueType.STRING, "");
            whole = federate.registerTypePublication("pub4", "int", ValueType.LONG, "");
            wholeIn = federate.registerSubscription("fed1/pub4", ValueType.LONG, "");
            truth = federate.registerGlobalTypePublication("pub5", "boolean", ValueType.BOOLEAN, "");
            truthIn = federate.registerSubscription("pub5", ValueType.BOOLEAN, "");
            vector = federate.registerGlobalPublication("pub6", ValueType.VECTOR, "");
            vectorIn = federate.registerSubscription("pub6", ValueType.VECTOR, "");
            point = federate.registerGlobalPublication("pub7", ValueType.NAMED_POINT, "");
            pointIn = federate.registerSubscription("pub7", ValueType.NAMED_POINT, "");
        }

        void haveTheirNames() {
            assertEquals("pub1", number.name());
            assertEquals("double", number.typeName());
            assertEquals("", number.units());
            assertEquals("pub1", numberIn.target());
            assertEquals("", numberIn.units());
        }

        void setDefaults() {
            truthIn.setDefault(false);
            complexIn.setDefault(new Complex(-9.9, 2.5));
            numberIn.setDefault(3.4);
            wholeIn.setDefault(6L);
            pointIn.setDefault(new NamedPoint("hollow", 20));
            textIn.setDefault("default");
            vectorIn.setDefault(new double[] {3.4, 90.9, 4.5});
        }

        void publish() {
            truth.publish(true);
            complex.publish(new Complex(5.6, -0.67));
            number.publish(457.234);
            whole.publish(1L);
            point.publish(new NamedPoint("Blah Blah", 20));
            text.publish("Mayhem");
            vector.publish(new double[] {4.5, 56.5});
        }

        void haveCome() {
            assertTrue(truthIn.get());
            assertEquals(new Complex(5.6, -0.67), complexIn.get());
            assertEquals(457.234, numberIn.get());
            assertEquals(1L, wholeIn.get());
            assertEquals(new NamedPoint("Blah Blah", 20), pointIn.get());
            assertEquals("Mayhem", textIn.get());
            assertEquals(2, vectorIn.get().length);
        }
    }
}
