package energy.isochron.app.check;

import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.foreign.ForeignTool;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioReader;
import energy.isochron.exchange.Beat;
import energy.isochron.federation.Federate;
import energy.isochron.federation.InterfaceTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks one federate's file against the federate itself. */
final class FederateCheck {
    /** Stands in for a scenario that cannot be used: the kinds of interfaces are the same in all. */
    private static final String SMALLEST = "{name: smallest, agents: [{id: agent, capacity_kw: 1}]}";

    private final ConfiguredFederate federate;
    private final String name;
    private final Path scenarioPath;
    private final Problems problems;

    /**
     * @param name the federate that the file is for
     * @param scenarioPath the scenario of the folder
     */
    FederateCheck(ConfiguredFederate federate, String name, Path scenarioPath, Problems problems) {
        this.federate = federate;
        this.name = name;
        this.scenarioPath = scenarioPath;
        this.problems = problems;
    }

    /**
     * Checks it.
     *
     * @param scenario empty if it has problems of its own
     */
    void check(Optional<ScenarioFile> scenario) {
        FederateConfig config = federate.config();
        if (!config.name().equals(name) && !problems.at("name")) {
            add("name", "is '" + config.name() + '\'', '\'' + name + "' in this file", "");
        }
        if (!isSame(federate.scenario(), scenarioPath) && !problems.at("scenario")) {
            String wanted = String.valueOf(scenarioPath.getFileName());
            add("scenario", "is '" + config.scenario() + '\'', '\'' + wanted + "', which is checked here", "");
        }
        if (!config.uninterruptible() && !problems.at("uninterruptible")) {
            add("uninterruptible", "is false", "true, a federate acts at its own beats only", "");
        }
        ScenarioFile played = scenario.orElseGet(() -> ScenarioReader.parse(SMALLEST, scenarioPath));
        Federate made = new Assembly(played).federate(name);
        checkBeats(made.beats(), scenario);
        InterfaceCheck interfaces =
                new InterfaceCheck(federate, InterfaceTable.of(made), scenario.isPresent(), problems);
        Optional<ForeignTool> tool =
                name.equals("grid") ? played.scenario().grid().foreign() : Optional.empty();
        if (tool.isPresent()) {
            interfaces.checkValues();
            refuseTargets(tool.get().name());
        } else {
            interfaces.check();
        }
    }

    /** A foreign tool reads no configuration of ours: it knows the keys as they are. */
    private void refuseTargets(String tool) {
        List<FederateConfig.Value> read = federate.config().subscriptions();
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).target().isEmpty()) {
                String finding = "is '" + read.get(i).target() + "', but engine " + tool + " reads "
                        + read.get(i).key();
                add("subscriptions[" + i + "].target", finding, "none", "");
            }
        }
    }

    private void checkBeats(List<Beat> beats, Optional<ScenarioFile> scenario) {
        FederateConfig config = federate.config();
        if (scenario.isPresent() && config.period().isPresent()) {
            int interval = scenario.get().scenario().intervalSeconds();
            if (config.period().getAsDouble() != interval) {
                add("period", "is " + config.period().getAsDouble(), interval + " s, interval_s of the scenario", "");
            }
        }
        if (config.offset().isPresent()) {
            double offset = config.offset().getAsDouble();
            if (beats.size() != 1) {
                add("offset", "is " + offset, "none, for " + name + " has " + beats.size() + " beats", "");
            } else if (offset != beats.getFirst().offsetSeconds()) {
                add("offset", "is " + offset, beats.getFirst().offset().substring(1), "");
            }
        }
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private void add(String key, String finding, String allowed, String maybe) {
        problems.add(new Problem(federate.places().of(key), key, finding, allowed, maybe));
    }
}
