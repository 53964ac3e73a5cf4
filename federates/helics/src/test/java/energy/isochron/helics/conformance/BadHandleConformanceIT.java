package energy.isochron.helics.conformance;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import energy.isochron.helics.Broker;
import energy.isochron.helics.ChildJvm;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.ErrorCode;
import energy.isochron.helics.Helics;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles of the wrong kind, which only the raw layer can pass; and what is closed, which the objects refuse before the library sees it. */
@NeedsHelics
class BadHandleConformanceIT {
    private final Arena arena = Arena.ofShared(); // a test may run on a thread of its own
    private final MemorySegment error = arena.allocate(Raw.HELICS_ERROR);

    @BeforeEach
    void load() {
        Helics.load();
        Raw.helicsErrorClear(error);
    }

    @AfterEach
    void free() {
        arena.close();
    }

    @Test
    @Covers("bad_input_nosan.test_bad_fed")
    void anAddressBesideAFederateIsNone() {
        withFederate(federate -> {
            MemorySegment beside = MemorySegment.ofAddress(federate.address() + 8);
            check(0, Raw::helicsFederateEnterInitializingMode, federate);
            check(ErrorCode.INVALID_OBJECT.code(), Raw::helicsFederateEnterInitializingMode, beside);
            check(0, Raw::helicsFederateDisconnect, federate);
            check(ErrorCode.INVALID_OBJECT.code(), Raw::helicsFederateDisconnect, beside);
            Raw.helicsFederateFree(beside);
        });
    }

    @Test
    @Covers("bad_input_nosan.test_bad_fed")
    void aClosedFederateIsRefusedAndASecondCloseIsNot() {
        ValueCase federation = ValueCase.of(CoreType.INPROC, 1);
        ValueFederate federate = federation.get(0);
        federate.enterInitializingMode();
        federate.disconnect();
        federate.close();
        assertThrows(IllegalStateException.class, federate::currentTime);
        federate.close();
        federation.close();
    }

    @Test
    @Covers("bad_input_nosan.test_mistaken_free")
    void freeingAHandleAsAnotherKindDoesNothing() {
        withFederate(federate -> {
            check(0, Raw::helicsFederateEnterInitializingMode, federate);
            check(0, Raw::helicsFederateDisconnect, federate);
            withInfo(info -> freeWrongly(federate, info));
            assertEquals(1, Raw.helicsFederateIsValid(federate));
        });
    }

    @Test
    @Covers("bad_input_nosan.test_mistaken_finalize")
    void finalizingAnInfoIsRefused() {
        withFederate(federate -> {
            check(0, Raw::helicsFederateEnterInitializingMode, federate);
            withInfo(info -> {
                check(ErrorCode.INVALID_OBJECT.code(), Raw::helicsFederateFinalize, info);
                freeWrongly(federate, info);
            });
            assertEquals(1, Raw.helicsFederateIsValid(federate));
        });
    }

    @Test
    @Covers("bad_input_nosan.test_creation")
    void aFederateWithoutAnInfoJoinsTheZmqBrokerOfTheEnvironment() throws InterruptedException {
        try (Broker broker = Broker.create(
                        CoreType.ZMQ,
                        "broker-" + UUID.randomUUID(),
                        TestFederation.listening(CoreType.ZMQ).federates(1));
                ChildJvm child =
                        ChildJvm.start(Map.of("HELICS_BROKER_ADDRESS", broker.address()), JoinWithoutInfo.class)) {
            assertEquals("joined with error 0, valid 1", child.await("joined", Duration.ofSeconds(40)));
        }
    }

    @Test
    @Covers("error_tests.unavailable_CoreType_nosan")
    void coresThatAreNotThereAreRefused() {
        MemorySegment core = Raw.helicsCreateCore(text("nullcore"), text("test"), text(""), error);
        assertNotEquals(0, error.get(JAVA_INT, 0));
        Raw.helicsErrorClear(error);
        MemorySegment broker = Raw.helicsCreateBroker(text("null"), text("test"), text(""), error);
        assertNotEquals(0, error.get(JAVA_INT, 0));
        assertEquals(0, Raw.helicsIsCoreTypeAvailable(text("null")));
        assertEquals(0, Raw.helicsIsCoreTypeAvailable(NULL));
        assertEquals(0, Raw.helicsIsCoreTypeAvailable(text("blahblah")));
        Raw.helicsCoreDestroy(core);
        Raw.helicsBrokerDestroy(broker);
    }

    /** Neither is freed: each is of another kind than the function frees. */
    private static void freeWrongly(MemorySegment federate, MemorySegment info) {
        Raw.helicsFederateInfoFree(federate);
        Raw.helicsFederateFree(info);
        Raw.helicsQueryFree(info);
        Raw.helicsQueryFree(federate);
    }

    private void withInfo(Consumer<MemorySegment> calls) {
        MemorySegment info = Raw.helicsCreateFederateInfo();
        Raw.helicsFederateInfoSetBroker(info, text("broker test"), error);
        assertEquals(0, error.get(JAVA_INT, 0));
        calls.accept(info);
        Raw.helicsFederateInfoFree(info);
    }

    /** The native side of a federate, by its name. */
    private void withFederate(Consumer<MemorySegment> calls) {
        String name = "fed-" + UUID.randomUUID();
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1, info -> info.name(name))) {
            assertEquals(name, federation.get(0).name());
            MemorySegment federate = Raw.helicsGetFederateByName(text(name), error);
            calls.accept(federate);
            Raw.helicsFederateFree(federate);
        }
    }

    private void check(int code, BiConsumer<MemorySegment, MemorySegment> call, MemorySegment handle) {
        Raw.helicsErrorClear(error);
        call.accept(handle, error);
        assertEquals(code, error.get(JAVA_INT, 0));
        Raw.helicsErrorClear(error);
    }

    private MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }
}
