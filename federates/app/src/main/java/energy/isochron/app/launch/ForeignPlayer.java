package energy.isochron.app.launch;

import energy.isochron.app.foreign.ForeignProgram;
import energy.isochron.app.foreign.ForeignTool;
import energy.isochron.app.grid.NetworkFile;
import energy.isochron.app.scenario.ScenarioFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The tool of another language that plays the grid of a run, if the scenario says so; closed when the run has ended. */
final class ForeignPlayer implements AutoCloseable {
    private static final String GRID = "grid";

    private final ScenarioFile scenario;
    private final Optional<ForeignTool> tool;
    private Map<String, ForeignProgram> programs = Map.of();
    private @Nullable Path folder;

    private ForeignPlayer(ScenarioFile scenario, Optional<ForeignTool> tool) {
        this.scenario = scenario;
        this.tool = tool;
    }

    /**
     * That of a scenario.
     *
     * @param without federates that the user starts; their tools are not started
     */
    static ForeignPlayer of(ScenarioFile scenario, Set<String> without) {
        return new ForeignPlayer(
                scenario,
                without.contains(GRID)
                        ? Optional.empty()
                        : scenario.scenario().grid().foreign());
    }

    /** Whether a tool is started. */
    boolean plays() {
        return tool.isPresent();
    }

    /** Refuses hosts that have no place for another process. */
    void requireHelics(Host host, CommandLine command) {
        if (tool.isPresent() && host != Host.HELICS) {
            throw new ParameterException(
                    command,
                    "grid.engine is '" + tool.get().name()
                            + "', which plays in a process of its own over HELICS; --over is " + host
                            + ". Maybe add --over helics, or --set grid.engine=sweep for an engine of this process?");
        }
    }

    /** Refuses to play a federate here that another tool plays. */
    static void requireOurs(String federate, ScenarioFile scenario, CommandLine command) {
        Optional<ForeignTool> tool = scenario.scenario().grid().foreign();
        if (federate.equals(GRID) && tool.isPresent()) {
            throw new ParameterException(
                    command,
                    "the grid of " + scenario.path() + " is played by '"
                            + tool.get().name()
                            + "', which is no Java federate. Maybe start what 'isochron program "
                            + scenario.path() + "' prints?");
        }
    }

    /**
     * Fetches what the tool needs and writes the network for it.
     *
     * @throws energy.isochron.app.foreign.MissingTool if it cannot be had
     */
    void prepare(PrintWriter progress) throws IOException {
        if (tool.isEmpty()) {
            return;
        }
        Path made = Files.createTempDirectory("isochron-grid");
        folder = made;
        try {
            Path network = made.resolve("network.json");
            NetworkFile.write(scenario, network);
            programs = Map.of(GRID, tool.get().federate(network, line -> {
                progress.println("isochron: " + line);
                progress.flush();
            }));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The program of each federate that a foreign tool plays, by name. */
    Map<String, ForeignProgram> programs() {
        return programs;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Logs.delete(folder);
        }
    }
}
