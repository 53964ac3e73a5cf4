package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.study.Expectation;
import energy.isochron.app.Home;
import energy.isochron.app.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyReaderTest {
    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = SampleStudy.in(folder);
    }

    private String problems() {
        Problems problems = new Problems();
        Optional<StudyPlan> plan = StudyReader.read(file, problems);
        assertEquals(problems.isEmpty(), plan.isPresent());
        return problems.toString().replace(folder + "/", "");
    }

    private void spoil(String before, String after) throws IOException {
        Home.replace(file, before, after);
    }

    private void assertOnly(String expected) {
        assertEquals(expected + "\n1 problem", problems());
    }

    @Test
    void variantsAreAllCombinationsTheFirstFactorSlowest() {
        StudyPlan plan = StudyReader.read(file);
        assertEquals(
                List.of("none+average", "none+nash", "large+average", "large+nash"),
                plan.variants().stream().map(VariantScenario::id).toList());
        VariantScenario last = plan.variants().getLast();
        assertEquals(List.of("agents.*.battery.capacity_kwh=40", "market.mechanism=nash_bargaining"), last.settings());
        assertEquals(Map.of("battery", "large", "price", "nash"), last.variant().levels());
        assertEquals("Large, nash", last.variant().title());
        assertEquals(
                40,
                last.inputs().file().scenario().agents().getFirst().battery().capacityKwh());
        assertEquals(
                List.of(5L, 6L, 7L),
                StudyPlan.seeds(plan.spec().firstSeed(), plan.spec().seeds()));
    }

    @Test
    void whatIsLeftOutTakesItsDefault() throws IOException {
        spoil("baseline: none+average\n", "");
        StudyPlan plan = StudyReader.read(file);
        assertEquals("none+average", plan.study().baseline());
        assertEquals("price", plan.study().factors().getLast().title());
        assertEquals("none+average", plan.study().claims().getFirst().against());
        assertEquals(
                Expectation.Outcome.HIGHER, plan.study().claims().getFirst().expectation());
    }

    @Test
    void aLevelMayHaveAScenarioOfItsOwn() throws IOException {
        Files.copy(folder.resolve("scenario.yaml"), folder.resolve("nash.yaml"));
        Home.replace(folder.resolve("nash.yaml"), "intervals: 6", "intervals: 9");
        spoil("settings: [market.mechanism=nash_bargaining]", "scenario: nash.yaml");
        StudyPlan plan = StudyReader.read(file);
        assertEquals(
                List.of(6, 9, 6, 9),
                plan.variants().stream()
                        .map(variant -> variant.inputs().file().scenario().intervals())
                        .toList());
        assertEquals(
                40,
                plan.variants()
                        .getLast()
                        .inputs()
                        .file()
                        .scenario()
                        .agents()
                        .getFirst()
                        .battery()
                        .capacityKwh());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seeds: 3 | seeds: 0 | study.yaml:5:8: seeds is 0, allowed is [1, 1000000]
            title: Batteries and prices | titel: x | study.yaml:1:1: title is missing, allowed is a text;study.yaml:2:1: titel is not a known key. Maybe 'title'?
            id: none, | id: large, | study.yaml:12:14: factors[0].levels[1].id is 'large', which another one has, allowed is each id once
            id: price | id: battery | study.yaml:13:9: factors[1].id is 'battery', which another one has, allowed is each id once
            id: nash, | id: a b, | study.yaml:16:14: factors[1].levels[1].id is 'a b', allowed is a text of [A-Za-z0-9_.-]+
            baseline: none+average | baseline: none+averag | study.yaml:17:11: baseline is 'none+averag', allowed is a variant: none+average, none+nash, large+average, large+nash. Maybe 'none+average'?
            [rewards.average_reward, market.p2p_ratio] | [rewards.avg_reward, market.p2p_ratio] | study.yaml:18:12: measures[0] is 'rewards.avg_reward', allowed is a measure of federates/analytics/README.md. Maybe 'rewards.average_reward'?
            [rewards.average_reward, market.p2p_ratio] | [market.p2p_ratio, market.p2p_ratio] | study.yaml:18:30: measures[1] is 'market.p2p_ratio', which stands there before, allowed is each measure once
            {measure: market.p2p_ratio, variant: none | {measure: p2p, variant: none | study.yaml:20:15: published[0].measure is 'p2p', allowed is a measure of federates/analytics/README.md
            value: 0.4 | value: much | study.yaml:20:63: published[0].value is 'much', allowed is any finite number
            variant: large+average, expect | variant: large, expect | study.yaml:22:104: claims[0].variant is 'large', allowed is a variant: none+average, none+nash, large+average, large+nash. Maybe 'large+nash'?
            expect: higher | expect: highest | study.yaml:22:127: claims[0].expect is 'highest', allowed is lower, higher, positive, negative, sign_change, none, within, ratio_within. Maybe 'higher'?
            expect: higher | expect: within | study.yaml:22:5: claims[0].range is missing, allowed is two numbers, the lower one first
            expect: higher | expect: within, range: [2, 1] | study.yaml:22:142: claims[0].range is [2.0, 1.0], allowed is two numbers, the lower one first
            expect: higher | expect: lower, range: [1, 2] | study.yaml:22:141: claims[0].range is given, allowed is only with expect: within or ratio_within. Maybe expect: within?
            expect: higher | expect: positive, against: none+nash | study.yaml:22:146: claims[0].against is given, allowed is only with an expectation that compares two variants
            variant: large+average, expect | variant: none+average, expect | study.yaml:22:104: claims[0].variant is 'none+average', which it is compared with, allowed is another variant. Maybe against?
            source: a paper, measure | measure | study.yaml:22:5: claims[0].source is missing, allowed is a text
            seeds: 3 | scenario: scenaro.yaml | study.yaml:5:11: scenario names scenaro.yaml, which is missing. Maybe 'scenario.yaml'?
            settings: [market.mechanism=nash_bargaining] | scenario: nash.yaml | study.yaml:16:30: factors[1].levels[1].scenario names nash.yaml, which is missing
            """)
    void everyProblemHasItsPlaceAndWhatIsAllowed(String before, String after, String expected) throws IOException {
        spoil(before, after);
        String found = problems();
        List<String> lines = new ArrayList<>(List.of(expected.split(";", -1)));
        lines.add(lines.size() == 1 ? "1 problem" : lines.size() + " problems");
        assertEquals(String.join("\n", lines), found);
    }

    @Test
    void aSettingOfAKeyThatDoesNotExistStandsInTheStudyWithTheFirstOfItsVariants() throws IOException {
        spoil("[market.mechanism=nash_bargaining]", "[market.mechanisme=average, market.loss_cap=2]");
        assertEquals("""
                study.yaml:16:31: variant none+nash and 1 more: market.mechanisme is not a known key. Maybe 'mechanism'?
                study.yaml:16:58: variant none+nash and 1 more: market.loss_cap is 2, allowed is [0, 1)
                2 problems""", problems());
    }

    @Test
    void aProblemOfTheSharedScenarioIsToldOnce() throws IOException {
        Home.replace(folder.resolve("scenario.yaml"), "id: b,", "id: b, bus: 7,");
        assertOnly("scenario.yaml:7:18: variant none+average and 3 more: agents[1].bus is '7', allowed is a bus of the"
                + " network: 0, 1, 2. Maybe '0'?");
    }

    @Test
    void aScenarioThatIsNoYamlIsToldOnce() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), "name: [");
        String found = problems();
        assertTrue(found.contains("scenario.yaml:1:") && found.endsWith("\n1 problem"), found);
    }

    @Test
    void measuresOfRewardsNeedRewards() throws IOException {
        Home.replace(folder.resolve("scenario.yaml"), "rewards: {kept: true}", "");
        assertOnly(
                "study.yaml:18:12: measures[0] is 'rewards.average_reward', but variant none+average keeps no rewards."
                        + " Maybe rewards: {kept: true} is missing in its scenario?");
    }

    @Test
    void twoFactorsCannotBothNameScenarios() throws IOException {
        spoil("{id: average}", "{id: average, scenario: scenario.yaml}");
        spoil("title: No battery}", "title: No battery, scenario: scenario.yaml}");
        assertOnly(
                "study.yaml:15:7: factors[1].levels names scenarios, as the levels of factors[0].levels do, allowed is"
                        + " one such factor. Maybe settings?");
    }

    @Test
    void aStudyHasAFactorAndAFactorALevel() throws IOException {
        Files.writeString(file, "name: x\ntitle: X\nfactors: []\n");
        assertOnly("study.yaml:3:10: factors is empty, allowed is one factor or more");
        Files.writeString(file, "name: x\ntitle: X\nfactors:\n  - {id: a, levels: []}\n");
        assertOnly("study.yaml:4:21: factors[0].levels is empty, allowed is one level or more");
    }

    @Test
    void aMatrixHasItsLimit() throws IOException {
        StringBuilder text = new StringBuilder("name: x\ntitle: X\nfactors:\n");
        for (int f = 0; f < 80; f++) {
            text.append("  - {id: f").append(f).append(", levels: [{id: a}, {id: b}]}\n");
        }
        Files.writeString(file, text);
        assertOnly("study.yaml:4:3: factors makes more than 1000 variants, allowed is up to 1000");
    }

    @Test
    void aMissingFileIsAProblem() {
        file = folder.resolve("studie.yaml");
        assertOnly("studie.yaml: is missing. Maybe 'study.yaml'?");
    }
}
