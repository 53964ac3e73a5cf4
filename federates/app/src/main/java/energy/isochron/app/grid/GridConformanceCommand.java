package energy.isochron.app.grid;

import energy.isochron.app.config.Suggestion;
import energy.isochron.app.describe.Interfaces;
import energy.isochron.app.foreign.Conformance;
import energy.isochron.app.foreign.ForeignProgram;
import energy.isochron.app.foreign.ForeignTool;
import energy.isochron.app.foreign.ForeignTools;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioReader;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron grid conformance}: tests a grid federate of any language against the value interface. */
@Command(
        name = "conformance",
        description =
                "Tests a grid federate of any language: whether it joins, publishes and ends as others expect of a grid.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron grid conformance --engine pandapower",
            "  isochron grid conformance -- python3 examples/join/linear_grid.py {interfaces}",
            "  isochron grid conformance --network cigre_lv -- ./my_grid --network {network}",
            "",
            "In COMMAND, {network} is a file of the network, as 'isochron grid export' writes it, {interfaces} one of all interfaces, as",
            "'isochron describe --format json' does, and {python} Python. HELICS finds the broker by its environment; a Python command",
            "has pyhelics and isochron_grid.",
            "",
            "Exit codes: 0 all that was tested passed, 1 something failed, 2 bad input."
        })
public final class GridConformanceCommand implements Callable<Integer> {
    private static final int BUSES_WITH_AGENTS = 4;
    private static final double SHARE_OF_LOAD = 0.1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--engine", paramLabel = "NAME", description = "An adapter of grid-adapters, in place of COMMAND.")
    private @Nullable String engine;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "A published feeder; ${DEFAULT-VALUE} if not given.")
    private String network = "ieee33";

    @Option(
            names = "--timeout",
            paramLabel = "S",
            description = "Longest wait for the federate, to join and in an interval; 60 s if not given.")
    private double timeout = 60;

    @Parameters(paramLabel = "COMMAND", description = "Starts the federate; stands after --.")
    private List<String> command = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        if ((engine == null) == command.isEmpty()) {
            throw new ParameterException(
                    known.commandLine(),
                    "either --engine or COMMAND is needed. Maybe '--engine pandapower' or '-- python3 my_grid.py {network}'?");
        }
        Feeder feeder = feeder(known);
        Path folder = Files.createTempDirectory("isochron-conformance");
        try {
            return run(program(known, feeder, folder));
        } finally {
            for (String file : List.of("network.json", "interfaces.json")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    private ForeignProgram program(CommandSpec known, Feeder feeder, Path folder) throws IOException {
        Optional<ForeignTool> tool = Optional.ofNullable(engine).map(name -> tool(known, name));
        ScenarioFile scenario = ScenarioReader.parse(scenario(feeder, tool), folder.resolve(ScenarioFile.NAME));
        Path file = folder.resolve("network.json");
        NetworkFile.write(scenario, file);
        Path interfaces = folder.resolve("interfaces.json");
        Files.writeString(interfaces, Interfaces.json(scenario));
        Conformance test = new Conformance(List.of(
                "--network",
                file.toString(),
                "--interfaces",
                interfaces.toString(),
                "--load-kw",
                Double.toString(loadKw(feeder)),
                "--timeout",
                Double.toString(timeout)));
        PrintWriter err = known.commandLine().getErr();
        Consumer<String> progress = line -> {
            err.println("isochron: " + line);
            err.flush();
        };
        return tool.isPresent() ? test.of(tool.get(), progress) : test.of(command, progress);
    }

    private static double loadKw(Feeder feeder) {
        return SHARE_OF_LOAD * PublishedNetworks.of(feeder).loadKw() / BUSES_WITH_AGENTS;
    }

    /**
     * A day of agents that are never played: what counts are their buses, spread over the feeder, and whether the tool keeps the phases
     * apart; of a command that is not known.
     */
    private static String scenario(Feeder feeder, Optional<ForeignTool> tool) {
        String played = tool.map(ForeignTool::name).orElse("sweep");
        double capacityKw = PublishedNetworks.of(feeder).loadKw() * (feeder.busCount() - 1);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "name: conformance%nintervals: 7%nnetwork: {kind: %s, capacity_kw: %s}%nmarket: {feedback: curtail}%ngrid: {engine: %s}%nagents:%n",
                feeder.key(),
                capacityKw,
                played));
        List<String> buses =
                feeder.plan(capacityKw).buses().stream().map(bus -> bus.id()).toList();
        for (int i = 1; i <= BUSES_WITH_AGENTS; i++) {
            String bus = buses.get(i * (buses.size() - 1) / BUSES_WITH_AGENTS);
            text.append(String.format("  - {id: agent%d, bus: '%s', capacity_kw: 1}%n", i, bus));
        }
        return text.toString();
    }

    private static int run(ForeignProgram program) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.command()).inheritIO();
        builder.environment().putAll(program.environment());
        return builder.start().waitFor();
    }

    private static ForeignTool tool(CommandSpec known, String name) {
        return ForeignTools.byName(name)
                .orElseThrow(() -> new ParameterException(
                        known.commandLine(),
                        "--engine is '" + name + "', allowed is one of " + String.join(", ", ForeignTools.names())
                                + maybe(name, List.copyOf(ForeignTools.names()))));
    }

    private Feeder feeder(CommandSpec known) {
        List<String> keys = Arrays.stream(Feeder.values()).map(Feeder::key).toList();
        return Arrays.stream(Feeder.values())
                .filter(feeder -> feeder.key().equals(network))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        known.commandLine(),
                        "--network is '" + network + "', allowed is one of " + String.join(", ", keys)
                                + maybe(network, keys)));
    }

    private static String maybe(String given, List<String> allowed) {
        return Suggestion.closest(given, allowed)
                .map(guess -> ". Maybe '" + guess + "'?")
                .orElse("");
    }
}
