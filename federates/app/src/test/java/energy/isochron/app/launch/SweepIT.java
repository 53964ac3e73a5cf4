package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another engine by a line of the scenario, in this process and over HELICS. */
class SweepIT {
    @TempDir
    Path folder;

    @Test
    void aDayWithTheSweepIsTheSameInProcessAndOverHelics() throws Exception {
        RunningCommand.needHelics();
        for (String host : new String[] {"local", "embedded"}) {
            try (RunningCommand run = isochron(
                    folder, "run", DAY.toString(), "--over", host, "--set", "grid.engine=sweep", "--out", host)) {
                String screen = run.expect(0);
                assertTrue(screen.contains("audit      closes"), screen);
            }
        }
        try (RunningCommand compare = isochron(folder, "compare", "local", "embedded")) {
            assertTrue(compare.expect(0).startsWith("equivalent: "), compare::output);
        }
    }
}
