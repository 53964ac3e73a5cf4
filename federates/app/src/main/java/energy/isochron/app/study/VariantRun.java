package energy.isochron.app.study;

import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.store.HistoryRecorder;
import energy.isochron.analytics.study.RunResults;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.federation.Federate;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.Progress;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a variant: all four federates in this process and on this thread, nothing written.
 *
 * @param seed it is played with
 * @param recorder keeps what its measures are taken of
 * @param federation that plays it
 */
record VariantRun(long seed, HistoryRecorder recorder, LocalFederation federation) {
    /** Assembles it. */
    static VariantRun of(VariantScenario variant, long seed) {
        Assembly assembly = new Assembly(variant.inputs(), seed, 0);
        HistoryRecorder recorder = new HistoryRecorder(assembly.analyticsSettings(), capacitiesKw(assembly.network()));
        List<Federate> federates = new ArrayList<>();
        for (String name : Assembly.FEDERATES) {
            federates.add(name.equals(AnalyticsFederate.NAME) ? assembly.analytics(recorder) : assembly.federate(name));
        }
        return new VariantRun(seed, recorder, LocalFederation.of(federates, assembly.schedule()));
    }

    /** Assembles and plays one, see {@link #play()}. */
    static RunResults play(VariantScenario variant, long seed) {
        return of(variant, seed).play();
    }

    /**
     * Plays it. What comes out depends on variant and seed alone.
     *
     * @throws energy.isochron.federation.FederationFailure if it breaks off
     */
    RunResults play() {
        federation.run(Progress.none());
        return RunResults.of(
                seed, recorder.history(), RunAnalytics.of(recorder.history(), List.of()), recorder.summary());
    }

    private static double[] capacitiesKw(Network network) {
        double[] capacities = new double[network.branchCount()];
        for (int e = 0; e < capacities.length; e++) {
            capacities[e] = network.capacityKw(e);
        }
        return capacities;
    }
}
