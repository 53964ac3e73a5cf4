package energy.isochron.analytics.store;

import static energy.isochron.analytics.store.Step.CLEAR;
import static energy.isochron.analytics.store.Step.EVALUATE;
import static energy.isochron.analytics.store.Step.METER;
import static energy.isochron.analytics.store.Step.ORDER;
import static energy.isochron.analytics.store.Step.REWARD;
import static energy.isochron.analytics.store.Step.SETTLE;
import static energy.isochron.analytics.store.Step.SOLVE;

import energy.isochron.analytics.Indicator;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.RewardTerm;
import energy.isochron.analytics.VoltageUnbalance;
import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.BusPhases;
import energy.isochron.exchange.BusState;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Departure;
import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.GridFeedback.AgentLimit;
import energy.isochron.exchange.GridState;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Phase;
import energy.isochron.exchange.Rejection;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageAccount;
import energy.isochron.exchange.StorageReport;
import energy.isochron.exchange.Trade;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a run, filled interval by interval. Their columns are a promise, listed in this module's README. */
final class RunTables {
    /** Orders that the market admitted, one row an order. */
    final Table orders = new Table("orders")
            .texts(ORDER, true, "agent")
            .texts(ORDER, false, "bus", "side")
            .doubles(ORDER, "price_usd_per_mwh", "quantity_kwh", "timestamp_day")
            .texts(ORDER, false, "partner");
    /** Orders and messages that it did not. */
    final Table rejections =
            new Table("rejections").longs(CLEAR, true, "number").texts(CLEAR, false, "agent", "reason", "detail");
    /** Trades, in the order in which they were made. */
    final Table trades = new Table("trades")
            .longs(CLEAR, true, "number")
            .texts(CLEAR, false, "buyer", "seller", "stage")
            .doubles(CLEAR, "price_usd_per_mwh", "quantity_kwh", "loss_kwh", "fees_usd")
            .doubles(CLEAR, "timestamp_day", "distance");
    /** Figures of the market, one row an interval. */
    final Table market = new Table("market")
            .doubles(CLEAR, "clearing_price_usd_per_mwh", "clearing_volume_kwh", "p2p_volume_kwh")
            .doubles(CLEAR, "dso_buy_volume_kwh", "dso_sell_volume_kwh", "dso_trade_ratio")
            .doubles(CLEAR, "dso_grid_import_kwh", "feed_in_tariff_usd_per_mwh", "utility_price_usd_per_mwh")
            .doubles(CLEAR, "local_price_usd_per_mwh", "local_price_advantage_usd_per_mwh")
            .doubles(CLEAR, "losses_kwh", "fees_usd", "balance_after_kwh", "p2p_viability");
    /** Meters and batteries, one row an agent. */
    final Table devices = new Table("devices")
            .texts(METER, true, "agent")
            .texts(METER, false, "bus")
            .doubles(METER, "generation_kwh", "demand_kwh", "bought_kwh", "sold_kwh", "charged_kwh")
            .doubles(METER, "discharged_kwh", "spilled_kwh", "unserved_kwh", "sell_limit_kwh", "buy_limit_kwh")
            .doubles(METER, "state_of_charge", "battery_level_kwh");
    /** Accounts of the agents; opening accounts at interval −1. */
    final Table accounts = new Table("accounts")
            .texts(SETTLE, true, "agent")
            .doubles(SETTLE, "trade_usd", "fees_usd", "imbalance_usd", "profit_usd", "cumulative_profit_usd")
            .doubles(SETTLE, "reputation");
    /** The operator's account and the ledger's last block; opening account at interval −1. */
    final Table operator = new Table("operator")
            .doubles(SETTLE, "margin_usd", "fees_usd", "cumulative_margin_usd", "cumulative_fees_usd")
            .doubles(SETTLE, "net_export_kwh", "cumulative_balance_kwh", "grid_congestion", "congestion_threshold")
            .longs(SETTLE, false, "ledger_height")
            .texts(SETTLE, false, "ledger_hash");
    /** Injections and voltages, one row a bus. */
    final Table buses = new Table("buses")
            .texts(METER, true, "bus")
            .doubles(METER, "p_kw", "q_kvar")
            .doubles(SOLVE, "voltage_pu");
    /** Branches. */
    final Table branches = new Table("branches").texts(SOLVE, true, "branch").doubles(SOLVE, "flow_kw", "loading");
    /** The grid as a whole, one row an interval. */
    final Table grid = new Table("grid").longs(SOLVE, false, "converged").doubles(SOLVE, "losses_kw");
    /** Voltages by phase, one row a bus and phase that it has; kept only of a grid that keeps the phases apart. */
    final Table phases =
            new Table("phases").texts(SOLVE, true, "bus", "phase").doubles(SOLVE, "voltage_pu", "angle_deg");
    /** How unbalanced they are, one row a bus that has all three; kept only if there is one. */
    final Table unbalance = new Table("unbalance").texts(EVALUATE, true, "bus").doubles(EVALUATE, "unbalance_percent");
    /** Indicators, one row an interval. */
    final Table indicators =
            new Table("indicators").doubles(EVALUATE, Indicator.ids().toArray(String[]::new));
    /** Rewards with all their terms, one row an agent; empty if the run has none. */
    final Table rewards = new Table("rewards")
            .texts(REWARD, true, "agent")
            .doubles(REWARD, RewardTerm.ids().toArray(String[]::new));
    /** Accounts of batteries since the start, after the last interval of each day and of the run; one row a battery. */
    final Table storage = new Table("storage")
            .texts(METER, true, "agent")
            .doubles(METER, "capacity_kwh", "start_kwh", "level_kwh", "charged_kwh", "discharged_kwh", "lost_kwh")
            .doubles(METER, "driven_kwh", "throughput_kwh", "cycles", "state_of_health", "lost_capacity_kwh");
    /** Trips of vehicles, one row a trip, in the interval in which it begins. */
    final Table trips = new Table("trips")
            .texts(ORDER, true, "agent")
            .doubles(ORDER, "state_of_charge", "required_state_of_charge", "shortfall_kwh", "trip_kwh")
            .doubles(ORDER, "charged_elsewhere_kwh");

