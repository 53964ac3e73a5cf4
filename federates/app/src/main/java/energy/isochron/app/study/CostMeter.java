package energy.isochron.app.study;

import energy.isochron.analytics.study.Cost;
import java.util.Optional;

/**
 * Measures what a run of a variant takes in time and memory. Called if the study asks for it, once all samples are there, for one
 * variant after the other, while nothing else is played in this process.
 */
interface CostMeter {
    /**
     * The cost of one run.
     *
     * @param variant that is played
     * @param seed it is played with
     * @return empty if it was not measured
     */
    Optional<Cost> measure(VariantScenario variant, long seed);

    /** Measures nothing. */
    static CostMeter none() {
        return (variant, seed) -> Optional.empty();
    }
}
