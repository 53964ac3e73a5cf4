package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Commands to and from a federate. */
public sealed interface CommandInterfaces permits Federate {
    /** Sends a command to a federate, core or broker, by its name. {@code helicsFederateSendCommand} */
    default void sendCommand(String target, String command) {
        handle().run((error, texts) -> Raw.helicsFederateSendCommand(
                handle().federate(), texts.allocateFrom(target), texts.allocateFrom(command), error));
    }

    /**
     * Takes the next command that has come for this federate; empty if there is none.
     * {@code helicsFederateGetCommand}, {@code helicsFederateGetCommandSource}
     */
    default Optional<Command> receiveCommand() {
        return handle().call((error, texts) -> {
            String text = Texts.read(Raw.helicsFederateGetCommand(handle().federate(), error));
            handle().check();
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Command(
                            text, Texts.read(Raw.helicsFederateGetCommandSource(handle().federate(), error))));
        });
    }

    /**
     * Waits for a command to this federate. It asks for one now and then: the library's own {@code helicsFederateWaitCommand} is not
     * called, since nothing but a command ends it, not even the end of the federation or of the JVM.
     *
     * @return the command; empty if none came in that time, or the federate is over
     */
    default Optional<Command> waitForCommand(Duration atMost) {
        handle().refuseInside();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<Command> command = receiveCommand();
            if (command.isPresent()
                    || System.nanoTime() - deadline > 0
                    || ((Federate) this).state().isOver()
                    || !((Federate) this).core().isConnected()) {
                return command;
            }
            LockSupport.parkNanos(Handles.PAUSE_NANOS);
        }
    }

    private FederateHandle handle() {
        return ((Federate) this).handle();
    }
}