    /** What the state of the grid did to the market, one row for each interval in which it had a part; else the table is not kept. */
    final Table feedback = new Table("feedback")
            .longs(CLEAR, false, "held_back_congestion", "held_back_over_voltage", "held_back_under_voltage")
            .longs(CLEAR, false, "unknown_values", "checks", "rounds", "converged_before", "converged_after")
            .longs(CLEAR, false, "branches_before", "branches_after", "buses_before", "buses_after")
            .doubles(CLEAR, "severity_before", "severity_after", "curtailed_kwh");
    /** Agents that were curtailed; kept only if there are any. */
    final Table curtailment =
            new Table("curtailment").texts(CLEAR, true, "agent").doubles(CLEAR, "injection_kwh", "withdrawal_kwh");

    private static final RewardTerm[] TERMS = RewardTerm.values();

    private final Map<String, BusInjection> injections = new HashMap<>();

    /** All tables, in the order in which an interval produces them. */
    List<Table> all() {
        return List.of(
                orders,
                rejections,
                trades,
                market,
                devices,
                accounts,
                operator,
                buses,
                branches,
                grid,
                phases,
                unbalance,
                indicators,
                rewards,
                storage,
                trips,
                feedback,
                curtailment);
    }

    /** Whether a table is kept only if it has rows. */
    boolean isOptional(Table table) {
        return table == feedback || table == curtailment || table == phases || table == unbalance;
    }

    /** The tables to keep. */
    List<Table> kept() {
        return all().stream()
                .filter(table -> !isOptional(table) || table.rows() > 0)
                .toList();
    }

    /** Adds the opening accounts. */
    void open(Settlement opening) {
        add(opening);
    }

    /** Adds one interval. */
    void add(MarketInterval interval, Indicators figures) {
        add(interval.clearing());
        addDevices(interval.readings());
        add(interval.settlement());
        addBuses(interval.readings(), interval.grid());
        addBranches(interval.grid());
        addPhases(interval.grid());
        indicators.row(interval.interval());
        for (Indicator indicator : Indicator.values()) {
            indicators.add(indicator.of(figures));
        }
        indicators.end();
    }

    /** Adds the rewards of an interval that was added before. */
    void add(Rewards rewarded) {
        for (Reward reward : rewarded.rewards()) {
            rewards.row(rewarded.interval()).add(reward.agentId());
            for (RewardTerm term : TERMS) {
                rewards.add(term.of(reward));
            }
            rewards.end();
        }
    }

    /** Adds what became of batteries and vehicles. */
    void add(StorageReport report) {
        for (Departure departure : report.departures()) {
            trips.row(report.interval()).add(departure.agentId()).add(departure.stateOfCharge());
            trips.add(departure.requiredStateOfCharge()).add(departure.shortfallKwh());
            trips.add(departure.tripKwh()).add(departure.chargedElsewhereKwh()).end();
        }
        for (StorageAccount account : report.accounts()) {
            storage.row(report.interval()).add(account.agentId()).add(account.capacityKwh());
            storage.add(account.startKwh()).add(account.levelKwh());
            storage.add(account.chargedKwh()).add(account.dischargedKwh()).add(account.lostKwh());
            storage.add(account.drivenKwh()).add(account.throughputKwh()).add(account.cycles());
            storage.add(account.stateOfHealth()).add(account.lostCapacityKwh()).end();
        }
    }

    private void add(Clearing clearing) {
        long interval = clearing.interval();
        for (Order order : clearing.orders()) {
            orders.row(interval).add(order.agentId()).add(order.busId()).add(lower(order.side()));
            orders.add(order.priceUsdPerMwh()).add(order.quantityKwh()).add(order.timestamp());
            orders.add(order.partnerId()).end();
        }
        long number = 0;
        for (Rejection rejection : clearing.rejections()) {
            rejections.row(interval).add(number++).add(rejection.agentId()).add(lower(rejection.reason()));
            rejections.add(rejection.detail()).end();
        }
        number = 0;
        for (Trade trade : clearing.trades()) {
            trades.row(interval).add(number++).add(trade.buyerId()).add(trade.sellerId());
            trades.add(trade.stage().key()).add(trade.priceUsdPerMwh()).add(trade.quantityKwh());
            trades.add(trade.lossKwh()).add(trade.feesUsd()).add(trade.timestamp());
            trades.add(trade.distance()).end();
        }
        addMarket(interval, clearing.result());
        if (!clearing.feedback().equals(GridFeedback.NONE)) {
            add(interval, clearing.feedback());
        }
    }

