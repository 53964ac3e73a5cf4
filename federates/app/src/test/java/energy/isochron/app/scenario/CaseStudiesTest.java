package energy.isochron.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.Home;
import energy.isochron.app.study.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the seven case studies that follow from their scenarios alone (local-market specification, 8). */
class CaseStudiesTest {
    private static final Path CONFIGS = Home.path().resolve("federation-configs");
    private static final Path BATTERIES = CONFIGS.resolve("case-5-batteries");
    private static final Path STRUCTURES = CONFIGS.resolve("case-2-structures");

    private static List<AgentSpec> agents(Path scenario, long seed) {
        ScenarioFile file = ScenarioReader.read(scenario, List.of());
        return new Assembly(new CommonInputs(file), seed, 0).agents();
    }

    private static double sum(List<AgentSpec> agents, ToDoubleFunction<AgentSpec> figure) {
        return agents.stream().mapToDouble(figure).sum();
    }

    private static double storageHours(List<AgentSpec> agents) {
        return sum(agents, agent -> agent.battery().capacityKwh()) / sum(agents, AgentSpec::capacityKw);
    }

    /** What the batteries promise: hours of the nominal powers × mean efficiency × mean window of the batteries that there are. */
    private static double coordinationPotential(List<AgentSpec> agents) {
        List<BatterySpec> batteries = agents.stream()
                .map(AgentSpec::battery)
                .filter(BatterySpec::exists)
                .toList();
        double efficiency = batteries.stream()
                .mapToDouble(BatterySpec::chargeEfficiency)
                .average()
                .orElse(0);
        double window = batteries.stream()
                .mapToDouble(battery -> battery.maxSoc() - battery.minSoc())
                .average()
                .orElse(0);
        return storageHours(agents) * efficiency * window;
    }

    @Test
    @Tag("D25")
    void d25_theStrategicStorageIs366KwhBy465KwAsInTheCodeNot0_74AsInTheTable() {
        List<AgentSpec> strategic = agents(BATTERIES.resolve("strategic.yaml"), 42);
        assertEquals(366, sum(strategic, agent -> agent.battery().capacityKwh()), 1e-9);
        assertEquals(465, sum(strategic, AgentSpec::capacityKw));
        assertEquals(0.787, storageHours(strategic), 0.0005);
    }

    @ParameterizedTest
    @CsvSource({
        "scenario, 0, 0",
        "mixed, 0.631, 0.481",
        "strategic, 0.787, 0.598",
        "degradation_aware, 0.483, 0.2945",
    })
    void storageOfCase5PromisesWhatTheSpecificationSays(String name, double hours, double potential) {
        List<AgentSpec> agents = agents(BATTERIES.resolve(name + ".yaml"), 42);
        assertEquals(7, agents.size());
        assertEquals(hours, storageHours(agents), 0.0005);
        assertEquals(potential, coordinationPotential(agents), 0.0005);
    }

    @Test
    void prosumersOfCase5Have60KwLess10ToPlus15() {
        double[] powers = LongStream.rangeClosed(1, 100)
                .boxed()
                .flatMap(seed -> agents(BATTERIES.resolve("scenario.yaml"), seed).stream())
                .mapToDouble(AgentSpec::capacityKw)
                .toArray();
        assertEquals(700, powers.length);
        assertTrue(Arrays.stream(powers).allMatch(power -> power >= 50 && power < 75));
        assertEquals(62.5, Arrays.stream(powers).average().orElse(0), 1, "U(50, 75) has σ 7.2, its mean of 700 σ 0.27");
    }

