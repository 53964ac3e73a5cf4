package energy.isochron.analytics;

import static energy.isochron.analytics.Balance.*;

import energy.isochron.analytics.AnalyticsSettings.Placement;
import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Settlement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The audit: energy and money close in every interval (local-market specification, 12.18 to 12.23), for each agent, each bus and the
 * whole community. Two sides are equal if they differ by at most 1e-9 of the sum of the magnitudes of their terms, or of 1 kWh or
 * $ where that is less; the community's energy has 1e-9 kWh for each agent, the surplus that settlement counts as none (12.2).
 *
 * <p>It remembers the cumulative accounts; intervals are given in order, each once. Linear in trades, agents and buses.
 */
public final class Audit {
    /** The relative difference that is allowed. */
    public static final double TOLERANCE = 1e-9;

    private final AnalyticsSettings settings;
    private final int[] busOfAgent;
    private final IdIndex buses;
    private final TradeSums trades;
    private final CumulativeAccounts cumulative;
    private final double[] position;
    private final double[] injected;
    private long interval;

    /** Before the first interval; {@link #open} comes next. */
    public Audit(AnalyticsSettings settings) {
        this.settings = settings;
        buses = new IdIndex(settings.buses());
        List<String> agentIds = new ArrayList<>();
        settings.agents().forEach(agent -> agentIds.add(agent.agentId()));
        busOfAgent = settings.agents().stream()
                .mapToInt(agent -> buses.of(agent.busId()))
                .toArray();
        trades = new TradeSums(agentIds.size(), new IdIndex(agentIds));
        cumulative = new CumulativeAccounts(agentIds.size());
        position = new double[settings.buses().size()];
        injected = new double[settings.buses().size()];
    }

    /**
     * Takes the opening accounts, from which the cumulative ones go on.
     *
     * @throws AuditFailure if they are not those of the community's agents, in order
     */
    public void open(Settlement opening) {
        interval = opening.interval();
        checkAccounts(opening.accounts());
        cumulative.open(opening);
    }

    /**
     * Audits the next interval.
     *
     * @return how well the whole closed
     * @throws AuditFailure naming the first balance that does not close
     * @throws IllegalStateException before {@link #open}
     */
    public AuditResult check(MarketInterval played) {
        if (!cumulative.isOpen()) {
            throw new IllegalStateException(
                    "the audit has no opening accounts. Maybe the market did not announce them?");
        }
        interval = played.interval();
        checkReadings(played.readings().readings());
        checkAccounts(played.settlement().accounts());
        trades.take(played.clearing());
        checkMarket(played.clearing().result());
        checkAgents(played);
        checkBuses(played.readings().injections());
        AuditResult result = checkCommunity(played);
        cumulative.check(played.settlement(), settings.agents());
        return result;
    }

    private void checkReadings(List<MeterReading> readings) {
        count("meter readings", settings.agents().size(), readings.size());
        for (int i = 0; i < readings.size(); i++) {
            Placement agent = settings.agents().get(i);
            MeterReading reading = readings.get(i);
            if (!reading.agentId().equals(agent.agentId()) || !reading.busId().equals(agent.busId())) {
                throw new AuditFailure(interval, MEMBERSHIP, "meter of " + agent.agentId(), 1, 0, 0);
            }
        }
    }

    private void checkAccounts(List<AgentAccount> accounts) {
        count("accounts", settings.agents().size(), accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            String agent = settings.agents().get(i).agentId();
            if (!accounts.get(i).agentId().equals(agent)) {
                throw new AuditFailure(interval, MEMBERSHIP, "account of " + agent, 1, 0, 0);
            }
        }
    }

    private void count(String what, int expected, int actual) {
        if (actual != expected) {
            throw new AuditFailure(interval, MEMBERSHIP, what, expected, actual, 0);
        }
    }

    private void checkMarket(MarketResult result) {
        close(VOLUME, "", result.clearingVolumeKwh(), trades.volumeKwh, trades.volumeKwh);
        close(LOSSES, "", result.lossesKwh(), trades.lossesKwh, trades.lossesKwh);
    }

    private void checkAgents(MarketInterval played) {
        List<MeterReading> readings = played.readings().readings();
        List<AgentAccount> accounts = played.settlement().accounts();
        Arrays.fill(position, 0);
        for (int i = 0; i < readings.size(); i++) {
            MeterReading reading = readings.get(i);
            checkEnergy(i, reading);
            checkMoney(i, reading, accounts.get(i), played.clearing().result());
            position[busOfAgent[i]] += reading.netPositionKwh();
        }
    }