    private void add(long interval, GridFeedback of) {
        feedback.row(interval).add(of.heldBack().congestion());
        feedback.add(of.heldBack().overVoltage()).add(of.heldBack().underVoltage());
        feedback.add(of.unknownValues()).add(of.checks()).add(of.rounds());
        feedback.add(of.before().converged() ? 1L : 0L).add(of.after().converged() ? 1L : 0L);
        feedback.add(of.before().branches()).add(of.after().branches());
        feedback.add(of.before().buses()).add(of.after().buses());
        feedback.add(of.before().severity()).add(of.after().severity());
        feedback.add(of.curtailedKwh()).end();
        for (AgentLimit limit : of.limits()) {
            curtailment.row(interval).add(limit.agentId());
            curtailment.add(limit.injectionKwh()).add(limit.withdrawalKwh()).end();
        }
    }

    private void addMarket(long interval, MarketResult result) {
        market.row(interval).add(result.clearingPriceUsdPerMwh()).add(result.clearingVolumeKwh());
        market.add(result.p2pVolumeKwh()).add(result.dsoBuyVolumeKwh()).add(result.dsoSellVolumeKwh());
        market.add(result.dsoTradeRatio()).add(result.dsoGridImportKwh());
        market.add(result.dsoBuyPriceUsdPerMwh()).add(result.dsoSellPriceUsdPerMwh());
        market.add(result.localPriceAvgUsdPerMwh()).add(result.localPriceAdvantageUsdPerMwh());
        market.add(result.lossesKwh()).add(result.feesUsd()).add(result.balanceAfterKwh());
        market.add(result.p2pViability());
        market.end();
    }

    private void addDevices(MeterReadings readings) {
        for (MeterReading reading : readings.readings()) {
            devices.row(readings.interval()).add(reading.agentId()).add(reading.busId());
            devices.add(reading.generationKwh()).add(reading.demandKwh());
            devices.add(reading.boughtKwh()).add(reading.soldKwh());
            devices.add(reading.chargedKwh()).add(reading.dischargedKwh());
            devices.add(reading.spilledKwh()).add(reading.unservedKwh());
            devices.add(reading.sellLimitKwh()).add(reading.buyLimitKwh());
            devices.add(reading.stateOfCharge()).add(reading.batteryLevelKwh()).end();
        }
    }

    private void add(Settlement settlement) {
        long interval = settlement.interval();
        for (AgentAccount account : settlement.accounts()) {
            accounts.row(interval)
                    .add(account.agentId())
                    .add(account.tradeUsd())
                    .add(account.feesUsd());
            accounts.add(account.imbalanceUsd()).add(account.profitUsd());
            accounts.add(account.cumulativeProfitUsd())
                    .add(account.reputation())
                    .end();
        }
        OperatorAccount account = settlement.operator();
        operator.row(interval).add(account.marginUsd()).add(account.feesUsd());
        operator.add(account.cumulativeMarginUsd()).add(account.cumulativeFeesUsd());
        operator.add(account.netExportKwh()).add(account.cumulativeBalanceKwh());
        operator.add(account.gridCongestion()).add(account.congestionThreshold());
        operator.add(settlement.ledgerHeight()).add(settlement.ledgerHash()).end();
    }

    private void addBuses(MeterReadings readings, GridState state) {
        injections.clear();
        for (BusInjection injection : readings.injections()) {
            injections.put(injection.busId(), injection);
        }
        for (BusState bus : state.buses()) {
            BusInjection injection = injections.get(bus.busId());
            buses.row(state.interval()).add(bus.busId());
            buses.add(injection == null ? 0 : injection.pKw());
            buses.add(injection == null ? 0 : injection.qKvar());
            buses.add(bus.voltagePu()).end();
        }
    }

    private void addBranches(GridState state) {
        for (BranchState branch : state.branches()) {
            branches.row(state.interval()).add(branch.branchId());
            branches.add(branch.flowKw()).add(branch.loading()).end();
        }
        grid.row(state.interval())
                .add(state.converged() ? 1L : 0L)
                .add(state.lossesKw())
                .end();
    }

    private void addPhases(GridState state) {
        for (BusPhases bus : state.phases()) {
            for (Phase phase : Phase.values()) {
                if (!Double.isNaN(bus.voltagePu(phase))) {
                    phases.row(state.interval()).add(bus.busId()).add(phase.name());
                    phases.add(bus.voltagePu(phase)).add(bus.angleDeg(phase)).end();
                }
            }
            double percent = VoltageUnbalance.percent(bus);
            if (!Double.isNaN(percent)) {
                unbalance.row(state.interval()).add(bus.busId()).add(percent).end();
            }
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
