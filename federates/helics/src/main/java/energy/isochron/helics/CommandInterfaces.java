package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.BiFunction;

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
        return taken(Raw::helicsFederateGetCommand);
    }

    /**
     * Waits for a command to this federate, for ever if none comes; one that sends nothing else must be sure of that.
     * {@code helicsFederateWaitCommand}, {@code helicsFederateGetCommandSource}
     *
     * @return the command; empty if the federation ended first
     */
    default Optional<Command> waitForCommand() {
        return taken(Raw::helicsFederateWaitCommand);
    }

    private Optional<Command> taken(BiFunction<MemorySegment, MemorySegment, MemorySegment> function) {
        return handle().call((error, texts) -> {
            String text = Texts.read(function.apply(handle().federate(), error));
            handle().check();
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Command(
                            text, Texts.read(Raw.helicsFederateGetCommandSource(handle().federate(), error))));
        });
    }

    private FederateHandle handle() {
        return ((Federate) this).handle();
    }
}
