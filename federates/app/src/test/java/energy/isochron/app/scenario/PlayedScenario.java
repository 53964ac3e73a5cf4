package energy.isochron.app.scenario;

import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.RunSummary;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Settlement;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.Progress;
import java.util.ArrayList;
import java.util.List;

/** A whole federation in this process; the audit of analytics ends it if energy or money does not close. */
final class PlayedScenario {
    private PlayedScenario() {}

    private static final class Kept implements Recorder {
        private final List<MarketInterval> intervals = new ArrayList<>();

        @Override
        public void open(Settlement opening) {}

        @Override
        public void record(MarketInterval interval, Indicators indicators, AuditResult audit) {
            intervals.add(interval);
        }

        @Override
        public void finish(RunSummary summary) {}
    }

    /** Plays a scenario to its end; its intervals in order. */
    static List<MarketInterval> play(ScenarioFile file) {
        Kept kept = new Kept();
        play(file, kept);
        return kept.intervals;
    }

    /** Plays a scenario to its end. */
    static void play(ScenarioFile file, Recorder recorder) {
        Assembly assembly = new Assembly(file);
        LocalFederation.of(
                        List.of(assembly.prosumers(), assembly.market(), assembly.grid(), assembly.analytics(recorder)),
                        assembly.schedule())
                .run(Progress.none());
    }
}
