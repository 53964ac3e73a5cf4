package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.study.MeasureCatalogue;
import energy.isochron.analytics.study.RunResults;
import energy.isochron.app.Home;
import energy.isochron.app.scenario.CommonInputs;
import energy.isochron.app.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The studies of the repository are read without problems, and each of their variants can be played. */
class CaseVariantsTest {
    private static final int MOST_AGENTS = 200;

    static List<Path> studies() throws IOException {
        try (Stream<Path> files = Files.walk(Home.path().resolve("federation-configs"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> StudyReader.studyAt(file).isPresent())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachOfTheSevenCasesHasAStudy() throws IOException {
        long cases = studies().stream()
                .filter(study -> study.endsWith(StudyPlan.NAME))
                .filter(study -> study.toString().contains("case-"))
                .count();
        assertEquals(7, cases);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everyVariantPlaysWithTwoSeeds(Path study) {
        for (VariantScenario variant : StudyReader.read(study).variants()) {
            if (variant.inputs().file().scenario().agentCount() <= MOST_AGENTS) {
                VariantScenario brief = threeIntervals(variant);
                RunResults first = VariantRun.play(brief, 1);
                RunResults second = VariantRun.play(brief, 2);
                assertTrue(tradesAndCloses(first), variant.id());
                assertTrue(tradesAndCloses(second), variant.id());
                assertTrue(value(first, "energy.demand_kwh") != value(second, "energy.demand_kwh"), variant.id());
            }
        }
    }

    private static boolean tradesAndCloses(RunResults run) {
        double money = value(run, "money.agents_usd")
                + value(run, "money.operator_margin_usd")
                + value(run, "money.operator_fees_usd");
        double energy = value(run, "energy.generation_kwh")
                - value(run, "energy.demand_kwh")
                - value(run, "energy.charged_kwh")
                + value(run, "energy.discharged_kwh")
                - value(run, "grid.transmission_losses_kwh")
                - value(run, "grid.net_export_kwh");
        return value(run, "market.volume_kwh") > 0
                && Math.abs(money) < 1e-6
                && Math.abs(energy) < 1e-6
                && value(run, "counts.rejections") == 0;
    }

    private static double value(RunResults run, String measure) {
        return run.values()[MeasureCatalogue.place(measure)];
    }

    /** The night and a part of the first sun would take a day; three intervals show that all is in place. */
    private static VariantScenario threeIntervals(VariantScenario variant) {
        List<String> settings = new ArrayList<>(variant.settings());
        settings.add("intervals=3");
        Path scenario = variant.inputs().file().path();
        return new VariantScenario(
                variant.variant(), settings, new CommonInputs(ScenarioReader.read(scenario, settings)));
    }
}