    private void checkEnergy(int agent, MeterReading reading) {
        String id = reading.agentId();
        close(BOUGHT, id, reading.boughtKwh(), trades.boughtKwh[agent], trades.boughtKwh[agent]);
        close(SOLD, id, reading.soldKwh(), trades.soldKwh[agent], trades.soldKwh[agent]);
        double disposed = reading.chargedKwh() - reading.dischargedKwh() + reading.spilledKwh() - reading.unservedKwh();
        close(AGENT_ENERGY, id, reading.balanceKwh(), disposed, magnitude(reading));
    }

    private static double magnitude(MeterReading reading) {
        return reading.generationKwh() + reading.demandKwh() + reading.boughtKwh() + reading.soldKwh();
    }

    private void checkMoney(int agent, MeterReading reading, AgentAccount account, MarketResult result) {
        String id = account.agentId();
        double turnover = trades.turnoverUsd[agent];
        close(TRADE_MONEY, id, account.tradeUsd(), trades.tradeUsd[agent], turnover);
        close(AGENT_FEES, id, account.feesUsd(), trades.feesUsd[agent], turnover);
        double sold = result.dsoBuyPriceUsdPerMwh() * reading.spilledKwh() / 1000;
        double bought = result.dsoSellPriceUsdPerMwh() * reading.unservedKwh() / 1000;
        close(IMBALANCE_MONEY, id, account.imbalanceUsd(), sold - bought, sold + bought);
        double profit = account.tradeUsd() - account.feesUsd() + account.imbalanceUsd();
        close(PROFIT, id, account.profitUsd(), profit, turnover + sold + bought);
    }

    private void checkBuses(List<BusInjection> injections) {
        Arrays.fill(injected, 0);
        for (BusInjection injection : injections) {
            int bus = buses.of(injection.busId());
            if (bus == IdIndex.UNKNOWN) {
                throw new AuditFailure(interval, MEMBERSHIP, "bus " + injection.busId(), 0, 1, 0);
            }
            injected[bus] += injection.pKw() * settings.intervalHours();
        }
        for (int bus = 0; bus < injected.length; bus++) {
            close(BUS_INJECTION, bus, injected[bus], position[bus]);
        }
    }

    private AuditResult checkCommunity(MarketInterval played) {
        CommunitySums sums = CommunitySums.of(
                played.readings().readings(), played.settlement().accounts());
        OperatorAccount operator = played.settlement().operator();
        MarketResult result = played.clearing().result();
        double bought = trades.operatorBoughtKwh + sums.spilledKwh();
        double sold = trades.operatorSoldKwh + sums.unservedKwh();
        close(NET_EXPORT, "", operator.netExportKwh(), bought - sold, bought + sold);
        double supplied = result.dsoSellPriceUsdPerMwh() * sold / 1000;
        double paid = result.dsoBuyPriceUsdPerMwh() * bought / 1000;
        close(MARGIN, "", operator.marginUsd(), supplied - paid, Math.abs(supplied) + Math.abs(paid));
        close(OPERATOR_FEES, "", operator.feesUsd(), trades.allFeesUsd, trades.feesMagnitudeUsd);
        double energy = sums.netChargeKwh() + trades.lossesKwh + operator.netExportKwh();
        double energyScale = Math.max(sums.magnitudeKwh(), settings.agents().size());
        close(COMMUNITY_ENERGY, "", sums.netGenerationKwh(), energy, energyScale);
        double taken = -operator.marginUsd() - operator.feesUsd();
        double moneyScale = sums.profitMagnitudeUsd() + Math.abs(taken);
        close(MONEY, "", sums.profitUsd(), taken, moneyScale);
        return new AuditResult(
                sums.netGenerationKwh() - energy, sums.magnitudeKwh(), sums.profitUsd() - taken, moneyScale);
    }

    private void close(Balance balance, int bus, double left, double right) {
        double scale = Math.abs(right);
        if (!(Math.abs(left - right) <= TOLERANCE * Math.max(1, scale))) {
            close(balance, settings.buses().get(bus), left, right, scale);
        }
    }

    private void close(Balance balance, String subject, double left, double right, double scale) {
        close(interval, balance, subject, left, right, scale);
    }

    /** Compares two sides; {@code scale} is the sum of the magnitudes of their terms. NaN on a side never closes. */
    static void close(long interval, Balance balance, String subject, double left, double right, double scale) {
        double tolerance = TOLERANCE * Math.max(1, Math.abs(scale));
        if (!(Math.abs(left - right) <= tolerance)) {
            throw new AuditFailure(interval, balance, subject, left, right, tolerance);
        }
    }
}
