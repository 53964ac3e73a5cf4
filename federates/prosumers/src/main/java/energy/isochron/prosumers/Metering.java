package energy.isochron.prosumers;

import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.GridFeedback.AgentLimit;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Trade;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The meters: energy bought and sold by each agent, what the devices make of it (12.18, 12.19), and what each bus feeds into the grid.
 * Sums run over the trades in their order, then over the agents in theirs, so that they are the same in every host.
 */
final class Metering {
    /** An agent's surplus up to this counts as 0 (12.2), kWh. */
    private static final double DEAD_BAND_KWH = 1e-9;

    private final List<Prosumer> agents;
    private final Battery[] batteries;
    private final Map<String, Integer> indexOf;
    private final BusMeters buses;
    private final double[] generationKwh;
    private final double[] demandKwh;
    private final double[] boughtKwh;
    private final double[] soldKwh;
    private final double[] notFedInKwh;
    private final double[] notServedKwh;

    /**
     * Meters of a community.
     *
     * @param batteries one for each agent
     * @param indexOf index of each agent by its id
     * @param generationKwh of each agent in the interval that is metered, written by the owner
     * @param demandKwh likewise
     */
    Metering(
            List<Prosumer> agents,
            Battery[] batteries,
            Map<String, Integer> indexOf,
            BusMeters buses,
            double[] generationKwh,
            double[] demandKwh) {
        this.agents = agents;
        this.batteries = batteries;
        this.indexOf = indexOf;
        this.buses = buses;
        this.generationKwh = generationKwh;
        this.demandKwh = demandKwh;
        boughtKwh = new double[agents.size()];
        soldKwh = new double[agents.size()];
        notFedInKwh = new double[agents.size()];
        notServedKwh = new double[agents.size()];
    }

    /** Takes what the operator curtailed; agents that are not of the community are left out. */
    void limit(List<AgentLimit> limits) {
        Arrays.fill(notFedInKwh, 0);
        Arrays.fill(notServedKwh, 0);
        for (AgentLimit limit : limits) {
            Integer agent = indexOf.get(limit.agentId());
            if (agent != null) {
                notFedInKwh[agent] = limit.injectionKwh();
                notServedKwh[agent] = limit.withdrawalKwh();
            }
        }
    }

    /** Counts the trades of an interval; a side that is not of the community, such as the operator, is left out. */
    void count(List<Trade> trades) {
        Arrays.fill(boughtKwh, 0);
        Arrays.fill(soldKwh, 0);
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = trades.get(i);
            Integer buyer = indexOf.get(trade.buyerId());
            if (buyer != null) {
                boughtKwh[buyer] += trade.deliveredKwh();
            }
            Integer seller = indexOf.get(trade.sellerId());
            if (seller != null) {
                soldKwh[seller] += trade.quantityKwh();
            }
        }
    }

    /**
     * Settles all devices after {@link #count} and {@link #limit}. What an agent may not feed in charges its battery; of what that
     * cannot take, so much generation is turned down, and meters show what is left of it. Likewise with demand that is not served.
     */
    List<MeterReading> read() {
        MeterReading[] readings = new MeterReading[agents.size()];
        for (int agent = 0; agent < readings.length; agent++) {
            readings[agent] = settle(agent);
        }
        return List.of(readings);
    }

    private MeterReading settle(int agent) {
        Prosumer prosumer = agents.get(agent);
        Battery battery = batteries[agent];
        FeasibleQuantity feasible = FeasibleQuantity.of(generationKwh[agent], demandKwh[agent], battery);
        double stateOfCharge = battery.stateOfCharge();
        double surplusKwh = generationKwh[agent] - demandKwh[agent] + boughtKwh[agent] - soldKwh[agent];
        if (Math.abs(surplusKwh) <= DEAD_BAND_KWH) {
            surplusKwh = 0;
        }
        double toChargeKwh = Math.max(surplusKwh, battery.dueKwh());
        double chargedKwh = toChargeKwh > 0 ? battery.charge(toChargeKwh) : 0;
        double dischargedKwh = toChargeKwh > 0 ? 0 : battery.discharge(-surplusKwh);
        double spilledKwh = Math.max(0, surplusKwh - chargedKwh);
        double unservedKwh = Math.max(0, chargedKwh - surplusKwh - dischargedKwh);
        double turnedDownKwh = Math.min(Math.min(spilledKwh, notFedInKwh[agent]), generationKwh[agent]);
        double notMetKwh = Math.min(Math.min(unservedKwh, notServedKwh[agent]), demandKwh[agent]);
        return new MeterReading(
                prosumer.id(),
                prosumer.busId(),
                generationKwh[agent] - turnedDownKwh,
                demandKwh[agent] - notMetKwh,
                boughtKwh[agent],
                soldKwh[agent],
                chargedKwh,
                dischargedKwh,
                spilledKwh - turnedDownKwh,
                unservedKwh - notMetKwh,
                feasible.sellKwh(),
                feasible.buyKwh(),
                stateOfCharge,
                battery.levelKwh());
    }

    /** What the buses with agents feed into the grid. */
    List<BusInjection> injections(List<MeterReading> readings) {
        return buses.injections(readings);
    }
}
