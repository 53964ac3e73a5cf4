package energy.isochron.analytics;

import energy.isochron.analytics.AnalyticsSettings.Placement;
import energy.isochron.analytics.store.FeederMap;
import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.BusPhases;
import energy.isochron.exchange.BusState;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridState;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Rejection;
import energy.isochron.exchange.RejectionReason;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A made-up community on a made-up tree of buses, whose energy and money close: sun at noon, demand in the evening, a small battery at
 * every agent, trades between neighbours and with the operator. Intervals are played in order.
 */
public final class SampleDay {
    private static final double BATTERY_KWH = 6;

    private final int agents;
    private final int buses;
    private final SampleFeeder feeder;
    private final RandomGenerator random;
    private final double[] level;
    private final double[] profit;
    private double margin;
    private double fees;
    private double balance;
    private long next;
    private boolean phases;

    /**
     * A community before its first interval.
     *
     * @param agents number of agents
     * @param buses number of buses, 2 or more
     * @param seed the same seed, the same day
     */
    public SampleDay(int agents, int buses, long seed) {
        this.agents = agents;
        this.buses = buses;
        feeder = SampleFeeder.of(buses);
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        level = new double[agents];
        profit = new double[agents];
        Arrays.fill(level, BATTERY_KWH / 2);
    }

    private static String agent(int i) {
        return "home-" + (i + 1);
    }

    private String bus(int i) {
        return feeder.ids.get(i);
    }

    private int busOf(int agent) {
        return (1 + agent * 5) % buses;
    }

    /** The same day on a grid that keeps the phases apart: three near its slack, one on every third bus behind. */
    public SampleDay byPhase() {
        phases = true;
        return this;
    }

    private BusPhases phases(int bus, double voltage) {
        double split = 0.3 * (1 - voltage);
        double none = Double.NaN;
        return bus % 3 == 2
                ? new BusPhases(bus(bus), none, voltage, none, none, -120 - 20 * split, none)
                : new BusPhases(
                        bus(bus), voltage - split, voltage, voltage + split, -10 * split, -120, 120 + 10 * split);
    }

