package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.CoreType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The contract for processes of their own. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HelicsProcessesContractIT extends HostContract {
    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void library() {
        NativeLibrary.require();
    }

    @Override
    List<List<String>> traces() throws Exception {
        String key = FederationBroker.newKey();
        List<ChildProcess> children = new ArrayList<>();
        List<List<String>> traces = new ArrayList<>();
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, Tracer.NAMES.size(), key, 0)) {
            for (String name : Tracer.NAMES) {
                children.add(ChildProcess.start(
                        FederateProgram.class,
                        name,
                        broker.address(),
                        key,
                        CoreType.ZMQ.name(),
                        Long.toString(Tracer.SCHEDULE.intervals()),
                        "20000",
                        "40000",
                        "NONE",
                        folder.resolve(name).toString()));
            }
            for (int i = 0; i < children.size(); i++) {
                assertEquals(0, children.get(i).awaitExit(), children.get(i).output());
                traces.add(Files.readAllLines(folder.resolve(Tracer.NAMES.get(i))));
            }
            assertTrue(broker.awaitEnd(Duration.ofSeconds(10)));
            return traces;
        } finally {
            children.forEach(ChildProcess::close);
        }
    }
}
