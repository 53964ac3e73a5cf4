package energy.isochron.grid;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Network;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one interval brings to the grid, by bus index: the physical injections, which any power flow needs, and besides the
 * trades and the imbalance behind them, which are what a model without physics books. Filled anew each interval; its arrays
 * are live and used again.
 */
public final class IntervalInputs {
    private final Network network;
    private final Map<String, Integer> agentBus;
    private final double[] injectionKw;
    private final double[] injectionKvar;
    private final double[] imbalanceKwh;
    private int tradeCount;
    private int[] source = new int[16];
    private int[] sink = new int[16];
    private double[] grossKwh = new double[16];
    private double[] lossKwh = new double[16];

    /**
     * Empty inputs.
     *
     * @param network the feeder
     * @param agentBuses the bus of each agent, by agent id
     * @throws IllegalArgumentException if a bus is not in the network
     */
    public IntervalInputs(Network network, Map<String, String> agentBuses) {
        this.network = network;
        // Roomy: the hashes of ids that differ in a number only lie close together.
        agentBus = HashMap.newHashMap(4 * (agentBuses.size() + 1));
        agentBuses.forEach((agent, bus) -> agentBus.put(agent, network.indexOf(bus)));
        agentBus.put(Order.OPERATOR, network.slack());
        injectionKw = new double[network.busCount()];
        injectionKvar = new double[network.busCount()];
        imbalanceKwh = new double[network.busCount()];
    }

    /**
     * Sets what the agents of a bus inject; buses without agents inject nothing.
     *
     * @param bus index of the bus
     * @param pKw active power into the grid, kW
     * @param qKvar reactive power into the grid, kvar
     * @throws IllegalArgumentException if one is not finite
     */
    public void inject(int bus, double pKw, double qKvar) {
        if (!Double.isFinite(pKw) || !Double.isFinite(qKvar)) {
            throw new IllegalArgumentException(
                    "injection at bus '" + network.bus(bus).id() + "' is " + pKw + " kW and "
                            + qKvar + " kvar, allowed are finite numbers. Maybe nobody has published prosumers/"
                            + network.bus(bus).id() + "/p and q yet?");
        }
        injectionKw[bus] = pKw;
        injectionKvar[bus] = qKvar;
    }

    /**
     * Takes the trades and the imbalance of an interval, in place of those of the one before.
     *
     * @param interval the interval that is solved
     * @param clearing its trades
     * @param meters its unserved and spilled energy
     * @throws IllegalArgumentException if the records are of another interval or name an unknown agent
     */
    public void book(long interval, Clearing clearing, MeterReadings meters) {
        sameInterval("clearing", clearing.interval(), interval);
        sameInterval("meter readings", meters.interval(), interval);
        tradeCount = 0;
        reserve(clearing.trades().size());
        List<Trade> trades = clearing.trades();
        for (int i = 0; i < trades.size(); i++) {
            add(trades.get(i));
        }
        Arrays.fill(imbalanceKwh, 0);
        List<MeterReading> readings = meters.readings();
        for (int i = 0; i < readings.size(); i++) {
            MeterReading reading = readings.get(i);
            imbalanceKwh[busOf(reading.agentId())] += reading.spilledKwh() - reading.unservedKwh();
        }
    }

    private static void sameInterval(String what, long given, long expected) {
        if (given != expected) {
            throw new IllegalArgumentException(what + " of interval " + given + " came in interval " + expected
                    + ", only that of the same interval is allowed. Maybe the sender's beats are shifted?");
        }
    }

    private void add(Trade trade) {
        source[tradeCount] = busOf(trade.sellerId());
        sink[tradeCount] = busOf(trade.buyerId());
        grossKwh[tradeCount] = trade.quantityKwh();
        lossKwh[tradeCount] = trade.lossKwh();
        tradeCount++;
    }

    private int busOf(String agentId) {
        Integer bus = agentBus.get(agentId);
        if (bus == null) {
            throw new IllegalArgumentException("agent '" + agentId + "' is not known to the grid, which knows "
                    + (agentBus.size() - 1) + " agents. Maybe the federates were given different scenarios?");
        }
        return bus;
    }

    private void reserve(int trades) {
        if (trades > source.length) {
            int size = Math.max(trades, 2 * source.length);
            source = new int[size];
            sink = new int[size];
            grossKwh = new double[size];
            lossKwh = new double[size];
        }
    }

    /** Active power into the grid, kW, one a bus; a load is negative. */
    public double[] injectionKw() {
        return injectionKw;
    }

    /** Reactive power into the grid, kvar, one a bus; an inductive load is negative. */
    public double[] injectionKvar() {
        return injectionKvar;
    }

    /** What the bus's agents send to the grid above without a trade, kWh, one a bus: spilled less unserved energy. */
    public double[] imbalanceKwh() {
        return imbalanceKwh;
    }

    /** Number of trades, in the order in which they were made. */
    public int tradeCount() {
        return tradeCount;
    }

    /** Bus of a trade's seller; the slack bus if the operator sells. */
    public int sellerBus(int trade) {
        return source[trade];
    }

    /** Bus of a trade's buyer; the slack bus if the operator buys. */
    public int buyerBus(int trade) {
        return sink[trade];
    }

    /** Energy of a trade that leaves the seller, kWh. */
    public double grossKwh(int trade) {
        return grossKwh[trade];
    }

    /** Energy of a trade that is lost on the way, kWh. */
    public double lossKwh(int trade) {
        return lossKwh[trade];
    }
}
