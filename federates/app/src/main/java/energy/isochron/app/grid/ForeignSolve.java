package energy.isochron.app.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.app.foreign.ForeignProgram;
import energy.isochron.app.foreign.ForeignTool;
import energy.isochron.grid.GridQuantities;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A tool of another language that solves a network once, without a federation: in a process, by files. */
final class ForeignSolve {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES = List.of("network.json", "injections.json", "state.json", "output.txt");

    private final ForeignTool tool;
    private final Consumer<String> progress;

    /**
     * A tool.
     *
     * @param progress hears a line when something that it needs is fetched
     */
    ForeignSolve(ForeignTool tool, Consumer<String> progress) {
        this.tool = tool;
        this.progress = progress;
    }

    /**
     * Solves a network with its own loads.
     *
     * @throws energy.isochron.app.foreign.MissingTool if what the tool needs cannot be had
     * @throws IllegalArgumentException with the tool's words, if it cannot open the network
     */
    EngineComparison.Result of(GridCase grid) throws IOException, InterruptedException {
        return of(grid, Map.of(), Map.of());
    }

    /**
     * Solves a network with its own loads and what is injected besides.
     *
     * @param pKw by node, kW, positive into the grid
     * @param qKvar the same nodes, kvar
     */
    EngineComparison.Result of(GridCase grid, Map<String, Double> pKw, Map<String, Double> qKvar)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("isochron-solve");
        try {
            Path network = folder.resolve("network.json");
            Files.writeString(network, NetworkJson.of(grid));
            Path injections = folder.resolve("injections.json");
            JSON.writeValue(injections.toFile(), Map.of("p_kw", pKw, "q_kvar", qKvar));
            Path state = folder.resolve("state.json");
            run(tool.solve(network, injections, state, progress), folder.resolve("output.txt"));
            return result(grid.graph(), (ObjectNode) JSON.readTree(state.toFile()));
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    private void run(ForeignProgram program, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(program.command()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(program.environment());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
                throw new IllegalArgumentException("engine " + tool.name()
                        + (ended
                                ? " ended with code " + process.exitValue()
                                : " has not ended after " + LIMIT.toSeconds() + " s")
                        + ": "
                        + String.join(
                                System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 10), lines.size())));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private EngineComparison.Result result(Network graph, ObjectNode found) {
        GridQuantities state = new GridQuantities(graph);
        if (!found.path("converged").asBoolean()) {
            Solution open = new Solution.NotConverged(
                    found.path("iterations").asInt(),
                    Double.NaN,
                    found.path("reason").asText());
            return EngineComparison.Result.open(tool.name(), true, open, state);
        }
        for (int bus = 0; bus < graph.busCount(); bus++) {
            state.voltagePu()[bus] =
                    number(found.path("voltage_pu").path(graph.bus(bus).id()));
        }
        for (int e = 0; e < graph.branchCount(); e++) {
            state.flowKw()[e] = number(found.path("flow_kw").path(graph.branchId(e)));
            state.loading()[e] = number(found.path("loading").path(graph.branchId(e)));
        }
        state.losses(number(found.path("losses_kw")));
        List<String> dead = new ArrayList<>();
        found.path("dead_nodes").forEach(node -> dead.add(node.asText()));
        return new EngineComparison.Result(
                tool.name(),
                true,
                new Solution.Solved(found.path("iterations").asInt(), Double.NaN, dead),
                state,
                new PhaseVoltages(
                        phases(graph, found.path("phase_voltage_pu")), phases(graph, found.path("phase_angle_deg"))),
                number(found.path("losses_kvar")),
                number(found.path("import_kw")),
                number(found.path("import_kvar")));
    }

    /** Of a tool that keeps no phases apart there are none. */
    private static Map<String, List<Double>> phases(Network graph, JsonNode found) {
        Map<String, List<Double>> byBus = new HashMap<>();
        for (int bus = 0; bus < graph.busCount(); bus++) {
            JsonNode phases = found.path(graph.bus(bus).id());
            if (!phases.isEmpty()) {
                byBus.put(
                        graph.bus(bus).id(),
                        List.of(number(phases.path("A")), number(phases.path("B")), number(phases.path("C"))));
            }
        }
        return byBus;
    }

    /** What is not told is unknown. */
    private static double number(JsonNode value) {
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }
}
