package energy.isochron.app;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import energy.isochron.opendss.OpenDssProvider;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Scripts of OpenDSS that the tests read; with the library that reads them, fetched on first use. */
public final class OpenDssScripts {
    private OpenDssScripts() {}

    /** Where a script of the tests of grid-adapters/opendss is. Without the library the test is called off, and fails with CI=true. */
    public static Path orCallOff(String name) {
        Path script = Home.path()
                .resolve("grid-adapters/opendss/src/test/resources/energy/isochron/opendss")
                .resolve(name);
        OpenDssProvider provider = new OpenDssProvider();
        provider.prepare(line -> {});
        GridCase any = GridCase.of(new Network(Shape.LINE.plan(2, 1, new double[] {1})));
        EngineSettings settings = new EngineSettings(1, Map.of(OpenDssProvider.SCRIPT, script.toString()));
        String missing = String.join(" ", provider.problems(any, settings));
        if (Objects.equals(System.getenv("CI"), "true")) {
            Assertions.assertEquals("", missing);
        }
        Assumptions.assumeTrue(missing.isEmpty(), missing);
        return script;
    }
}
