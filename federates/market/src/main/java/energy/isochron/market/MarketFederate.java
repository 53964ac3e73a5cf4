package energy.isochron.market;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Settlement;
import energy.isochron.federation.Ending;
import energy.isochron.federation.Federate;
import energy.isochron.federation.MessageInput;
import energy.isochron.federation.MessageOutput;
import energy.isochron.federation.Ports;
import energy.isochron.federation.Received;
import energy.isochron.federation.ValueOutputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The market as a federate: clears at the clear beat, settles at the settle beat. */
public final class MarketFederate implements Federate {
    private static final Logger LOG = LoggerFactory.getLogger(MarketFederate.class);

    private final Market market;
    private @Nullable Interfaces interfaces;
    private Optional<LastIntervalPorts> lastInterval = Optional.empty();
    private Optional<SchedulePorts> schedule = Optional.empty();
    private long rejected;

    /** A federate around a market before its first interval. */
    public MarketFederate(Market market) {
        this.market = market;
    }

    @Override
    public String name() {
        return "market";
    }

    @Override
    public List<Beat> beats() {
        List<Beat> beats = new ArrayList<>();
        beats.add(LocalMarket.CLEAR);
        for (int check = 1; check <= checks(); check++) {
            beats.add(LocalMarket.curtail(check));
        }
        beats.add(LocalMarket.SETTLE);
        return List.copyOf(beats);
    }

    /** One more than there are rounds, as what the last one did is checked, too. */
    private int checks() {
        int rounds = market.feedbackRules().rounds();
        return rounds > 0 ? rounds + 1 : 0;
    }

    @Override
    public void join(Ports ports) {
        interfaces = new Interfaces(
                ports.listen(LocalMarket.ORDERS),
                ports.listen(LocalMarket.METER_READINGS),
                ports.send(LocalMarket.CLEARING),
                ports.send(LocalMarket.SETTLEMENT),
                ports.publish(LocalMarket.FEED_IN_TARIFF, Ports.SCALAR),
                ports.publish(LocalMarket.UTILITY_PRICE, Ports.SCALAR),
                ports.publish(LocalMarket.CLEARING_PRICE, Ports.SCALAR),
                ports.publish(LocalMarket.CLEARING_VOLUME, Ports.SCALAR),
                ports.publish(LocalMarket.P2P_VOLUME, Ports.SCALAR));
        if (market.feedbackRules().lastInterval()) {
            lastInterval = Optional.of(new LastIntervalPorts(ports, market.network()));
        }
        if (checks() > 0) {
            schedule = Optional.of(new SchedulePorts(ports, market.network(), market.agentBuses()));
        }
    }

    @Override
    public void announce() {
        joined().settlement.send(market.opening());
        publish(market.comingTariff());
    }

    @Override
    public void act(Beat beat, long interval) {
        if (beat.equals(LocalMarket.CLEAR)) {
            clear(interval);
        } else if (beat.equals(LocalMarket.SETTLE)) {
            settle();
        } else {
            curtail(beat.equals(LocalMarket.curtail(checks())));
        }
    }

    private void clear(long interval) {
        Interfaces at = joined();
        List<Received<Orders>> received = at.orders.receive();
        List<Submission> submissions = new ArrayList<>(received.size());
        for (Received<Orders> message : received) {
            submissions.add(new Submission(message.sender(), message.content()));
        }
        if (interval > 0) {
            lastInterval.ifPresent(grid -> grid.observe(market));
        }
        Clearing clearing = market.clear(interval, submissions);
        if (schedule.isPresent()) {
            schedule.get().publish(market);
        } else {
            send(clearing);
        }
    }

    /** Nobody sees a clearing before it is final. */
    private void curtail(boolean last) {
        if (market.isScheduleOpen()) {
            SchedulePorts checked = schedule.orElseThrow();
            market.check(checked.read());
            checked.publish(market);
        }
        if (last) {
            send(market.curtailed());
        }
    }

    private void send(Clearing clearing) {
        Interfaces at = joined();
        at.clearing.send(clearing);
        MarketResult result = clearing.result();
        at.clearingPrice.set(0, result.clearingPriceUsdPerMwh());
        at.clearingVolume.set(0, result.clearingVolumeKwh());
        at.p2pVolume.set(0, result.p2pVolumeKwh());
        rejected += clearing.rejections().size();
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "interval {}: {} orders, {} rejected, {} trades, {} kWh at {} $/MWh",
                    clearing.interval(),
                    clearing.orders().size(),
                    clearing.rejections().size(),
                    clearing.trades().size(),
                    result.clearingVolumeKwh(),
                    result.clearingPriceUsdPerMwh());
        }
    }

    private void settle() {
        Interfaces at = joined();
        Settlement settlement = market.settle(at.meterReadings.receiveOne());
        at.settlement.send(settlement);
        publish(market.comingTariff());
    }

    private void publish(Tariff tariff) {
        joined().feedInTariff.set(0, tariff.feedInUsdPerMwh());
        joined().utilityPrice.set(0, tariff.utilityUsdPerMwh());
    }

    @Override
    public void leave(Ending ending) {
        if (LOG.isInfoEnabled()) {
            LedgerStatistics ledger = market.ledger().statistics();
            LOG.info(
                    "market ends: {}; ledger of {} blocks with {} trades, {}; {} orders or messages rejected",
                    ending,
                    ledger.blocks(),
                    ledger.trades(),
                    ledger.valid() ? "verified" : "not valid",
                    rejected);
        }
    }

    private Interfaces joined() {
        if (interfaces == null) {
            throw new IllegalStateException("the market has not joined a federation. Maybe join() was not called?");
        }
        return interfaces;
    }

    private record Interfaces(
            MessageInput<Orders> orders,
            MessageInput<MeterReadings> meterReadings,
            MessageOutput<Clearing> clearing,
            MessageOutput<Settlement> settlement,
            ValueOutputs feedInTariff,
            ValueOutputs utilityPrice,
            ValueOutputs clearingPrice,
            ValueOutputs clearingVolume,
            ValueOutputs p2pVolume) {}
}
