package energy.isochron.analytics;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageReport;
import energy.isochron.federation.Ending;
import energy.isochron.federation.Federate;
import energy.isochron.federation.FederationFailure;
import energy.isochron.federation.MessageInput;
import energy.isochron.federation.MessageOutput;
import energy.isochron.federation.Ports;
import energy.isochron.federation.Received;
import energy.isochron.federation.ValueOutputs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analytics federate: at the end of each interval it audits energy and money, computes the indicators, records the interval and
 * publishes the indicators, as one message and as values.
 */
public final class AnalyticsFederate implements Federate {
    /** The federate's name. */
    public static final String NAME = "analytics";

    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsFederate.class);

    private final AnalyticsSettings settings;
    private final Recorder recorder;
    private final Audit audit;
    private final IndicatorCalculator calculator;
    private final RunTally tally;
    private @Nullable Connections connections;
    private boolean opened;
    private @Nullable RunSummary summary;

    /** What the federate reads and sends. */
    private record Connections(
            MessageInput<Clearing> clearing,
            MessageInput<MeterReadings> readings,
            MessageInput<Settlement> settlement,
            MessageInput<Rewards> rewards,
            MessageInput<StorageReport> storage,
            GridReader grid,
            MessageOutput<Indicators> indicators,
            ValueOutputs values) {}

    /**
     * A federate that has not joined.
     *
     * @param settings the community and feeder
     * @param recorder where the results go
     */
    public AnalyticsFederate(AnalyticsSettings settings, Recorder recorder) {
        this.settings = settings;
        this.recorder = recorder;
        audit = new Audit(settings);
        calculator = new IndicatorCalculator(settings);
        tally = new RunTally(settings.intervalHours());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Beat> beats() {
        return List.of(LocalMarket.EVALUATE);
    }

    @Override
    public void join(Ports ports) {
        connections = new Connections(
                ports.listen(LocalMarket.CLEARING),
                ports.listen(LocalMarket.METER_READINGS),
                ports.listen(LocalMarket.SETTLEMENT),
                ports.listen(LocalMarket.REWARDS),
                ports.listen(LocalMarket.STORAGE),
                new GridReader(ports, settings),
                ports.send(LocalMarket.INDICATORS),
                ports.publish(LocalMarket.INDICATOR, Indicator.ids()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws AuditFailure if energy or money does not close
     */
    @Override
    public void act(Beat beat, long interval) {
        Connections joined = joined();
        hearTheRest(joined);
        MarketInterval played = new MarketInterval(
                joined.clearing().receiveOne(),
                joined.readings().receiveOne(),
                opened
                        ? joined.settlement().receiveOne()
                        : open(joined.settlement().receive()),
                joined.grid().read(interval));
        AuditResult closed = audit.check(played);
        Indicators indicators = calculator.evaluate(played);
        tally.add(played, indicators, closed);
        recorder.record(played, indicators, closed);
        send(joined, indicators);
        LOG.debug("interval {}: {}", interval, indicators);
    }

    /** The rewards of the last interval and the last accounts of batteries come after it. */
    @Override
    public void conclude(long intervals) {
        hearTheRest(joined());
    }

    /** What may come or not; before the audit, so that an interval which does not close takes nothing of an earlier one with it. */
    private void hearTheRest(Connections joined) {
        for (Rewards rewards : read(joined.rewards(), "rewards")) {
            tally.add(rewards);
            recorder.reward(rewards);
        }
        for (StorageReport report : read(joined.storage(), "storage")) {
            tally.add(report);
            recorder.storage(report);
        }
    }

    private static <T extends Record> List<T> read(MessageInput<T> input, String what) {
        List<T> read = new ArrayList<>();
        for (Received<T> received : input.receive()) {
            switch (received.content()) {
                case Decoded.Accepted<T> accepted -> read.add(accepted.value());
                case Decoded.Refused<T> refused ->
                    throw new FederationFailure("analytics cannot read the " + what + " of '" + received.sender()
                            + "': " + refused.detail() + ". Maybe it is of another release?");
            }
        }
        return read;
    }

    /** Takes the opening accounts, which the market announced before time started, and gives the ones after them. */
    private Settlement open(List<Received<Settlement>> settlements) {
        if (settlements.size() != 2
                || !(settlements.get(0).content() instanceof Decoded.Accepted<Settlement> opening)
                || !(settlements.get(1).content() instanceof Decoded.Accepted<Settlement> first)
                || opening.value().interval() != -1) {
            throw new FederationFailure("analytics waited for the opening accounts and those of interval 0 from the"
                    + " market, and got " + settlements + ". Maybe the market federate is of another release?");
        }
        audit.open(opening.value());
        tally.open(opening.value());
        recorder.open(opening.value());
        opened = true;
        return first.value();
    }

    private Connections joined() {
        if (connections == null) {
            throw new IllegalStateException("analytics has not joined a federation. Maybe join() was not called?");
        }
        return connections;
    }

    private void send(Connections joined, Indicators indicators) {
        joined.indicators().send(indicators);
        Indicator[] all = Indicator.values();
        for (int i = 0; i < all.length; i++) {
            joined.values().set(i, all[i].of(indicators));
        }
    }

    @Override
    public void leave(Ending ending) {
        RunSummary end =
                switch (ending) {
                    case Ending.Completed completed -> tally.summary(true, "");
                    case Ending.BrokenOff broken -> tally.summary(false, broken.reason());
                };
        summary = end;
        recorder.finish(end);
        LOG.info(
                "{} intervals, {} trades, complete: {}",
                end.intervals(),
                end.counts().trades(),
                end.complete());
    }

    /**
     * The run's summary.
     *
     * @throws IllegalStateException before {@link #leave}
     */
    public RunSummary summary() {
        if (summary == null) {
            throw new IllegalStateException("the run has not ended. Maybe leave() was not called?");
        }
        return summary;
    }
}
