package energy.isochron.prosumers;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Rejection;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageReport;
import energy.isochron.federation.Ending;
import energy.isochron.federation.Federate;
import energy.isochron.federation.MessageInput;
import energy.isochron.federation.MessageOutput;
import energy.isochron.federation.Ports;
import energy.isochron.federation.ValueInputs;
import energy.isochron.federation.ValueOutputs;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shell of a {@link Community}: orders at the order beat, meters at the meter beat. */
public final class ProsumersFederate implements Federate {
    /** The federate's name. */
    public static final String NAME = LocalMarket.ORDERS.sender();

    private static final Logger LOG = LoggerFactory.getLogger(ProsumersFederate.class);
    private static final int REJECTIONS_SHOWN = 3;

    private final Community community;
    private long rejections;

    @SuppressWarnings("NullAway.Init") // join is called before all that needs it
    private Wiring wiring;

    /** A federate for one run of a community. */
    public ProsumersFederate(Community community) {
        this.community = community;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Beat> beats() {
        return List.of(LocalMarket.ORDER, LocalMarket.METER);
    }

    @Override
    public void join(Ports ports) {
        wiring = new Wiring(
                ports.subscribe(LocalMarket.FEED_IN_TARIFF, Ports.SCALAR, Double.NaN),
                ports.subscribe(LocalMarket.UTILITY_PRICE, Ports.SCALAR, Double.NaN),
                ports.listen(LocalMarket.SETTLEMENT),
                ports.listen(LocalMarket.INDICATORS),
                ports.listen(LocalMarket.CLEARING),
                ports.send(LocalMarket.ORDERS),
                ports.send(LocalMarket.METER_READINGS),
                ports.send(LocalMarket.REWARDS),
                ports.send(LocalMarket.STORAGE),
                ports.publish(LocalMarket.INJECTION_P, community.busIds()),
                ports.publish(LocalMarket.INJECTION_Q, community.busIds()));
    }

    @Override
    public void act(Beat beat, long interval) {
        if (beat.equals(LocalMarket.ORDER)) {
            order(interval);
        } else {
            meter(interval);
        }
    }

    private void order(long interval) {
        double feedInTariff = wiring.feedInTariff().get(0);
        double utilityPrice = wiring.utilityPrice().get(0);
        Settlement last = wiring.settlement().receiveOne();
        if (interval > 0) {
            community.observe(wiring.indicators().receiveOne());
        }
        Orders orders = community.order(interval, feedInTariff, utilityPrice, last);
        wiring.orders().send(orders);
        community.rewards().ifPresent(wiring.rewards()::send);
        community.storageReports().forEach(wiring.storage()::send);
        LOG.debug(
                "interval {}: {} orders of {} agents", interval, orders.orders().size(), community.size());
    }

    private void meter(long interval) {
        Clearing clearing = wiring.clearing().receiveOne();
        MeterReadings readings = community.meter(clearing);
        List<BusInjection> injections = readings.injections();
        for (int bus = 0; bus < injections.size(); bus++) {
            wiring.p().set(bus, injections.get(bus).pKw());
            wiring.q().set(bus, injections.get(bus).qKvar());
        }
        wiring.meterReadings().send(readings);
        warn(interval, clearing.rejections());
    }

    private void warn(long interval, List<Rejection> all) {
        int shown = 0;
        for (Rejection rejection : all) {
            if (isOwn(rejection)) {
                rejections++;
                if (shown++ < REJECTIONS_SHOWN) {
                    LOG.warn(
                            "interval {}: order of '{}' rejected, {}: {}",
                            interval,
                            rejection.agentId(),
                            rejection.reason(),
                            rejection.detail());
                }
            }
        }
        if (shown > REJECTIONS_SHOWN) {
            LOG.warn("interval {}: {} orders rejected, the first {} are above", interval, shown, REJECTIONS_SHOWN);
        }
    }

    private boolean isOwn(Rejection rejection) {
        return community.contains(rejection.agentId()) || rejection.agentId().equals(LocalMarket.ORDERS.source());
    }

    @Override
    public void conclude(long intervals) {
        if (community.isRewarded()) {
            community.observe(wiring.indicators().receiveOne());
            community.conclude(wiring.settlement().receiveOne());
            community.rewards().ifPresent(wiring.rewards()::send);
        }
        community.finalStorage().ifPresent(wiring.storage()::send);
    }

    @Override
    public void leave(Ending ending) {
        community.tripAccounts().forEach(ProsumersFederate::warn);
        LOG.info(
                "{} agents at {} buses, {} rejections",
                community.size(),
                community.busIds().size(),
                rejections);
    }

    private static void warn(TripAccount trips) {
        if (trips.shortDepartures() > 0) {
            LOG.warn(
                    "vehicle of '{}': {} of {} trips began below the required state of charge, {} kWh were missing",
                    trips.agentId(),
                    trips.shortDepartures(),
                    trips.departures(),
                    trips.shortfallKwh());
        }
    }

    private record Wiring(
            ValueInputs feedInTariff,
            ValueInputs utilityPrice,
            MessageInput<Settlement> settlement,
            MessageInput<Indicators> indicators,
            MessageInput<Clearing> clearing,
            MessageOutput<Orders> orders,
            MessageOutput<MeterReadings> meterReadings,
            MessageOutput<Rewards> rewards,
            MessageOutput<StorageReport> storage,
            ValueOutputs p,
            ValueOutputs q) {}
}
