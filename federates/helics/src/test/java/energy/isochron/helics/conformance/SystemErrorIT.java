package energy.isochron.helics.conformance;

import static energy.isochron.helics.conformance.Federations.alone;
import static energy.isochron.helics.conformance.Federations.below;
import static energy.isochron.helics.conformance.Federations.root;
import static energy.isochron.helics.conformance.Federations.unique;
import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.Core;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Federate;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Query;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What cores, brokers and federates do when they are asked in vain, when they fail, and when they are gone. Null in the place of a handle
 * or a text is possible on the raw layer only; on objects the same mistakes are a closed object.
 */
@NeedsHelics
class SystemErrorIT {
    private static final Query QUESTION = new Query("global_value", "testglobal");

    @Test
    @Covers("other_tests.broker_global_value_errors_nosan_ci_skip")
    void aBrokerThatIsNoneOrIsClosedIsAskedInVain() {
        Broker broker = root(CoreType.INPROC);
        refused(Raw::helicsQueryBrokerExecute);
        failed(error -> Raw.helicsBrokerSetGlobal(NULL, NULL, NULL, error));
        broker.disconnect();
        assertFalse(broker.isConnected());
        broker.close();
        assertFalse(broker.isValid());
        assertThrows(IllegalStateException.class, () -> broker.query(QUESTION));
        assertThrows(IllegalStateException.class, () -> broker.setGlobal("name", "v2"));
    }

    @Test
    @Covers("other_tests.core_global_value_errors_nosan_ci_skip")
    void aCoreThatIsNoneOrIsClosedIsAskedInVain() {
        try (Broker broker = root(CoreType.INPROC)) {
            Core core = Core.create(CoreType.INPROC, unique("core"), below(broker));
            assertTrue(core.connect());
            assertTrue(core.isConnected());
            refused(Raw::helicsQueryCoreExecute);
            failed(error -> Raw.helicsCoreSetGlobal(NULL, NULL, NULL, error));
            core.destroy();
            assertFalse(core.isValid());
            assertThrows(IllegalStateException.class, () -> core.query(QUESTION));
            assertThrows(IllegalStateException.class, () -> core.setGlobal("name", "v2"));
            broker.disconnect();
            assertFalse(broker.isConnected());
        }
    }

    @Test
    @Covers("other_tests.federate_global_value_errors_nosan_ci_skip")
    void aFederateWithAPeriodThatIsNoneIsNotMadeAndOneThatIsClosedIsAskedInVain() {
        try (Broker broker = root(CoreType.INPROC);
                Core core = Core.create(CoreType.INPROC, unique("core"), below(broker))) {
            FederateInfo info =
                    FederateInfo.named("fed0").arguments("--corename=" + core.name() + " --coretype=inproc");
            ValueFederate federate = ValueFederate.create(info.arguments("--period=1.0"));
            assertThrows(
                    HelicsException.class,
                    () -> ValueFederate.create(info.name("fed1").arguments("--period=frogs")));
            refused(Raw::helicsQueryExecute);
            failed(error -> Raw.helicsFederateSetGlobal(NULL, NULL, NULL, error));
            failed(error -> Raw.helicsQueryExecuteAsync(NULL, NULL, error));
            federate.close();
            assertThrows(IllegalStateException.class, () -> federate.query(QUESTION));
            assertThrows(IllegalStateException.class, () -> federate.queryAsync(QUESTION));
            assertThrows(IllegalStateException.class, () -> federate.setGlobal("name", "v2"));
            core.disconnect();
            broker.disconnect();
            assertFalse(broker.isConnected());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("federate_tests.federateGeneratedLocalError_nosan")
    void aFederateThatDeclaredItselfFailedIsGrantedNoMoreTime(CoreType type) {
        try (Broker broker = root(type);
                ValueFederate federate = ValueFederate.create(alone(broker, type, "fed1"))) {
            federate.enterExecutingMode();
            assertEquals(2.0, federate.requestTime(2.0));
            federate.localError(9827, "an error of the user");
            HelicsException thrown = assertThrows(HelicsException.class, () -> federate.requestTime(3.0));
            assertNotEquals(0, thrown.code());
            federate.core().disconnect();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("federate.federateGeneratedGlobalError_nosan")
    void aFederationThatAFederateDeclaredFailedGrantsNoMoreTime(CoreType type) {
        try (Broker broker = root(type);
                ValueFederate federate = ValueFederate.create(alone(broker, type, "fed1"))) {
            federate.enterExecutingMode();
            assertEquals(2.0, federate.requestTime(2.0));
            federate.globalError(9827, "an error of the user, for all");
            HelicsException thrown = assertThrows(HelicsException.class, () -> federate.requestTime(HelicsTime.MAX));
            assertNotEquals(0, thrown.code());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("federate.federateNoProtection")
    void aFederateThatWasGivenBackIsNotFoundAnyMore(CoreType type) {
        String name = unique("fed");
        try (Broker broker = root(type);
                ValueFederate federate = ValueFederate.create(alone(broker, type, name))) {
            federate.enterExecutingMode();
            assertFalse(Federate.isProtected(name));
        }
        assertThrows(HelicsException.Argument.class, () -> ValueFederate.byName(name));
        assertThrows(HelicsException.Argument.class, () -> Federate.isProtected(name));
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("federate.federateProtection")
    void aProtectedFederateIsFoundAfterItWasGivenBack(CoreType type) {
        String name = unique("fed");
        try (Broker broker = root(type);
                ValueFederate federate = ValueFederate.create(alone(broker, type, name))) {
            federate.enterExecutingMode();
            Federate.protect(name);
        }
        assertTrue(Federate.isProtected(name));
        try (ValueFederate found = ValueFederate.byName(name)) {
            assertTrue(found.isValid());
            assertEquals(name, found.name());
            Federate.unprotect(name);
            assertFalse(Federate.isProtected(name));
            found.disconnect();
        }
        assertThrows(HelicsException.Argument.class, () -> Federate.isProtected(name));
    }

    /** A query that is none, an object that is none, and both. */
    private static void refused(Ask ask) {
        MemorySegment query = Raw.helicsCreateQuery(NULL, NULL);
        try {
            assertTrue(answer(error -> ask.execute(query, NULL, error)).contains("error"));
            assertTrue(answer(error -> ask.execute(NULL, NULL, error)).contains("error"));
        } finally {
            Raw.helicsQueryFree(query);
        }
    }

    private static String answer(Function<MemorySegment, MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(Raw.HELICS_ERROR);
            String answer = call.apply(error).getString(0);
            assertNotEquals(0, error.get(JAVA_INT, 0));
            return answer;
        }
    }

    private static void failed(Consumer<MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(Raw.HELICS_ERROR);
            call.accept(error);
            assertNotEquals(0, error.get(JAVA_INT, 0));
        }
    }

    /** A C function that asks through a federate, core or broker. */
    @FunctionalInterface
    private interface Ask {
        MemorySegment execute(MemorySegment query, MemorySegment object, MemorySegment error);
    }
}
