package energy.isochron.app.scenario;

import energy.isochron.federation.RandomStreams;
import energy.isochron.network.Network;
import energy.isochron.prosumers.ProfileFiles;
import energy.isochron.prosumers.SeriesFormat;
import energy.isochron.prosumers.SeriesTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What all runs of a scenario have in common, whatever their seeds: the scenario itself, the files that it names, each read once, and
 * the network, unless its lengths are drawn. Safe for use by several threads, so that many runs may be made of one.
 */
public final class CommonInputs {
    private final ScenarioFile file;
    private final Map<String, SeriesTable> tables = new ConcurrentHashMap<>();
    private volatile @Nullable Network published;

    /**
     * Of a scenario without problems; nothing is read yet.
     *
     * @param file the scenario
     */
    public CommonInputs(ScenarioFile file) {
        this.file = file;
    }

    /** The scenario. */
    public ScenarioFile file() {
        return file;
    }

    /**
     * The network of a run, the same in all its episodes.
     *
     * @param seed draws the lengths of a synthetic one
     */
    Network network(long seed) {
        if (file.scenario().network().isDrawn()) {
            return drawn(seed);
        }
        Network known = published;
        if (known == null) {
            known = drawn(seed);
            published = known;
        }
        return known;
    }

    private Network drawn(long seed) {
        return new Network(file.scenario().network().plan(file, new RandomStreams(seed, 0).stream("network", "")));
    }

    /**
     * A file of profiles or tariffs.
     *
     * @param name as the scenario names it
     * @param stepS time between two rows, s
     * @throws energy.isochron.prosumers.BadSeries if it cannot be used
     */
    SeriesTable table(String name, int stepS) {
        Path path = file.resolve(name);
        return tables.computeIfAbsent(
                path + " " + stepS,
                key -> ProfileFiles.read(path, new SeriesFormat(stepS, 0, Double.POSITIVE_INFINITY, List.of())));
    }
}