    /** The community and its feeder. */
    public AnalyticsSettings settings() {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            placements.add(new Placement(agent(i), bus(busOf(i))));
        }
        List<String> ids = new ArrayList<>();
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < buses; i++) {
            ids.add(bus(i));
            if (i > 0) {
                branches.add(feeder.branch(i));
            }
        }
        return new AnalyticsSettings(placements, ids, branches, 1, 400, AnalyticsSettings.DEFAULT_PRICE_WINDOW, phases);
    }

    /** The feeder as it is drawn. */
    public FeederMap feeder() {
        List<FeederMap.Bus> nodes = new ArrayList<>();
        List<FeederMap.Branch> lines = new ArrayList<>();
        for (int i = 0; i < buses; i++) {
            if (i > 0) {
                lines.add(new FeederMap.Branch(feeder.branch(i), bus(feeder.parent[i]), bus(i), 1, 100));
            }
            List<String> here = new ArrayList<>();
            for (int a = 0; a < agents; a++) {
                if (busOf(a) == i) {
                    here.add(agent(a));
                }
            }
            nodes.add(new FeederMap.Bus(bus(i), feeder.x[i], feeder.y[i], "zone" + (1 + 4 * i / buses), here));
        }
        return new FeederMap(bus(0), 400, nodes, lines);
    }

    /** The opening accounts. */
    public Settlement opening() {
        List<AgentAccount> accounts = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            accounts.add(new AgentAccount(agent(i), 0, 0, 0, 0, 0, 0.5));
        }
        return new Settlement(-1, accounts, new OperatorAccount(0, 0, 0, 0, 0, 0, 0, 0.8), 0, "0".repeat(64));
    }

    /** Plays the next interval. */
    public MarketInterval next() {
        long interval = next++;
        double hour = interval % 24;
        double fit = 60;
        double utility = 180 + 60 * Math.exp(-(hour - 19) * (hour - 19) / 8);
        double[] generation = new double[agents];
        double[] demand = new double[agents];
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            double sun = Math.max(0, Math.sin((hour - 6) / 12 * Math.PI));
            generation[i] = i % 3 == 2 ? 0 : 7 * sun * (0.7 + 0.5 * random.nextDouble());
            demand[i] = 1 + random.nextDouble() + 3 * Math.exp(-(hour - 19) * (hour - 19) / 6);
            double net = generation[i] - demand[i];
            double price = fit
                    + (utility - fit) * (net > 0 ? 0.15 + 0.3 * random.nextDouble() : 0.5 + 0.5 * random.nextDouble());
            orders.add(new Order(
                    agent(i),
                    net > 0 ? Side.SELL : Side.BUY,
                    price,
                    0.9 * Math.abs(net),
                    hour / 24,
                    bus(busOf(i)),
                    ""));
        }
        List<Trade> trades = trades(orders, fit, utility, hour / 24);
        List<Rejection> rejections = interval % 7 == 3
                ? List.of(
                        new Rejection("home-99", RejectionReason.UNKNOWN_AGENT, "no agent 'home-99'. Maybe <home-9>?"))
                : List.of();
        Clearing clearing = new Clearing(interval, orders, rejections, trades, result(trades, fit, utility));
        return settle(clearing, generation, demand);
    }

    private List<Trade> trades(List<Order> orders, double fit, double utility, double time) {
        double[] open = orders.stream().mapToDouble(Order::quantityKwh).toArray();
        List<Trade> trades = new ArrayList<>();
        int buyer = 0;
        for (int seller = 0; seller < agents; seller++) {
            if (orders.get(seller).isBuy()) {
                continue;
            }
            while (buyer < agents && open[seller] > 1e-6) {
                if (!orders.get(buyer).isBuy() || open[buyer] <= 1e-6) {
                    buyer++;
                    continue;
                }
                double distance = Math.abs(busOf(seller) - busOf(buyer)) / (double) buses;
                double share = 0.03 * distance;
                double quantity = Math.min(open[seller], open[buyer] / (1 - share));
                double price =
                        (orders.get(seller).priceUsdPerMwh() + orders.get(buyer).priceUsdPerMwh()) / 2;
                trades.add(new Trade(
                        agent(buyer),
                        agent(seller),
                        price,
                        quantity,
                        Stage.AUCTION,
                        time,
                        distance,
                        share * quantity,
                        0.02 * price * quantity / 1000));
                open[seller] -= quantity;
                open[buyer] -= quantity * (1 - share);
            }
        }
        for (int i = 0; i < agents; i++) {
            if (open[i] > 1e-6) {
                boolean buys = orders.get(i).isBuy();
                trades.add(new Trade(
                        buys ? agent(i) : Order.OPERATOR,
                        buys ? Order.OPERATOR : agent(i),
                        buys ? utility : fit,
                        open[i],
                        Stage.DSO,
                        time,
                        0,
                        0,
                        0.001 * open[i]));
            }
        }
        return trades;
    }

    private static MarketResult result(List<Trade> trades, double fit, double utility) {
        double volume = 0;
        double value = 0;
        double bought = 0;
        double sold = 0;
        double local = 0;
        double losses = 0;
        double fees = 0;
        for (Trade trade : trades) {
            double q = trade.quantityKwh();
            volume += q;
            value += q * trade.priceUsdPerMwh();
            bought += trade.buyerId().equals(Order.OPERATOR) ? q : 0;
            sold += trade.sellerId().equals(Order.OPERATOR) ? q : 0;
            local += trade.stage().withOperator() ? 0 : q * trade.priceUsdPerMwh();
            losses += trade.lossKwh();
            fees += trade.feesUsd();
        }
        double p2p = volume - bought - sold;
        double average = p2p > 1e-9 ? local / p2p : 0;
        return new MarketResult(
                volume > 0 ? value / volume : (fit + utility) / 2,
                volume,
                bought,
                sold,
                bought + sold,
                p2p,
                volume > 0 ? (bought + sold) / volume : 0,
                sold - bought,
                fit,
                utility,
                utility - fit,
                average,
                p2p > 1e-9 ? (fit + utility) / 2 - average : 0,
                losses,
                fees,
                0,
                p2p > 1e-9 ? 1 : 0);
    }

    private MarketInterval settle(Clearing clearing, double[] generation, double[] demand) {
        MarketResult result = clearing.result();
        TradeSums sums = new TradeSums(
                agents,
                new IdIndex(clearing.orders().stream().map(Order::agentId).toList()));
        sums.take(clearing);
        List<MeterReading> readings = new ArrayList<>();
        List<AgentAccount> accounts = new ArrayList<>();
        double[] injected = new double[buses];
        double bought = sums.operatorBoughtKwh;
        double sold = sums.operatorSoldKwh;
        for (int i = 0; i < agents; i++) {
            double surplus = generation[i] - demand[i] + sums.boughtKwh[i] - sums.soldKwh[i];
            double charge = Math.min(Math.max(0, surplus), BATTERY_KWH - level[i]);
            double discharge = Math.min(Math.max(0, -surplus), level[i]);
            double spilled = Math.max(0, surplus) - charge;
            double unserved = Math.max(0, -surplus) - discharge;
            MeterReading reading = new MeterReading(
                    agent(i),
                    bus(busOf(i)),
                    generation[i],
                    demand[i],
                    sums.boughtKwh[i],
                    sums.soldKwh[i],
                    charge,
                    discharge,
                    spilled,
                    unserved,
                    Math.max(0, generation[i] - demand[i]) + level[i],
                    Math.max(0, demand[i] - generation[i]) + BATTERY_KWH - level[i],
                    level[i] / BATTERY_KWH,
                    level[i] + charge - discharge);
            level[i] += charge - discharge;
            readings.add(reading);
            injected[busOf(i)] += reading.netPositionKwh();
            double imbalance =
                    (result.dsoBuyPriceUsdPerMwh() * spilled - result.dsoSellPriceUsdPerMwh() * unserved) / 1000;
            double gain = sums.tradeUsd[i] - sums.feesUsd[i] + imbalance;
            profit[i] += gain;
            accounts.add(
                    new AgentAccount(agent(i), sums.tradeUsd[i], sums.feesUsd[i], imbalance, gain, profit[i], 0.5));
            bought += spilled;
            sold += unserved;
        }
        double earned = (result.dsoSellPriceUsdPerMwh() * sold - result.dsoBuyPriceUsdPerMwh() * bought) / 1000;
        margin += earned;
        fees += sums.allFeesUsd;
        balance -= bought - sold;
        Settlement settlement = new Settlement(
                clearing.interval(),
                accounts,
                new OperatorAccount(earned, sums.allFeesUsd, margin, fees, bought - sold, balance, 0, 0.8),
                clearing.interval() + 1,
                "0".repeat(64));
        List<BusInjection> injections = new ArrayList<>();
        for (int i = 0; i < buses; i++) {
            injections.add(new BusInjection(bus(i), injected[i], 0.3 * Math.min(0, injected[i])));
        }
        return new MarketInterval(
                clearing,
                new MeterReadings(clearing.interval(), readings, injections),
                settlement,
                grid(clearing.interval(), injected));
    }

    private GridState grid(long interval, double[] injected) {
        double[] flow = injected.clone();
        for (int i = buses - 1; i > 0; i--) {
            flow[feeder.parent[i]] += flow[i];
        }
        List<BusState> states = new ArrayList<>();
        List<BranchState> branches = new ArrayList<>();
        double[] voltage = new double[buses];
        double losses = 0;
        for (int i = 0; i < buses; i++) {
            voltage[i] = i == 0 ? 1 : voltage[feeder.parent[i]] + 1.8e-3 / agents * flow[i];
            states.add(new BusState(bus(i), voltage[i]));
            if (i > 0) {
                branches.add(new BranchState(
                        feeder.branch(i), -flow[i], Math.abs(flow[i]) / (8.5 * agents * (1 - 0.02 * (i % 30)))));
                losses += 1.4e-4 / agents * flow[i] * flow[i];
            }
        }
        List<BusPhases> byPhase = new ArrayList<>();
        for (int i = 0; phases && i < buses; i++) {
            byPhase.add(phases(i, voltage[i]));
        }
        return new GridState(interval, true, states, branches, losses, byPhase);
    }
}
