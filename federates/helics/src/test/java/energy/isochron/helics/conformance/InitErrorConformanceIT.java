package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.Core;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.Helics;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.IterationRequest;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A federation that cannot start, as an input expects another type of one's own than is published; what each call says then. */
@NeedsHelics
class InitErrorConformanceIT {
    private static final HelicsTime SECOND = HelicsTime.ofSeconds(1L);

    @Test
    @Covers("function_nosan.initError")
    void timesAreRefusedBeforeAndAfterTheFailedStart() {
        mismatched(federate -> {
            isRefused(() -> federate.requestTime(SECOND));
            isRefused(() -> federate.requestTimeAsync(SECOND));
            isRefused(federate::requestTimeComplete);
            isRefused(federate::enterExecutingMode);
            isRefused(federate::requestNextStep);
        });
    }

    @Test
    @Covers("function_nosan.initError2")
    void initializingModeIsRefusedAndInterfacesAreStillFound() {
        mismatched(federate -> {
            String name = federate.input("inp1", ValueType.BYTES).name();
            assertEquals("fed0/inp1", name);
            assertEquals(name, federate.input(0, ValueType.BYTES).name());
            isRefused(() -> federate.publication("unknown", ValueType.BYTES));
            isRefused(federate::enterInitializingMode);
            isRefused(() -> federate.requestTimeAdvance(SECOND));
            isRefused(() -> federate.input("unknown", ValueType.BYTES));
            isRefused(() -> federate.input(4, ValueType.BYTES));
        });
    }

    @Test
    @Covers("function_nosan.initError3")
    void initializingModeInTwoStepsIsRefusedInTheSecond() {
        mismatched(federate -> {
            isRefused(() -> federate.inputOf("unknown", ValueType.BYTES));
            federate.enterInitializingModeAsync();
            isRefused(federate::enterInitializingModeComplete);
        });
    }

    @Test
    @Covers("function_nosan.initError4")
    void executingModeInTwoStepsIsRefusedInTheSecond() {
        mismatched(federate -> {
            federate.enterExecutingModeAsync();
            isRefused(federate::enterExecutingModeComplete);
            assertFalse(federate.isAsyncOperationCompleted());
            isRefused(() -> federate.requestTimeIterative(SECOND, IterationRequest.NO_ITERATION));
            federate.disconnect();
            isRefused(federate::enterExecutingModeAsync);
            isRefused(() -> federate.enterExecutingModeIterativeAsync(IterationRequest.FORCE_ITERATION));
        });
    }

    @Test
    @Covers("function_nosan.initError5")
    void executingModeWithIterationIsRefused() {
        mismatched(federate -> {
            isRefused(() -> federate.enterExecutingModeIterative(IterationRequest.NO_ITERATION));
            isRefused(() -> federate.requestTimeIterativeAsync(SECOND, IterationRequest.NO_ITERATION));
        });
    }

    @Test
    @Covers("function_nosan.initError6")
    void executingModeWithIterationInTwoStepsIsRefusedInTheSecond() {
        mismatched(federate -> {
            federate.enterExecutingModeIterativeAsync(IterationRequest.NO_ITERATION);
            isRefused(federate::enterExecutingModeIterativeComplete);
            isRefused(() -> federate.requestTimeIterativeAsync(SECOND, IterationRequest.NO_ITERATION));
            isRefused(federate::requestTimeIterativeComplete);
        });
    }

    @Test
    @Covers({"function_nosan.version", "function_nosan.systemInfo"})
    void theLibraryTellsItsVersionAndTheSystem() {
        assertTrue(Helics.version().startsWith("3."), Helics.version());
        assertTrue(Helics.systemInfo().contains("\"version\""), Helics.systemInfo());
    }

    @Test
    @Covers("function_nosan.CoreLink")
    void aCoreLinksWhatDoesNotFit() {
        String name = "linked-" + UUID.randomUUID();
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1, info -> info.name(name))) {
            ValueFederate federate = federation.get(0);
            registerUnlike(federate);
            try (ValueFederate same = ValueFederate.byName(name)) {
                assertEquals(name, same.name());
            }
            isRefused(() -> ValueFederate.byName("fed_unknown"));
            Core core = federate.core();
            core.dataLink("pub1", name + "/inp1");
            isRefused(() -> core.makeConnections("non-file.json"));
            try (Core second = core.share()) {
                assertEquals(core.address(), second.address());
            }
            isRefused(federate::enterExecutingMode);
        }
    }

    @Test
    @Covers("function_nosan.BrokerLink")
    void aBrokerLinksWhatDoesNotFit() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            registerUnlike(federate);
            try (Broker second = federation.broker.share()) {
                second.dataLink("pub1", "fed0/inp1");
                isRefused(() -> second.makeConnections("non-file.json"));
            }
            isRefused(federate::enterExecutingMode);
        }
    }

    private static void mismatched(Consumer<ValueFederate> calls) {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1, FederateInfo::uninterruptible)) {
            ValueFederate federate = federation.get(0);
            registerUnlike(federate).addTarget("pub1");
            federate.set(TimeProperty.PERIOD, SECOND);
            calls.accept(federate);
        }
    }

    private static Input<byte[]> registerUnlike(ValueFederate federate) {
        federate.registerGlobalTypePublication("pub1", "custom1", ValueType.BYTES, "");
        return federate.registerTypeInput("inp1", "custom2", ValueType.BYTES, "");
    }

    private static void isRefused(Executable call) {
        assertThrows(HelicsException.class, call);
    }
}
