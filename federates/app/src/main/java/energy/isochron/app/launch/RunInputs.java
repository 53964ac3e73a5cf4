package energy.isochron.app.launch;

import energy.isochron.analytics.store.FeederMap;
import energy.isochron.analytics.store.RunDescription;
import energy.isochron.app.Sha256;
import energy.isochron.app.Versions;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.scenario.AgentSpec;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.Scenario;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.helics.HelicsLibrary;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a run is made of, for its manifest. */
final class RunInputs {
    private RunInputs() {}

    /**
     * The description of a run that is about to start.
     *
     * @param file the scenario
     * @param settings of the command line that changed it
     * @param configs configuration files that were read
     * @param host who carries the messages
     */
    static RunDescription describe(ScenarioFile file, List<String> settings, List<Path> configs, Host host)
            throws IOException {
        Scenario scenario = file.scenario();
        List<RunDescription.Input> inputs = new ArrayList<>();
        for (Path input : inputs(file, configs)) {
            String name = String.valueOf(input.getFileName());
            inputs.add(new RunDescription.Input(name, Sha256.hex(Files.readAllBytes(input))));
        }
        for (String setting : settings) {
            inputs.add(
                    new RunDescription.Input("--set " + setting, Sha256.hex(setting.getBytes(StandardCharsets.UTF_8))));
        }
        return new RunDescription(
                Versions.isochron(),
                Runtime.version().toString(),
                host.needsHelics() ? HelicsLibrary.VERSION : "",
                scenario.name(),
                scenario.seed(),
                host.toString(),
                scenario.intervalHours(),
                scenario.intervals(),
                inputs,
                map(new Assembly(file), scenario.network().capacityKw()));
    }

    private static List<Path> inputs(ScenarioFile file, List<Path> configs) {
        Set<Path> inputs = new LinkedHashSet<>(List.of(file.path()));
        inputs.addAll(file.inputs());
        inputs.addAll(configs);
        return List.copyOf(inputs);
    }

    /** The configuration files of a federation's folder. */
    static List<Path> configs(FederationFolder folder) {
        return folder.federates().values().stream()
                .map(federate -> federate.file())
                .sorted()
                .toList();
    }

    private static FeederMap map(Assembly assembly, double gridCapacityKw) {
        Network network = assembly.network();
        List<AgentSpec> agents = assembly.agents();
        List<FeederMap.Bus> buses = network.buses().stream()
                .map(bus -> new FeederMap.Bus(
                        bus.id(),
                        bus.x(),
                        bus.y(),
                        bus.zone(),
                        agents.stream()
                                .filter(agent -> agent.bus().equals(bus.id()))
                                .map(AgentSpec::id)
                                .toList()))
                .toList();
        List<FeederMap.Branch> branches = new ArrayList<>();
        for (int e = 0; e < network.branchCount(); e++) {
            branches.add(new FeederMap.Branch(
                    network.branchId(e),
                    network.branch(e).from(),
                    network.branch(e).to(),
                    network.weight(e),
                    network.capacityKw(e)));
        }
        return new FeederMap(network.bus(network.slack()).id(), gridCapacityKw, buses, branches);
    }
}
