package energy.isochron.app.launch;

import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.store.ResultsStore;
import energy.isochron.analytics.store.RunDescription;
import energy.isochron.analytics.store.RunFolder;
import energy.isochron.app.ExitCode;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.Federate;
import energy.isochron.federation.Federation;
import energy.isochron.federation.FederationFailure;
import energy.isochron.federation.HelicsEmbedded;
import energy.isochron.federation.HelicsOptions;
import energy.isochron.federation.LocalFederation;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** All four federates in this process, over either of its two hosts. */
final class SingleProcessRun {
    private final Map<String, TimedFederate> timed = new LinkedHashMap<>();
    private final Optional<RunFolder> folder;
    private final Federation federation;

    /**
     * Prepares a run.
     *
     * @param host in this process
     * @param assembly makes the federates
     * @param grantTimeout longest wait for one of them
     * @param folder reserved for the results, if they are kept
     * @param description of the run
     */
    SingleProcessRun(
            Host host,
            Assembly assembly,
            Duration grantTimeout,
            Optional<RunFolder> folder,
            RunDescription description) {
        this.folder = folder;
        Recorder recorder = folder.<Recorder>map(place -> new ResultsStore(place, description, this::wallSeconds))
                .orElseGet(Recorder::none);
        AnalyticsFederate analytics = assembly.analytics(recorder);
        List<Federate> federates = new ArrayList<>();
        for (String name : Assembly.FEDERATES) {
            TimedFederate federate =
                    new TimedFederate(name.equals(AnalyticsFederate.NAME) ? analytics : assembly.federate(name));
            timed.put(name, federate);
            federates.add(federate);
        }
        federation = host == Host.LOCAL
                ? LocalFederation.of(federates, assembly.schedule())
                : HelicsEmbedded.of(
                        federates,
                        assembly.schedule(),
                        HelicsOptions.embedded().waiting(grantTimeout, HelicsOptions.DEFAULT_TIMEOUT));
    }

    private Map<String, Double> wallSeconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        timed.forEach((name, federate) -> seconds.put(name, federate.seconds()));
        return seconds;
    }

    /**
     * Plays.
     *
     * @param evaluated hears of each interval that is complete
     */
    Outcome play(LongConsumer evaluated) {
        Stopwatch watch = new Stopwatch();
        Optional<FederationFailure> failure = Optional.empty();
        try {
            federation.run((federate, beat, interval) -> {
                watch.acted();
                if (beat.equals(LocalMarket.EVALUATE)) {
                    evaluated.accept(interval);
                }
            });
        } catch (FederationFailure e) {
            failure = Optional.of(e);
        }
        return new Outcome(
                failure.map(ExitCode::of).orElse(ExitCode.OK),
                failure.map(Throwable::getMessage),
                timed.values().stream()
                        .flatMap(federate -> federate.summary().stream())
                        .findFirst(),
                folder.map(RunFolder::target).filter(Files::isDirectory),
                watch.elapsed());
    }
}
