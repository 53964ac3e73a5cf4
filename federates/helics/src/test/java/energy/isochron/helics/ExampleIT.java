package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's example: what stands there is what runs here. */
@NeedsHelics
class ExampleIT {
    @Test
    void theExampleRuns() {
        assertEquals(List.of("3600.0 s: 5.0 kW, heard 'hello'", "7200.0 s: 6.0 kW, heard ''"), example());
    }

    @Test
    void theExampleStandsInTheReadme() throws IOException {
        Path module = Path.of(System.getProperty("isochron.home"), "federates", "helics");
        String source = Files.readString(module.resolve("src/test/java/energy/isochron/helics/ExampleIT.java"));
        String body = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("        // end\n"))
                .lines()
                .map(line -> line.isBlank() ? "" : line.substring(8))
                .collect(Collectors.joining("\n"));
        assertTrue(Files.readString(module.resolve("README.md")).contains("```java\n" + body + "\n```"), body);
    }

    private static List<String> example() {
        List<String> log = new java.util.ArrayList<>();
        // begin
        CoreOptions options = CoreOptions.defaults().federates(2);
        try (Broker broker = Broker.create(CoreType.INPROC, "day", options)) {
            FederateInfo config = FederateInfo.named("plant")
                    .coreType(CoreType.INPROC)
                    .coreName("both")
                    .coreOptions(options.broker(broker.address()))
                    .uninterruptible();
            try (CombinationFederate plant = CombinationFederate.create(config);
                    CombinationFederate meter = CombinationFederate.create(config.name("meter"))) {
                Publication<Double> power = plant.registerPublication("power", ValueType.DOUBLE, "MW");
                Endpoint news = plant.registerTargetedEndpoint("news", "");
                Input<Double> reading = meter.registerSubscription("plant/power", ValueType.DOUBLE, "kW");
                Endpoint inbox = meter.registerTargetedEndpoint("inbox", "");
                inbox.addSourceTarget("plant/news");

                for (CombinationFederate federate : List.of(plant, meter)) {
                    federate.enterExecutingModeAsync(); // both wait for each other: one thread begins for both
                }
                plant.enterExecutingModeComplete();
                meter.enterExecutingModeComplete();
                news.send("hello".getBytes(StandardCharsets.UTF_8));
                for (int hour = 1; hour <= 2; hour++) {
                    power.publish(0.004 + 0.001 * hour);
                    HelicsTime time = HelicsTime.ofSeconds(3600L * hour);
                    plant.requestTimeAsync(time);
                    HelicsTime granted = meter.requestTime(time);
                    plant.requestTimeComplete();
                    String heard = inbox.receive().map(Message::text).orElse("");
                    log.add(granted + ": " + reading.getDouble() + " kW, heard '" + heard + "'");
                }
            }
        }
        // end
        return log;
    }
}
