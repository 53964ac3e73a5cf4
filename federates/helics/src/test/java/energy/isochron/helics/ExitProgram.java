package energy.isochron.helics;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A program that has a federation running, prints {@code started}, and ends. Arguments: core type, what runs, how it ends. */
final class ExitProgram {
    private static final int ATTEMPTS = 3;

    private final Broker broker;
    private final Federate federate;

    /** What runs. */
    enum Running {
        /** A federate without callbacks. */
        PLAIN,
        /** One that is told its states. */
        STATE_CALLBACK,
        /** One whose log and queries are heard, as are the logs of its core and broker. */
        LOG_AND_QUERY_CALLBACKS,
        /** One that the library calls all the time. */
        CALLBACK_FEDERATE
    }

    private ExitProgram(CoreType type, Running running) {
        broker = Broker.create(
                type,
                "broker-" + UUID.randomUUID(),
                TestFederation.listening(type).federates(1));
        FederateInfo info = FederateInfo.named("f")
                .coreType(type)
                .coreName("core-" + UUID.randomUUID())
                .coreOptions(CoreOptions.defaults().federates(1).broker(broker.address()));
        federate =
                running == Running.CALLBACK_FEDERATE ? CallbackFederate.create(info) : CombinationFederate.create(info);
        switch (running) {
            case PLAIN -> {}
            case STATE_CALLBACK -> tellStates();
            case LOG_AND_QUERY_CALLBACKS -> {
                federate.callbacks().onLog((level, source, message) -> {});
                federate.core().onLog((level, source, message) -> {});
                broker.onLog((level, source, message) -> {});
                federate.callbacks().onQuery(question -> Optional.of("answer"));
            }
            case CALLBACK_FEDERATE -> {
                tellStates();
                ((CallbackFederate) federate).onNextTime(granted -> HelicsTime.ZERO);
            }
        }
    }

    private void tellStates() {
        federate.callbacks().onStateChange((now, before) -> {});
        federate.callbacks().onTermination(() -> {});
    }

    private void start() {
        federate.enterInitializingMode();
        if (federate instanceof CombinationFederate plain) {
            plain.enterExecutingMode();
            plain.requestTime(1.0);
            plain.query(new Query("f", "anything"));
        }
    }

    /** On a very busy machine joining can fail; how the JVM ends is measured from there. */
    private static ExitProgram started(CoreType type, Running running) {
        for (int attempt = 1; ; attempt++) {
            try {
                ExitProgram program = new ExitProgram(type, running);
                program.start();
                return program;
            } catch (HelicsException.Registration e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Runs. */
    public static void main(String[] arguments) throws InterruptedException {
        ExitProgram program = started(CoreType.valueOf(arguments[0]), Running.valueOf(arguments[1]));
        System.out.println("started");
        program.end(ExitMatrixIT.Ending.valueOf(arguments[2]));
    }

    private void end(ExitMatrixIT.Ending ending) throws InterruptedException {
        switch (ending) {
            case NOTHING -> {}
            case EXIT -> System.exit(5);
            case HALT -> Runtime.getRuntime().halt(5);
            case HOOK_CLOSES_LIBRARY -> {
                Runtime.getRuntime().addShutdownHook(new Thread(Helics::closeLibrary));
                System.exit(5);
            }
            case CLOSE_ALL -> closeAll();
            case CLOSE_FEDERATES_ONLY -> federate.close();
            case CLOSE_BROKER_FIRST -> {
                broker.close();
                federate.close();
            }
            case DISCONNECT_CORE_FIRST -> {
                federate.core().disconnect();
                closeAll();
            }
            case DESTROY_CORE_FIRST -> {
                federate.core().destroy();
                closeAll();
            }
            case DESTROY_BROKER_FIRST -> {
                broker.destroy();
                federate.close();
            }
            case CLOSE_LIBRARY -> Helics.closeLibrary();
            case CLOSE_ALL_THEN_LIBRARY -> {
                closeAll();
                Helics.closeLibrary();
            }
            case SIGTERM -> Thread.sleep(Duration.ofMinutes(1));
        }
    }

    private void closeAll() {
        federate.close();
        broker.close();
    }
}
