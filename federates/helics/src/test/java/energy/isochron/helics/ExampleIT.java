package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.testing.PyHelics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's examples: what stands there is what runs here. */
@NeedsHelics
class ExampleIT {
    private static final Path MODULE = Path.of(System.getProperty("isochron.home"), "federates", "helics");
    private static final String SOURCES = "src/test/java/energy/isochron/helics/";
    private static final Duration END = Duration.ofSeconds(30);

    private final List<String> log = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"values", "messages", "iteration", "questions"})
    void anExampleStandsInTheReadme(String name) throws IOException {
        String source = Files.readString(MODULE.resolve(SOURCES + "ExampleIT.java"));
        assertInReadme("java", region(source, "// " + name + "\n", 8));
    }

    @Test
    void theExampleOfTwoProcessesStandsInTheReadme() throws IOException {
        assertInReadme(
                "java", region(Files.readString(MODULE.resolve(SOURCES + "ExampleMeter.java")), "// meter\n", 4));
        assertInReadme(
                "python",
                Files.readString(MODULE.resolve("src/test/resources/interop/plant.py"))
                        .stripTrailing());
    }

    private static String region(String source, String begin, int indent) {
        int from = source.indexOf(begin) + begin.length();
        return source.substring(from, source.indexOf("// end", from))
                .lines()
                .map(line -> line.isBlank() ? "" : line.substring(Math.min(indent, line.length())))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private static void assertInReadme(String language, String code) throws IOException {
        String readme = Files.readString(MODULE.resolve("README.md"));
        assertTrue(readme.contains("```" + language + "\n" + code + "\n```"), code);
    }

    @Test
    void theMeterReadsThePlantInItsOwnUnits() {
        // values
        CoreOptions options = CoreOptions.defaults().federates(2);
        try (Broker broker = Broker.create(CoreType.INPROC, "day", options)) {
            FederateInfo info = FederateInfo.named("plant")
                    .coreType(CoreType.INPROC)
                    .coreName("both")
                    .coreOptions(options.broker(broker.address()))
                    .uninterruptible();
            try (ValueFederate plant = ValueFederate.create(info);
                    ValueFederate meter = ValueFederate.create(info.name("meter"))) {
                Publication<Double> power = plant.registerPublication("power", ValueType.DOUBLE, "MW");
                Input<Double> reading = meter.registerSubscription("plant/power", ValueType.DOUBLE, "kW");

                plant.enterExecutingModeAsync(); // both wait for each other: one thread begins for both
                meter.enterExecutingMode();
                plant.enterExecutingModeComplete();
                for (int hour = 1; hour <= 2; hour++) {
                    power.publish(0.004 + 0.001 * hour);
                    HelicsTime time = HelicsTime.ofSeconds(3600L * hour);
                    plant.requestTimeAsync(time);
                    HelicsTime granted = meter.requestTime(time);
                    plant.requestTimeComplete();
                    log.add(granted + ": " + reading.get() + " kW");
                }
            }
        }
        // end
        assertEquals(List.of("3600.0 s: 5.0 kW", "7200.0 s: 6.0 kW"), log);
    }

    @Test
    void theFilterDelaysTheLetter() {
        // messages
        CoreOptions options = CoreOptions.defaults().federates(2);
        try (Broker broker = Broker.create(CoreType.INPROC, "post", options)) {
            FederateInfo info = FederateInfo.named("writer")
                    .coreType(CoreType.INPROC)
                    .coreName("post-office")
                    .coreOptions(options.broker(broker.address()));
            try (MessageFederate writer = MessageFederate.create(info);
                    MessageFederate reader = MessageFederate.create(info.name("reader"))) {
                Endpoint out = writer.registerEndpoint("out", "");
                Endpoint in = reader.registerEndpoint("in", "");
                Filter slow = writer.registerFilter(FilterType.DELAY, "slow");
                slow.addSourceTarget(out.name());
                slow.set("delay", 2.5); // seconds

                writer.enterExecutingModeAsync();
                reader.enterExecutingMode();
                writer.enterExecutingModeComplete();
                out.sendTo("a letter", "reader/in");
                writer.requestTimeAsync(HelicsTime.MAX);
                HelicsTime granted =
                        reader.requestTime(HelicsTime.ofSeconds(10)); // what arrives before comes in between
                Message message = in.receive().orElseThrow();
                log.add(granted + ": '" + message.text() + "' from " + message.source());
                reader.disconnect();
                writer.requestTimeComplete();
            }
        }
        // end
        assertEquals(List.of("2.5 s: 'a letter' from writer/out"), log);
    }

    @Test
    void bothFederatesIterateUntilNothingChanges() {
        // iteration
        CoreOptions options = CoreOptions.defaults().federates(2);
        try (Broker broker = Broker.create(CoreType.INPROC, "loop", options)) {
            FederateInfo info = FederateInfo.named("voltage")
                    .coreType(CoreType.INPROC)
                    .coreName("solvers")
                    .coreOptions(options.broker(broker.address()));
            try (ValueFederate voltage = ValueFederate.create(info);
                    ValueFederate current = ValueFederate.create(info.name("current"))) {
                Publication<Double> v = voltage.registerPublication("v", ValueType.DOUBLE, "V");
                Publication<Double> i = current.registerPublication("i", ValueType.DOUBLE, "A");
                Input<Double> vSeen = current.registerSubscription("voltage/v", ValueType.DOUBLE, "V");
                Input<Double> iSeen = voltage.registerSubscription("current/i", ValueType.DOUBLE, "A");
                vSeen.setDefault(0.0);
                iSeen.setDefault(0.0);
                voltage.enterExecutingModeAsync();
                current.enterExecutingMode();
                voltage.enterExecutingModeComplete();

                HelicsTime second = HelicsTime.ofSeconds(1);
                IterationGrant grant;
                do {
                    double volts = 230 - 0.5 * iSeen.get();
                    double amperes = vSeen.get() / 22.5;
                    boolean settled = Math.abs(volts - vSeen.get()) + Math.abs(amperes - iSeen.get()) < 1e-9;
                    if (!settled) {
                        v.publish(volts);
                        i.publish(amperes);
                    }
                    IterationRequest request =
                            settled ? IterationRequest.NO_ITERATION : IterationRequest.FORCE_ITERATION;
                    voltage.requestTimeIterativeAsync(second, request);
                    grant = current.requestTimeIterative(second, request);
                    voltage.requestTimeIterativeComplete();
                } while (grant.result() == IterationResult.ITERATING);
                log.add(grant.time() + ": " + Math.round(vSeen.get()) + " V, " + Math.round(iSeen.get()) + " A");
            }
        }
        // end
        assertEquals(List.of("1.0 s: 225 V, 10 A"), log);
    }

    @Test
    void aFederateAsksAndTellsAnother() {
        // questions
        CoreOptions options = CoreOptions.defaults().federates(2);
        try (Broker broker = Broker.create(CoreType.INPROC, "office", options)) {
            FederateInfo info = FederateInfo.named("operator")
                    .coreType(CoreType.INPROC)
                    .coreName("desk")
                    .coreOptions(options.broker(broker.address()));
            try (ValueFederate operator = ValueFederate.create(info);
                    ValueFederate plant = ValueFederate.create(info.name("plant"))) {
                plant.registerPublication("power", ValueType.DOUBLE, "MW");
                log.add(operator.query(new Query("root", "federates")));
                operator.enterInitializingModeAsync();
                plant.enterInitializingMode();
                operator.enterInitializingModeComplete();
                log.add(operator.query(new Query("plant", "publications")));
                operator.sendCommand("plant", "stop");
                operator.enterExecutingModeAsync();
                plant.enterExecutingMode();
                operator.enterExecutingModeComplete();
                plant.receiveCommand().ifPresent(command -> log.add(command.text() + ", says " + command.source()));
            }
        }
        // end
        assertEquals(List.of("[\"operator\",\"plant\"]", "[\"plant/power\"]", "stop, says operator"), log);
    }

    @Test
    void aJavaAndAPythonProcessMeetAtTheBroker() throws Exception {
        String port = Integer.toString(TestFederation.freePort());
        String address = "tcp://127.0.0.1:" + port;
        Process broker = new ProcessBuilder(
                        NeedsHelics.Library.library()
                                .program("helics_broker")
                                .orElseThrow()
                                .toString(),
                        "-f2",
                        "--port=" + port,
                        "--loglevel=no_print")
                .start();
        Process plant = PyHelics.orCallOff()
                .python(MODULE.resolve("src/test/resources/interop/plant.py").toString(), address)
                .start();
        try (ChildJvm meter = ChildJvm.start(ExampleMeter.class, address)) {
            assertEquals(0, meter.exitCode(END), meter::output);
            assertEquals(
                    List.of("3600.0 s: 5.0 kW", "7200.0 s: 6.0 kW"),
                    meter.output().lines().toList());
        } finally {
            plant.destroyForcibly();
            broker.destroyForcibly();
        }
    }
}
