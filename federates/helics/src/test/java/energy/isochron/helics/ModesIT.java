package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways of going that a federate or a core is told of before it begins. */
@NeedsHelics
class ModesIT {
    private static final HelicsTime STEP = HelicsTime.ofSeconds(0.3);

    @Test
    void inRealTimeATimeIsNotGrantedBeforeTheClockShowsIt() {
        HelicsTime tolerance = HelicsTime.ofSeconds(0.1);
        try (ValueFederate federate = ValueFederate.create(alone("clock").realTime(tolerance, tolerance))) {
            federate.enterExecutingMode();
            long start = System.nanoTime();
            assertEquals(STEP, federate.requestTime(STEP));
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(waited.compareTo(Duration.ofMillis(150)) > 0, waited.toString());
        }
    }

    @Test
    void aProfileTellsWhenAFederateWaitedAndComputed(@TempDir Path folder) throws IOException {
        Path profile = folder.resolve("profile.txt");
        CoreOptions options = CoreOptions.defaults().autobroker().federates(1).profiler(profile.toString());
        FederateInfo info =
                FederateInfo.named("profiled").coreType(CoreType.INPROC).coreOptions(options);
        try (ValueFederate federate = ValueFederate.create(info.profiling())) {
            federate.enterExecutingMode();
            federate.requestTime(STEP);
        }
        String text = Files.readString(profile);
        assertTrue(text.contains("profiled") && text.contains("HELICS CODE ENTRY"), text);
    }

    @Test
    void aTargetOfAnEndpointStaysForTheLibraryRemovesFiltersOnly() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "sender", "reader")) {
            Endpoint out = federation.get(0).registerTargetedEndpoint("out", "");
            Endpoint in = federation.get(1).registerTargetedEndpoint("in", "");
            out.addDestinationTarget("reader/in");
            out.removeTarget("reader/in");
            federation.start();
            out.send("still there");
            federation.advance(1);
            assertEquals("still there", in.receive().orElseThrow().text());
        }
    }

    private static FederateInfo alone(String name) {
        return FederateInfo.named(name)
                .coreType(CoreType.INPROC)
                .coreOptions(CoreOptions.defaults().autobroker().federates(1));
    }
}
