package energy.isochron.helics.conformance;

import static energy.isochron.helics.conformance.Federations.below;
import static energy.isochron.helics.conformance.Federations.root;
import static energy.isochron.helics.conformance.Federations.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.Core;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateFlag;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.MessageFederate;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.PendingQuery;
import energy.isochron.helics.Query;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.ValueFederate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Brokers, cores and federates as such: global values, how they are made, and whether they are there. */
@NeedsHelics
class SystemIT {
    private static final String LONG_TEXT = "a sentence that every federate of the federation may ask for by its name";
    private static final String OTHER_TEXT = "another such sentence, which does not disturb the one before";

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "TCP", "IPC"})
    @Covers("other_tests.broker_global_value")
    void aBrokerKeepsTheGlobalValuesThatItIsGiven(CoreType type) {
        try (Broker broker = root(type)) {
            broker.setGlobal("first", LONG_TEXT);
            assertEquals(LONG_TEXT, broker.query(global("first")));
            broker.setGlobal("second", OTHER_TEXT);
            assertEquals(OTHER_TEXT, broker.query(global("second")));
            assertEquals(LONG_TEXT, broker.query(global("first")));
            broker.disconnect();
            assertFalse(broker.isConnected());
        }
    }

    /** 3.6.1 has no functions for "is root" and "is open": the first is part of a query's answer, the second is seen by joining. */
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("other_tests.broker_status_queries")
    void aBrokerSaysWhetherItIsConnectedAndRootAndTakesNoMoreFederatesThanAllowed(CoreType type) {
        try (Broker open = Broker.create(
                        type,
                        unique("open"),
                        TestFederation.listening(type).root().maxFederates(1));
                Broker full = Broker.create(
                        type,
                        unique("full"),
                        TestFederation.listening(type).root().maxFederates(0))) {
            assertTrue(open.isValid());
            assertTrue(open.isConnected());
            assertTrue(open.query(new Query("broker", "config")).contains("\"root\": true"));
            joined(type, open).close();
            assertThrows(HelicsException.Registration.class, () -> joined(type, full));
            full.disconnect();
            assertFalse(full.isConnected());
            open.disconnect();
            assertFalse(open.isConnected());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("other_tests.core_status_queries")
    void aCoreSaysWhetherItIsConnectedAndTakesNoMoreFederatesThanAllowed(CoreType type) {
        try (Broker broker = root(type);
                Core open = Core.create(type, unique("open"), below(broker).maxFederates(1));
                Core full = Core.create(type, unique("full"), below(broker).maxFederates(0))) {
            assertTrue(open.isValid());
            assertTrue(open.connect());
            assertTrue(open.isConnected());
            assertTrue(full.isValid());
            assertTrue(full.connect());
            ValueFederate.create(FederateInfo.named("f").coreType(type).coreName(open.name()))
                    .close();
            assertThrows(
                    HelicsException.Registration.class,
                    () -> ValueFederate.create(
                            FederateInfo.named("g").coreType(type).coreName(full.name())));
            full.disconnect();
            assertFalse(full.isConnected());
            open.disconnect();
            assertFalse(open.isConnected());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("other_tests.core_global_value")
    void aCoreSetsGlobalValues(CoreType type) {
        try (Broker broker = root(type);
                Core core = Core.create(type, unique("core"), below(broker))) {
            assertTrue(core.connect());
            assertTrue(core.isConnected());
            core.setGlobal("first", LONG_TEXT);
            assertEquals(LONG_TEXT, core.query(global("first")));
            core.setGlobal("second", OTHER_TEXT);
            assertEquals(OTHER_TEXT, core.query(global("second")));
            broker.disconnect();
            core.disconnect();
            assertFalse(broker.isConnected());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("other_tests.federate_global_value")
    void aFederateMadeByArgumentsSetsGlobalValuesAndAsksWithoutWaiting(CoreType type) {
        try (Broker broker = root(type);
                Core core = Core.create(type, unique("core"), below(broker));
                ValueFederate federate = ValueFederate.create(byArguments("fed0", type, core, "1.0"))) {
            federate.setGlobal("first", LONG_TEXT);
            assertEquals(LONG_TEXT, federate.query(global("first")));
            federate.setGlobal("second", OTHER_TEXT);
            assertEquals(OTHER_TEXT, answer(federate.queryAsync(global("second"))));
            assertEquals("false", answer(federate.queryAsync(new Query("", "isinit"))));
            federate.disconnect();
            core.disconnect();
            broker.disconnect();
            assertFalse(broker.isConnected());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("other_tests.federate_add_dependency")
    void aFederateThatDependsOnAnotherStartsWithIt(CoreType type) {
        try (Broker broker = root(type);
                Core core = Core.create(type, unique("core"), below(broker));
                MessageFederate source = MessageFederate.create(
                        byArguments("fed1", type, core, "1.0").flag(FederateFlag.SOURCE_ONLY, true));
                MessageFederate other = MessageFederate.create(byArguments("fed2", type, core, "1.0"))) {
            other.registerGlobalEndpoint("ept2", "");
            source.registerGlobalEndpoint("ept1", "");
            source.addDependency("fed2");
            source.enterExecutingModeAsync();
            other.enterExecutingMode();
            source.enterExecutingModeComplete();
            assertEquals(FederateState.EXECUTING, source.state());
            String federates = ".*\"1310\\d\\d\".*"; // the library counts them from 131072
            assertTrue(source.query(new Query("", "dependencies")).matches(federates));
            assertTrue(other.query(new Query("", "dependents")).matches(federates));
            assertFalse(source.query(new Query("", "dependents")).matches(federates));
            assertEquals(FederateState.EXECUTING, other.state());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("other_tests.core_creation")
    void aCoreMadeByArgumentsHasTheNameThatTheyGive(CoreType type) {
        String name = unique("gcore");
        try (Broker broker = root(type);
                Core core = Core.create(
                        type,
                        "",
                        List.of(
                                "--name=" + name,
                                "--timeout=2000",
                                "--broker=" + broker.name(),
                                "--broker_address=" + broker.address()))) {
            assertEquals(name, core.name());
            broker.disconnect();
            core.disconnect();
            assertFalse(broker.isConnected());
        }
    }

    @Test
    @Covers("other_tests.core_creation_error_nosan")
    void aCoreWithAnArgumentThatIsNoneIsNotMade() {
        assertThrows(
                HelicsException.class,
                () -> Core.create(
                        CoreType.INPROC,
                        "",
                        List.of("--name=" + unique("gcore"), "--log_level=what_logs?", "--broker=nobody")));
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "IPC"})
    @Covers("other_tests.broker_creation")
    void aBrokerMadeByArgumentsHasTheNameThatTheyGive(CoreType type) {
        String name = unique("gbroker");
        try (Broker broker = Broker.create(type, "", List.of("--name=" + name, "--timeout=2000", "--root"))) {
            assertEquals(name, broker.name());
        }
    }

    @Test
    @Covers("other_tests.broker_creation_nosan")
    void aBrokerWithAnArgumentThatIsNoneIsNotMade() {
        assertThrows(
                HelicsException.class,
                () -> Broker.create(
                        CoreType.INPROC,
                        "",
                        List.of("--name=" + unique("gbroker"), "--log_level=what_logs?", "--root")));
    }

    /** A federate that joins a broker by a core of its own. */
    private static ValueFederate joined(CoreType type, Broker broker) {
        return ValueFederate.create(FederateInfo.named("f")
                .coreType(type)
                .coreName(unique("core"))
                .coreOptions(below(broker).connectTimeout(Duration.ofSeconds(6))));
    }

    private static FederateInfo byArguments(String name, CoreType type, Core core, String period) {
        return FederateInfo.named(name)
                .coreOptions(CoreOptions.defaults())
                .arguments(List.of("--corename=" + core.name(), "--coretype=" + type.word(), "--period=" + period));
    }

    private static Query global(String name) {
        return new Query("global_value", name);
    }

    private static String answer(PendingQuery question) {
        try (question) {
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!question.isCompleted() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertTrue(question.isCompleted());
            return question.complete();
        }
    }
}
