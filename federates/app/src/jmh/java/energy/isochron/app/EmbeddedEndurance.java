package energy.isochron.app;

import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioReader;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.FederationFailure;
import energy.isochron.federation.HelicsEmbedded;
import energy.isochron.federation.HelicsOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Plays the committed day embedded (a broker and four federates on one inproc core in this JVM, 24 intervals), again and again: each run
 * must start, play all its intervals and end. Ends with 1 if one did not.
 */
public final class EmbeddedEndurance {
    private static final int INTERVALS = 24;

    private EmbeddedEndurance() {}

    /** Arguments: how many runs. */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        ScenarioFile scenario = ScenarioReader.read(
                Path.of("../../federation-configs/local-market/scenario.yaml"), List.of("intervals=" + INTERVALS));
        int well = 0;
        long begun = System.nanoTime();
        for (int run = 1; run <= runs; run++) {
            well += endsWell(scenario, run) ? 1 : 0;
            if (run % 50 == 0 || run == runs) {
                System.out.printf(
                        "%d of %d runs ended well, %.0f ms each%n", well, run, (System.nanoTime() - begun) / 1e6 / run);
            }
        }
        System.exit(well == runs ? 0 : 1);
    }

    private static boolean endsWell(ScenarioFile scenario, int run) {
        Assembly assembly = new Assembly(scenario);
        LongAdder evaluated = new LongAdder();
        try {
            HelicsEmbedded.of(
                            Assembly.FEDERATES.stream().map(assembly::federate).toList(),
                            assembly.schedule(),
                            HelicsOptions.embedded())
                    .run((federate, beat, interval) -> {
                        if (beat.equals(LocalMarket.EVALUATE)) {
                            evaluated.increment();
                        }
                    });
        } catch (FederationFailure e) {
            System.out.println("run " + run + ": " + e);
        }
        return evaluated.sum() == INTERVALS;
    }
}
