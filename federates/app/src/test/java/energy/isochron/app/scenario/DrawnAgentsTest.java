package energy.isochron.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.config.Problems;
import energy.isochron.federation.RandomStreams;
import energy.isochron.prosumers.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents whose nominal power is drawn, batteries by hours, and profiles that are changed or raised. */
class DrawnAgentsTest {
    private static final String AGENT = "{name: x, seed: SEED, agents: [{id: a, bus: 800, capacity_kw: 50MORE}]}";

    @TempDir
    Path folder = Path.of("");

    private static ScenarioFile parse(String yaml) {
        return ScenarioReader.parse(yaml, Path.of("s.yaml"));
    }

    private static AgentSpec agent(int seed, String more) {
        return new Assembly(parse(AGENT.replace("SEED", Integer.toString(seed)).replace("MORE", more)))
                .agents()
                .getFirst();
    }

    private String problems(String yaml) throws IOException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, yaml);
        Problems problems = new Problems();
        ScenarioReader.read(file, List.of(), problems);
        return problems.toString().replace(folder + "/", "");
    }

    @Test
    void nominalPowerIsDrawnEvenlyBetweenItsBoundsByAStreamOfItsOwn() {
        double sum = 0;
        Set<Double> drawn = new HashSet<>();
        for (int seed = 1; seed <= 400; seed++) {
            double powerKw = agent(seed, ", max_capacity_kw: 75").capacityKw();
            assertTrue(powerKw >= 50 && powerKw < 75, () -> "power " + powerKw);
            sum += powerKw;
            drawn.add(powerKw);
        }
        assertEquals(400, drawn.size());
        assertEquals(62.5, sum / 400, 1.2, "U(50, 75) has σ 7.2, its mean of 400 σ 0.36");
        double expected =
                50 + 25 * new RandomStreams(7, 0).stream("capacity", "a").nextDouble();
        assertEquals(expected, agent(7, ", max_capacity_kw: 75").capacityKw());
        assertEquals(50, agent(7, "").capacityKw());
        assertEquals(50, agent(7, ", max_capacity_kw: 50").capacityKw());
    }

    @Test
    void profilesFollowTheDrawnPowerAndAreOtherwiseTheSame() {
        AgentSpec drawn = agent(3, ", max_capacity_kw: 75");
        AgentSpec given = agent(3, "");
        Series series = new Series(parse(AGENT.replace("SEED", "3").replace("MORE", "")), new RandomStreams(3, 0));
        for (int k = 0; k < 24; k++) {
            double ratio = drawn.capacityKw() / 50;
            assertEquals(
                    series.demand(given).at(k) * ratio, series.demand(drawn).at(k), 1e-9);
            assertEquals(
                    series.generation(given).at(k) * ratio,
                    series.generation(drawn).at(k),
                    1e-9);
        }
    }

    @Test
    void batteryOfHoursIsThatManyTimesTheDrawnPower() {
        assertEquals(15, agent(1, ", battery: {capacity_h: 0.3}").battery().capacityKwh());
        AgentSpec drawn = agent(1, ", max_capacity_kw: 75, battery: {capacity_h: 0.8, min_soc: 0.15}");
        assertEquals(0.8 * drawn.capacityKw(), drawn.battery().capacityKwh());
        assertEquals(0.15, drawn.battery().minSoc());
        assertEquals(20, agent(1, ", battery: {capacity_kwh: 20}").battery().capacityKwh());
        assertTrue(!agent(1, ", battery: {capacity_h: 0}").battery().exists());
    }

    @Test
    void boundsThatContradictAreTold() throws IOException {
        assertEquals(
                """
                s.yaml:1:72: agents[0].max_capacity_kw is 40.0, allowed is at least capacity_kw (50.0). Maybe the two are exchanged?
                s.yaml:1:116: agents[0].battery.capacity_h is 0.3 besides capacity_kwh 20.0, allowed is one of the two. Maybe capacity_kwh: 0?
                2 problems""",
                problems("{name: x, agents: [{id: a, bus: 800, capacity_kw: 50, max_capacity_kw: 40,"
                        + " battery: {capacity_kwh: 20, capacity_h: 0.3}}]}"));
    }

    @Test
    void ageingIsHeldAgainstTheLargestBatteryThatCanBeDrawn() throws IOException {
        String yaml = "{name: x, agents: [{id: a, bus: 800, capacity_kw: 50, max_capacity_kw: 100,"
                + " battery: {capacity_h: 1, fade_per_kwh: FADE}}]}";
        assertEquals("0 problems", problems(yaml.replace("FADE", "0.01")));
        assertTrue(problems(yaml.replace("FADE", "0.011")).contains("at most 1 by capacity_kwh (0.01)"));
    }

    /** Generation of an agent of 10 kW in the intervals of a day. */
    private double[] generation(String market, String profile) throws IOException {
        Files.writeString(folder.resolve("day.csv"), "flat\n" + "0.5\n".repeat(24));
        Files.writeString(
                folder.resolve("s.yaml"),
                "{name: x, market: " + market + ", agents: [{id: a, bus: 800, capacity_kw: 10, generation: " + profile
                        + "}]}");
        ScenarioFile file = ScenarioReader.read(folder.resolve("s.yaml"), List.of());
        Profile made = new Series(file, new RandomStreams(1, 0))
                .generation(file.scenario().agents().getFirst());
        return IntStream.range(0, 24).mapToDouble(made::at).toArray();
    }

    @Test
    void everyKindOfProfileIsChangedAlike() throws IOException {
        String hours = "hours: [{from_hour: 8, to_hour: 12, factor: 1.3}]";
        for (String kind :
                List.of("kind: procedural, ", "kind: constant, power_kw: 5, ", "kind: csv, file: day.csv, ")) {
            double[] plain = generation("{}", "{" + kind + "noise: 0}");
            double[] changed = generation("{}", "{" + kind + hours + "}");
            double[] noisy = generation("{}", "{" + kind + hours + ", noise: 0.15}");
            for (int k = 0; k < 24; k++) {
                assertEquals(plain[k] * (k >= 8 && k <= 12 ? 1.3 : 1), changed[k], 1e-12, kind);
                assertTrue(Math.abs(noisy[k] - changed[k]) <= 0.15 * changed[k] + 1e-12, kind);
                assertTrue(changed[k] == 0 || noisy[k] != changed[k], kind);
            }
        }
    }

    @Test
    void whatIsDrawnOrMeasuredStaysBelowTheHighestQuantityWhenChanged() throws IOException {
        String hours = "hours: [{from_hour: 0, to_hour: 23, factor: 3}]}";
        assertEquals(12, generation("{max_quantity_kwh: 12}", "{kind: csv, file: day.csv, " + hours)[7]);
        assertEquals(12, generation("{max_quantity_kwh: 12}", "{kind: procedural, " + hours)[12]);
        assertEquals(
                15,
                generation("{max_quantity_kwh: 12}", "{kind: constant, power_kw: 5, " + hours)[7],
                "a power that is given is taken as given");
    }

    @Test
    void profilesAreRaisedToTheSmallestQuantityIfTheScenarioAsks() throws IOException {
        String bounds = "min_quantity_kwh: 0.1, max_quantity_kwh: 200";
        double[] asDrawn = generation("{" + bounds + "}", "procedural");
        double[] raised = generation("{" + bounds + ", raise_profiles: true}", "procedural");
        for (int k = 0; k < 24; k++) {
            assertEquals(Math.max(0.1, asDrawn[k]), raised[k]);
        }
        assertEquals(0, asDrawn[0]);
        assertEquals(0, generation("{" + bounds + ", raise_profiles: true}", "none")[0], "none stays none");
    }

    @Test
    void heatIsPartOfTheDemandThatIsRaised() {
        String yaml = "{name: x, market: {min_quantity_kwh: 2, raise_profiles: true}, agents: [{id: a, bus: 800,"
                + " capacity_kw: 1, demand: none, heat: {profile: {kind: constant, power_kw: HEAT}, cop: 3}}]}";
        for (double heat : new double[] {3, 9}) {
            ScenarioFile file = parse(yaml.replace("HEAT", Double.toString(heat)));
            AgentSpec agent = file.scenario().agents().getFirst();
            assertEquals(
                    Math.max(2, heat / 3),
                    new Series(file, new RandomStreams(1, 0)).demand(agent).at(0));
        }
    }

    @Test
    void filesOfHeatAreInputsOfTheRun() throws IOException {
        Files.writeString(folder.resolve("heat.csv"), "heat\n1\n");
        Files.writeString(
                folder.resolve("s.yaml"),
                "{name: x, interval_s: 86400, agents: [{id: a, capacity_kw: 1, heat: {profile: {kind: csv, file: heat.csv, step_s: 86400}}}]}");
        ScenarioFile file = ScenarioReader.read(folder.resolve("s.yaml"), List.of());
        assertEquals(List.of(folder.resolve("heat.csv")), file.inputs());
    }
}
