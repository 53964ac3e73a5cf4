package energy.isochron.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the command line that change a scenario; every command that reads one takes them. */
public final class ScenarioOptions {
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Takes the place of a value of the scenario, such as market.mechanism=average,"
                            + " agents.0.capacity_kw=20, agents.ID.bus=any or agents.*.strategy=zero_intelligence; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Takes the place of the scenario's seed.")
    private @Nullable Long seed;

    /** The settings in their order, each {@code key=value}; the seed last. */
    public List<String> settings() {
        List<String> all = new ArrayList<>(settings);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        return all;
    }
}