    @ParameterizedTest
    @CsvSource({
        "scenario, 0.17, 0.19, 0.54, 1.3",
        "monopoly, 0.49, 0.69, 0.83, 13.5",
        "oligopoly, 0.23, 0.29, 0.79, 5.4",
        "cooperative, 0.30, 0.49, 0.75, 8.0",
    })
    void capacityOfCase2IsConcentratedAsItsReadmeSays(
            String name, double hhi, double largest, double threeLargest, double ratio) throws IOException {
        double[] mean = new double[4];
        for (long seed = 1; seed <= 100; seed++) {
            double[] shares = shares(agents(STRUCTURES.resolve(name + ".yaml"), seed));
            double[] figures = {
                Arrays.stream(shares).map(share -> share * share).sum(),
                shares[5],
                shares[3] + shares[4] + shares[5],
                shares[5] / shares[0]
            };
            for (int i = 0; i < mean.length; i++) {
                mean[i] += figures[i] / 100;
            }
        }
        double[] expected = {hhi, largest, threeLargest, ratio};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], mean[i], i < 3 ? 0.005 : 0.05, name + " " + Arrays.toString(mean));
        }
        String row = String.format(Locale.ROOT, "| %.2f | %.2f | %.2f | %.1f |", hhi, largest, threeLargest, ratio);
        assertTrue(Files.readString(STRUCTURES.resolve("README.md")).contains(row), row);
    }

    /** Shares of the capacity, ascending. */
    private static double[] shares(List<AgentSpec> agents) {
        assertEquals(6, agents.size());
        double total = sum(agents, AgentSpec::capacityKw);
        return agents.stream()
                .mapToDouble(agent -> agent.capacityKw() / total)
                .sorted()
                .toArray();
    }

    @Test
    void profilesOfCase6AreShapesLikeThoseOfTheSpecification() throws IOException {
        double[] demand = values(CONFIGS.resolve("case-6-cooperation").resolve("demand.csv"));
        double[] generation = values(CONFIGS.resolve("case-6-cooperation").resolve("generation.csv"));
        assertEquals(24 * 20, demand.length);
        assertEquals(24 * 20, generation.length);
        assertEquals(0.232, Arrays.stream(demand).average().orElse(0), 0.0005);
        assertEquals(0.107, Arrays.stream(generation).average().orElse(0), 0.001);
        assertEquals(0.47, Arrays.stream(generation).max().orElse(0));
        assertEquals(0, Arrays.stream(generation).min().orElse(1));
    }

    @Test
    void profilesOfCase6AreWhatTheirScriptMakes(@TempDir Path elsewhere) throws IOException, InterruptedException {
        Path folder = CONFIGS.resolve("case-6-cooperation");
        Path script = Files.copy(folder.resolve("make_profiles.py"), elsewhere.resolve("make_profiles.py"));
        Process python;
        try {
            python = new ProcessBuilder("python3", script.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(elsewhere.resolve("output").toFile())
                    .start();
        } catch (IOException missing) {
            Assumptions.abort("there is no python3: " + missing);
            throw missing;
        }
        assertEquals(0, python.waitFor());
        for (String file : List.of("demand.csv", "generation.csv", "tariffs.csv")) {
            assertEquals(Files.readString(folder.resolve(file)), Files.readString(elsewhere.resolve(file)), file);
        }
    }

    private static double[] values(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .flatMap(line -> Stream.of(line.split(",")))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CONFIGS)) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).startsWith("case-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSevenCases() throws IOException {
        assertEquals(7, cases().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scenariosOfACaseDifferInNameAndAgentsOnly(Path folder) throws IOException {
        Scenario base =
                ScenarioReader.read(folder.resolve("scenario.yaml"), List.of()).scenario();
        assertEquals(String.valueOf(folder.getFileName()), base.name());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".yaml"))
                            .filter(file -> StudyReader.studyAt(file).isEmpty())
                            .toList());
            for (Path other : others) {
                Scenario scenario = ScenarioReader.read(other, List.of()).scenario();
                assertEquals(base, withNameAndAgents(scenario, base), other.toString());
                assertTrue(scenario.rewards().kept(), other.toString());
            }
        }
    }

    private static Scenario withNameAndAgents(Scenario scenario, Scenario of) {
        return new Scenario(
                of.name(),
                scenario.seed(),
                scenario.intervals(),
                scenario.intervalSeconds(),
                scenario.network(),
                scenario.market(),
                scenario.operator(),
                of.agents(),
                scenario.community(),
                scenario.grid(),
                scenario.rewards(),
                scenario.results());
    }
}
