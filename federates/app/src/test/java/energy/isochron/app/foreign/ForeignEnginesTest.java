package energy.isochron.app.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import energy.isochron.app.Isochron;
import energy.isochron.app.config.BadConfiguration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of foreign tools before any of them is started. */
class ForeignEnginesTest {
    private static final String DAY = Home.localMarket().toString();

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String run(int exitCode, String... arguments) {
        int code = Isochron.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        assertEquals(exitCode, code, () -> out.toString() + err);
        return exitCode == ExitCode.OK ? out.toString() : err.toString();
    }

    @Test
    void allAdaptersHaveGoodDescriptors() {
        assertEquals(Set.of("gridlabd", "opendssdirect", "pandapower"), ForeignTools.names());
        for (String name : ForeignTools.names()) {
            ForeignTool tool = ForeignTools.byName(name).orElseThrow();
            assertEquals(name, tool.name());
            assertTrue(tool.solvesOnce(), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "local"})
    void aHostWithoutPlaceForAnotherProcessIsRefusedWithWhatToDo(String host) {
        String text =
                run(ExitCode.BAD_INPUT, "run", DAY, "--over", host, "--no-record", "--set", "grid.engine=pandapower");
        assertTrue(text.contains("grid.engine is 'pandapower', which plays in a process of its own over HELICS"), text);
        assertTrue(text.contains("--over is " + host + ". Maybe add --over helics, or --set grid.engine=sweep"), text);
    }

    @Test
    void aMisspeltToolIsGuessed() {
        String text = run(ExitCode.BAD_INPUT, "check", DAY, "--set", "grid.engine=pandapowr");
        assertTrue(text.contains("grid.engine is 'pandapowr', allowed is an installed engine: "), text);
        assertTrue(text.contains("Maybe 'pandapower'?"), text);
    }

    @Test
    void aNetworkWithoutImpedancesIsRefused() {
        String text = run(
                ExitCode.BAD_INPUT,
                "check",
                DAY,
                "--set",
                "grid.engine=gridlabd",
                "--set",
                "network={kind: ring, buses: 12}",
                "--set",
                "agents.*.bus=any");
        assertTrue(
                text.contains("network.base_kv is missing, allowed is the nominal voltage, with engine: gridlabd"),
                text);
    }

    @Test
    void theJavaFederateOfAForeignGridIsRefused() {
        String text = run(ExitCode.BAD_INPUT, "federate", "grid", "--scenario", DAY, "--set", "grid.engine=pandapower");
        assertTrue(text.contains("is played by 'pandapower', which is no Java federate"), text);
        assertTrue(text.contains("Maybe start what 'isochron program "), text);
    }

    @Test
    void aStudyIsRefused() throws IOException {
        Home.copyOfLocalMarket(folder);
        Files.writeString(folder.resolve("study.yaml"), """
                name: s
                title: A study
                seeds: 1
                scenario: scenario.yaml
                factors:
                  - id: grid
                    levels:
                      - {id: a, settings: [grid.engine=pandapower]}
                      - {id: b, settings: [grid.engine=sweep]}
                measures: [market.p2p_ratio]
                """);
        String text =
                run(ExitCode.BAD_INPUT, "study", folder.resolve("study.yaml").toString());
        assertTrue(text.contains("grid.engine is 'pandapower', which plays over HELICS as a process of its own"), text);
    }

    @Test
    void theTableOfAForeignGridHasValuesAndNoMessages() {
        String text = run(ExitCode.OK, "describe", DAY, "--set", "grid.engine=pandapower");
        String grid = text.substring(text.indexOf("\ngrid\n"), text.indexOf("\nanalytics\n"));
        assertTrue(grid.contains("grid/<branch>/flow") && grid.contains("prosumers/<bus>/q"), grid);
        assertTrue(!grid.contains("message"), grid);
    }

    @Test
    void aSubscriptionThatIsMappedIsRefused() throws IOException {
        Home.copyOfLocalMarket(folder);
        Home.replace(
                folder.resolve("grid.json"),
                "\"key\": \"prosumers/<bus>/p\", \"type\": \"double\", \"unit\": \"kW\"",
                "\"key\": \"prosumers/<bus>/p\", \"type\": \"double\", \"unit\": \"kW\", \"target\": \"other/<bus>/p\"");
        String text = run(ExitCode.BAD_INPUT, "check", folder.toString(), "--set", "grid.engine=pandapower");
        assertTrue(text.contains("target is 'other/<bus>/p', but engine pandapower reads prosumers/<bus>/p"), text);
    }

    @Test
    void aBadDescriptorIsToldWithAllThatIsWrong() throws IOException {
        Path adapter = Files.createDirectories(folder.resolve("my-tool"));
        Files.writeString(
                adapter.resolve("adapter.json"),
                "{\"name\": \"your-tool\", \"description\": \"d\", \"command\": [], \"python_path\": [\"nowhere\"]}");
        BadConfiguration bad = assertThrows(BadConfiguration.class, () -> ForeignTool.read(adapter));
        String text = String.valueOf(bad.getMessage());
        assertTrue(text.contains("name is 'your-tool', allowed is 'my-tool', that of the folder"), text);
        assertTrue(text.contains("command is empty"), text);
        assertTrue(text.contains("python_path names 'nowhere'"), text);
        Files.writeString(
                adapter.resolve("adapter.json"), "{\"name\": \"my-tool\", \"description\": \"d\", \"comand\": []}");
        text = String.valueOf(assertThrows(BadConfiguration.class, () -> ForeignTool.read(adapter))
                .getMessage());
        assertTrue(text.contains("comand is not a known key") && text.contains("Maybe 'command'?"), text);
    }

    @Test
    void aProgramOfAnotherLanguageNeedsNoPython() throws IOException {
        Path adapter = Files.createDirectories(folder.resolve("native"));
        Files.writeString(
                adapter.resolve("adapter.json"),
                "{\"name\": \"native\", \"description\": \"d\", \"command\": [\"{folder}/bin/my grid\", \"{network}\"]}");
        ForeignProgram program = ForeignTool.read(adapter).federate(folder.resolve("network.json"), line -> {});
        assertEquals(
                List.of(
                        adapter.resolve("bin/my grid").toString(),
                        folder.resolve("network.json").toString()),
                program.command());
        assertEquals(Map.of(), program.environment());
    }

    @Test
    void aShellGetsWordsThatItCannotMisread() {
        ForeignProgram program = new ForeignProgram(List.of("a b", "it's", "plain-1.0"), Map.of("B", "$x", "A", "y"));
        assertEquals("export A=y\nexport B='$x'\nexec 'a b' 'it'\\''s' plain-1.0\n", program.shell());
    }

    @Test
    void whatCannotBeFetchedIsToldWithWhatToDo() {
        MissingTool missing = assertThrows(
                MissingTool.class,
                () -> PythonPackages.orFetch(List.of("--no-index no-such-package==1"), "1 MB", "mine", line -> {}));
        String text = String.valueOf(missing.getMessage());
        assertTrue(text.startsWith("engine mine needs Python 3 with --no-index no-such-package==1"), text);
        assertTrue(text.contains("Maybe there is no network, or Python 3 with pip is not installed?"), text);
    }
}
