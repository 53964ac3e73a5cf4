package energy.isochron.app.launch;

import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.analytics.RunSummary;
import energy.isochron.exchange.Beat;
import energy.isochron.federation.Ending;
import energy.isochron.federation.Federate;
import energy.isochron.federation.Ports;
import java.util.List;
import java.util.Optional;

/** A federate whose time in its beats is measured. */
final class TimedFederate implements Federate {
    private final Federate federate;
    private long nanos;
    private volatile boolean left;

    TimedFederate(Federate federate) {
        this.federate = federate;
    }

    /** The run's summary, if this is analytics and has left. */
    Optional<RunSummary> summary() {
        return left && federate instanceof AnalyticsFederate analytics
                ? Optional.of(analytics.summary())
                : Optional.empty();
    }

    /** Time spent in beats so far, s. */
    double seconds() {
        return nanos / 1e9;
    }

    /** Time spent in beats so far, ns. */
    long nanos() {
        return nanos;
    }

    @Override
    public String name() {
        return federate.name();
    }

    @Override
    public List<Beat> beats() {
        return federate.beats();
    }

    @Override
    public void join(Ports ports) {
        federate.join(ports);
    }

    @Override
    public void announce() {
        federate.announce();
    }

    @Override
    public void act(Beat beat, long interval) {
        long start = System.nanoTime();
        federate.act(beat, interval);
        nanos += System.nanoTime() - start;
    }

    @Override
    public void conclude(long intervals) {
        federate.conclude(intervals);
    }

    @Override
    public void leave(Ending ending) {
        federate.leave(ending);
        left = true;
    }
}
