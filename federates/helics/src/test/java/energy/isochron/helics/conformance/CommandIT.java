package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.Command;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.ValueType;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands from federates, cores and brokers to a federate. */
@NeedsHelics
class CommandIT {
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "TCP", "IPC"})
    @Covers("command_tests.federate_federate_command")
    void aFederateCommandsAnother(CoreType type) {
        comes(type, federation -> {
            federation.get(0).sendCommand("fed1", "test");
            return "fed0";
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("command_tests.core_federate_command")
    void aCoreCommandsAFederate(CoreType type) {
        comes(type, federation -> {
            federation.get(0).core().sendCommand("fed1", "test");
            return federation.get(0).core().name();
        });
        comes(type, federation -> {
            federation.get(0).core().sendOrderedCommand("fed1", "test");
            return federation.get(0).core().name();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("command_tests.broker_federate_command")
    void aBrokerCommandsAFederate(CoreType type) {
        comes(type, federation -> {
            federation.broker.sendCommand("fed1", "test");
            return federation.broker.name();
        });
        comes(type, federation -> {
            federation.broker.sendOrderedCommand("fed1", "test");
            return federation.broker.name();
        });
    }

    @Test
    void waitingForACommandEndsInTimeAndWithTheFederate() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "fed0")) {
            CombinationFederate federate = federation.get(0);
            assertEquals(Optional.empty(), federate.waitForCommand(Duration.ofMillis(20)));
            federate.disconnect();
            assertEquals(Optional.empty(), federate.waitForCommand(Duration.ofDays(1)));
        }
    }

    /** Something commands fed1 before time starts; it says by which name. */
    private static void comes(CoreType type, Function<TestFederation, String> sender) {
        try (TestFederation federation = TestFederation.of(type, "fed0", "fed1")) {
            federation.get(0).registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            federation.get(1).registerSubscription("pub1", ValueType.DOUBLE, "");
            String name = sender.apply(federation);
            federation.execute();
            Optional<Command> command = federation.get(1).waitForCommand(Duration.ofSeconds(10));
            assertEquals(Optional.of(new Command("test", name)), command);
            assertEquals(Optional.empty(), federation.get(1).receiveCommand());
        }
    }
}
