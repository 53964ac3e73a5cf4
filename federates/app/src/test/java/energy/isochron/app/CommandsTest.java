package energy.isochron.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Isochron.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void checkOfAGoodFederationSaysSo() {
        assertEquals(ExitCode.OK, run("check", Home.localMarket().toString()));
        assertEquals(
                "ok: local-market (scenario, 4 federates, runner; 7 agents, 24 intervals of 3600 s)",
                out.toString().strip());
        assertEquals("", err.toString());
    }

    @Test
    void checkOfABadFederationTellsAllProblemsOnStandardError() throws IOException {
        Home.copyOfLocalMarket(folder);
        Home.replace(folder.resolve("grid.json"), "\"unit\": \"pu\"", "\"unit\": \"V\"");
        assertEquals(ExitCode.BAD_INPUT, run("check", folder.toString(), "--seed", "1", "--set", "market.loss_cap=2"));
        assertEquals("", out.toString());
        assertTrue(
                err.toString().contains("--set market.loss_cap=2: market.loss_cap is 2, allowed is [0, 1)"),
                err::toString);
        assertTrue(err.toString().contains("grid.json:8:"), err::toString);
        assertTrue(err.toString().strip().endsWith("3 problems"), err::toString);
    }

    @Test
    void optionThatDoesNotExistIsBadInput() {
        assertEquals(ExitCode.BAD_INPUT, run("check", Home.localMarket().toString(), "--sed", "1"));
        assertEquals(ExitCode.BAD_INPUT, run("chek"));
        assertEquals(ExitCode.BAD_INPUT, run());
    }

    @Test
    void describePrintsEveryInterfaceOnOneLine() {
        assertEquals(ExitCode.OK, run("describe", Home.localMarket().toString()));
        assertTrue(out.toString().contains("+3 s solve: grid"));
        assertTrue(
                out.toString()
                        .contains(
                                "grid/<bus>/voltage        value    double           pu    sends      +3 s solve  voltage magnitude"),
                out::toString);
        assertEquals(
                List.of(),
                out.toString().lines().filter(line -> line.endsWith(" ")).toList());
    }

    @Test
    void describePrintsMarkdown() {
        assertEquals(ExitCode.OK, run("describe", Home.localMarket().toString(), "--format", "markdown"));
        assertTrue(out.toString().contains("| `market/clearing` | message | Clearing 1 | – | sends | +1 s clear |"));
    }

    @Test
    void describePrintsJsonWithAllKeys() throws IOException {
        assertEquals(ExitCode.OK, run("describe", Home.localMarket().toString(), "--format", "json"));
        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertEquals(4, root.path("federates").size());
        JsonNode p = root.path("federates").path(0).path("interfaces").path(9);
        assertEquals("prosumers/<bus>/p", p.path("name").asText());
        assertEquals(7, p.path("keys").size());
        assertEquals("prosumers/808/p", p.path("keys").path(0).asText());
    }

    @Test
    void describeOfABadScenarioIsBadInput() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), "name: [");
        assertEquals(ExitCode.BAD_INPUT, run("describe", folder.toString()));
        assertTrue(err.toString().contains("is not YAML"), err::toString);
    }

    @Test
    void describeWritesTheFederatesFilesThatPassTheCheck() throws IOException {
        Files.copy(Home.localMarket().resolve("scenario.yaml"), folder.resolve("scenario.yaml"));
        assertEquals(ExitCode.OK, run("describe", folder.toString(), "--write"));
        for (String name : List.of("market", "prosumers", "grid", "analytics")) {
            Path file = Path.of(name + ".json");
            assertEquals(
                    Files.readString(Home.localMarket().resolve(file)), Files.readString(folder.resolve(file)), name);
        }
        assertEquals(ExitCode.OK, run("check", folder.toString()));
    }

    @Test
    void everyCommandHelpsWithExamplesAndExitCodes() {
        CommandLine root = Isochron.commandLine();
        assertTrue(root.getUsageMessage().contains("Examples:"));
        root.getSubcommands().forEach((name, command) -> {
            String help = command.getUsageMessage();
            assertTrue(help.contains("Examples:") && help.contains("isochron " + name), () -> name + ": " + help);
            assertTrue(help.contains("Exit code"), () -> name + " says no exit codes");
        });
    }

    @Test
    void versionIsPrinted() {
        assertEquals(ExitCode.OK, run("--version"));
        assertTrue(out.toString().startsWith("isochron "));
    }
}
