package energy.isochron.helics.interop;

import energy.isochron.helics.Broker;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateFlag;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.TimeProperty;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Plays one role of a scenario in Java and writes what it sees to a log, as {@code role.py} does in Python. */
final class JavaRole implements AutoCloseable {
    private static final Duration BROKER_CONNECTS = Duration.ofSeconds(3);
    private static final Duration BROKER_PAUSE = Duration.ofMillis(20);
    private static final Duration BROKER_ENDS = Duration.ofSeconds(10);

    private final CoreType type;
    private final int port;
    private final PrintWriter log;
    private final Words words = new Words();
    private FederateInfo info;
    private Optional<Broker> broker = Optional.empty();
    private Optional<CombinationFederate> federate = Optional.empty();

    private JavaRole(String name, CoreType type, int port, PrintWriter log) {
        this.type = type;
        this.port = port;
        this.log = log;
        info = FederateInfo.named(name).coreType(type);
        CoreOptions listening = CoreOptions.defaults().port(port);
        words.add("start-broker", step -> startBroker(listening, step.getFirst()))
                .add(
                        "start-sub-broker",
                        step -> startBroker(listening.broker("tcp://127.0.0.1:" + step.get(1)), step.getFirst()))
                .add("flag", step -> info = info.flag(FederateFlag.valueOf(constant(step.getFirst())), true))
                .add("property", step -> {
                    TimeProperty property = TimeProperty.valueOf(constant(step.getFirst()));
                    info = info.time(property, TextForm.time(step.get(1)));
                })
                .add("join", step -> join())
                .add("leave", step -> federate().disconnect());
        ValueWords values = new ValueWords(this);
        values.addTo(words);
        new MessageWords(this).addTo(words);
        new FilterWords(this).addTo(words);
        new TimeWords(this, values).addTo(words);
        new QuestionWords(this).addTo(words);
    }

    /** Arguments: scenario file, role, core type, broker port, log file. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CoreType type = CoreType.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[4])), true)) {
            try (JavaRole role = new JavaRole(arguments[1], type, Integer.parseInt(arguments[3]), log)) {
                for (Step step : Step.of(Path.of(arguments[0]), arguments[1])) {
                    role.play(step);
                }
                role.log("left", "");
            }
            log.println("end: ");
        }
    }

    /** The federate, once it has joined. */
    CombinationFederate federate() {
        return federate.orElseThrow();
    }

    /** The broker, if this role has started it. */
    Broker broker() {
        return broker.orElseThrow();
    }

    /** Writes a line of the log. */
    void log(String what, String result) {
        log.println(what + ": " + result);
    }

    /** The name of a constant, from the word of the scenario. */
    static String constant(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private void play(Step step) throws InterruptedException {
        try {
            words.play(step);
        } catch (HelicsException e) {
            String message = String.valueOf(e.getMessage());
            log(
                    step.word(),
                    "refused [" + e.code() + "] " + message.substring(0, message.lastIndexOf(" (HELICS error")));
        }
    }

    private void startBroker(CoreOptions options, String federates) throws InterruptedException {
        Broker started = Broker.create(type, "", options.federates(Integer.parseInt(federates)));
        broker = Optional.of(started);
        long deadline = System.nanoTime() + BROKER_CONNECTS.toNanos();
        while (!started.isConnected() && System.nanoTime() - deadline < 0) {
            Thread.sleep(BROKER_PAUSE);
        }
        log("broker", started.isConnected() ? "connected" : "not connected");
    }

    private void join() {
        CoreOptions options = CoreOptions.defaults().federates(1).broker("tcp://127.0.0.1:" + port);
        federate = Optional.of(CombinationFederate.create(info.coreOptions(options)));
    }

    @Override
    public void close() {
        federate.ifPresent(CombinationFederate::close);
        broker.ifPresent(started -> {
            log("broker gone", Boolean.toString(started.waitForDisconnect(BROKER_ENDS)));
            started.close();
        });
    }
}
