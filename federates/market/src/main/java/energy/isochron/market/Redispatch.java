package energy.isochron.market;

import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.GridFeedback.AgentLimit;
import energy.isochron.exchange.GridFeedback.HeldBack;
import energy.isochron.exchange.GridFeedback.Violations;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Curtails the trades of one interval until the grid can carry them, round by round: each check of the schedule that finds branches above
 * the loading limit, or voltages outside their band, reduces those who contribute to it.
 *
 * <p><b>The rule.</b> Let {@code x_i} be what agent i feeds in or takes by its trades, kW, and {@code h_i} what a kW of it does to the
 * violated quantity ({@link Sensitivity}). Those count whose part has the direction of the violation: of a branch that is overloaded
 * towards the slack bus the sellers behind it, away from it the buyers; of too high a voltage the sellers, of too low a one the buyers. Each
 * of them gives up the share {@code min(1, λ·h_i)} of {@code x_i}, with the λ at which {@code Σ h_i·x_i·min(1, λ·h_i)} is the excess, so
 * that an agent gives up in proportion to its contribution; behind an overloaded branch that is the same share for all. Of several
 * violations each agent follows the one that asks most of it. A check without a solution halves all.
 *
 * <p>The best schedule that was checked counts in the end, of equals the earlier one: so no round makes matters worse. Each round is linear
 * in buses and agents for each violation.
 */
final class Redispatch {
    /** Differences up to this are none. */
    private static final double TOLERANCE = 1e-6;
    /** How far inside its limit a quantity is brought, so that rounds end: pu, and a share of the loading limit. */
    private static final double VOLTAGE_MARGIN_PU = 2e-4;

    private static final double LOADING_MARGIN = 1e-3;

    private final GridFeedbackRules rules;
    private final Agents agents;
    private final double hours;
    private final Sensitivity sensitivity;
    private final double[] tanPhi;
    private final double[] positionKwh;
    private final double[] kept;
    private final double[] best;
    private final double[] given;
    private final double[] scheduledKw;
    private final double[] scheduledKvar;
    private Violations before = Violations.NONE;
    private Violations after = Violations.NONE;
    private double bestSeverity;
    private int checks;
    private int rounds;
    private boolean open;

    Redispatch(GridCoupling coupling, Network network, Agents agents, double hours) {
        if (!network.radial()) {
            throw new IllegalArgumentException("the network has loops, allowed is one without if the grid's state of an"
                    + " interval bounds its trades. Maybe only that of the last interval should count?");
        }
        check("voltagePuPerKw", coupling.voltagePuPerKw(), network.branchCount(), "branch");
        check("demandTanPhi", coupling.demandTanPhi(), agents.count(), "agent");
        rules = coupling.rules();
        this.agents = agents;
        this.hours = hours;
        sensitivity = new Sensitivity(network, coupling.voltagePuPerKw());
        tanPhi = coupling.demandTanPhi().clone();
        positionKwh = new double[agents.count()];
        kept = new double[agents.count()];
        best = new double[agents.count()];
        given = new double[agents.count()];
        scheduledKw = new double[network.busCount()];
        scheduledKvar = new double[network.busCount()];
    }

    private static void check(String name, double[] values, int count, String what) {
        if (values.length != count) {
            throw new IllegalArgumentException(name + " has " + values.length + " values, allowed are " + count
                    + ", one for each " + what + ". Maybe it belongs to another network?");
        }
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        name + " has " + value + ", allowed is 0 or more, finite. Maybe an impedance is not known?");
            }
        }
    }

    /** Starts with the trades of a clearing, all kept. */
    void open(TradeBook trades) {
        Arrays.fill(positionKwh, 0);
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = trades.trade(i);
            if (trades.buyer(i) != TradeBook.OPERATOR) {
                positionKwh[trades.buyer(i)] -= trade.deliveredKwh();
            }
            if (trades.seller(i) != TradeBook.OPERATOR) {
                positionKwh[trades.seller(i)] += trade.quantityKwh();
            }
        }
        Arrays.fill(kept, 1);
        Arrays.fill(best, 1);
        before = Violations.NONE;
        after = Violations.NONE;
        bestSeverity = Double.POSITIVE_INFINITY;
        checks = 0;
        rounds = 0;
        open = true;
        schedule();
    }

    /** Whether the schedule has to be checked. */
    boolean isOpen() {
        return open;
    }

    /** What the agents of each bus feed in by their trades, kW; used again. */
    double[] scheduledKw() {
        return scheduledKw;
    }

    /** The reactive power of what they take, kvar; used again. */
    double[] scheduledKvar() {
        return scheduledKvar;
    }

    private void schedule() {
        Arrays.fill(scheduledKw, 0);
        Arrays.fill(scheduledKvar, 0);
        for (int i = 0; i < positionKwh.length; i++) {
            double kw = scheduledKw(i);
            scheduledKw[agents.bus(i)] += kw;
            scheduledKvar[agents.bus(i)] += Math.min(0, kw) * tanPhi[i];
        }
    }

    private double scheduledKw(int agent) {
        return positionKwh[agent] * kept[agent] / hours;
    }

    /** Takes the outcome of a check, and curtails if there are rounds left; closes if not, or if nothing is violated. */
    void take(CheckedSchedule state) {
        checks++;
        Violations found = violations(state);
        double severity = found.converged() ? found.severity() : Double.POSITIVE_INFINITY;
        if (checks == 1) {
            before = found;
            after = found;
        }
        if (severity < bestSeverity) {
            bestSeverity = severity;
            after = found;
            System.arraycopy(kept, 0, best, 0, kept.length);
        }
        open = severity > 0 && rounds < rules.rounds() && curtail(state);
        if (open) {
            rounds++;
            schedule();
        }
    }

    private Violations violations(CheckedSchedule state) {
        if (!state.converged()) {
            return new Violations(false, 0, 0, 0);
        }
        int branches = 0;
        int buses = 0;
        double severity = 0;
        for (double loading : state.loading()) {
            if (loading > rules.loadingLimit() + TOLERANCE) {
                branches++;
                severity += (loading - rules.loadingLimit()) / rules.loadingLimit();
            }
        }
        for (double voltage : state.voltagePu()) {
            double outside = outside(voltage);
            if (outside != 0) {
                buses++;
                severity += Math.abs(outside) / (rules.maxVoltagePu() - rules.minVoltagePu());
            }
        }
        return new Violations(true, branches, buses, severity);
    }

    /** How far a voltage is above its band, or negative below it; 0 within and if it is not known. */
    private double outside(double voltagePu) {
        if (voltagePu > rules.maxVoltagePu() + TOLERANCE) {
            return voltagePu - rules.maxVoltagePu();
        }
        return voltagePu < rules.minVoltagePu() - TOLERANCE ? voltagePu - rules.minVoltagePu() : 0;
    }

    /** Whether anybody had anything to give. */
    private boolean curtail(CheckedSchedule state) {
        Arrays.fill(given, 0);
        if (state.converged()) {
            relieveBranches(state);
            relieveBuses(state);
        } else {
            Arrays.fill(given, 0.5);
        }
        boolean changed = false;
        for (int i = 0; i < kept.length; i++) {
            if (given[i] > 0 && positionKwh[i] != 0 && kept[i] > 0) {
                kept[i] *= 1 - given[i];
                changed = true;
            }
        }
        return changed;
    }

    private void relieveBranches(CheckedSchedule state) {
        for (int e = 0; e < state.loading().length; e++) {
            double loading = state.loading()[e];
            double flowKw = state.flowKw()[e];
            if (loading > rules.loadingLimit() + TOLERANCE && !Double.isNaN(flowKw)) {
                double target = rules.loadingLimit() * (1 - LOADING_MARGIN);
                boolean export = flowKw < 0 == sensitivity.leadsAway(e);
                give(sensitivity.ofFlow(e), export, Math.abs(flowKw) * (1 - target / loading));
            }
        }
    }

    private void relieveBuses(CheckedSchedule state) {
        for (int bus = 0; bus < state.voltagePu().length; bus++) {
            double outside = outside(state.voltagePu()[bus]);
            if (outside != 0) {
                give(sensitivity.ofVoltage(bus), outside > 0, Math.abs(outside) + VOLTAGE_MARGIN_PU);
            }
        }
    }

    /**
     * Lets those who contribute give up what takes the excess away.
     *
     * @param byBus effect of a kW at each bus
     * @param feedIn whether what is fed in contributes, or else what is taken
     * @param excess in the unit of the effect by kW times kW
     */
    private void give(double[] byBus, boolean feedIn, double excess) {
        double lambda = multiplier(byBus, feedIn, excess);
        for (int i = 0; i < kept.length; i++) {
            double effect = byBus[agents.bus(i)];
            if (contributionKw(i, feedIn) > 0 && effect > 0) {
                given[i] = Math.max(given[i], Math.min(1, lambda * effect));
            }
        }
    }

    private double contributionKw(int agent, boolean feedIn) {
        return feedIn ? scheduledKw(agent) : -scheduledKw(agent);
    }

    /** λ of the rule. Those who would give more than they have give all; at most as many steps as there are different effects. */
    private double multiplier(double[] byBus, boolean feedIn, double excess) {
        double lambda = 0;
        double last = -1;
        while (lambda > last) {
            last = lambda;
            double whole = 0;
            double slope = 0;
            for (int i = 0; i < kept.length; i++) {
                double kw = contributionKw(i, feedIn);
                double effect = byBus[agents.bus(i)];
                if (kw > 0 && effect > 0) {
                    if (last * effect >= 1) {
                        whole += effect * kw;
                    } else {
                        slope += effect * effect * kw;
                    }
                }
            }
            lambda = slope > 0 ? Math.max(last, (excess - whole) / slope) : Double.POSITIVE_INFINITY;
        }
        return lambda;
    }

    /** Whether the best schedule is not the first one. */
    boolean hasCurtailed() {
        for (double share : best) {
            if (share != 1) {
                return true;
            }
        }
        return false;
    }

    /** Share of its trades that each agent keeps in the best schedule, 0..1. */
    double[] kept() {
        return best;
    }

    /**
     * What was done, for the clearing.
     *
     * @param curtailedKwh less traded than before
     */
    GridFeedback feedback(HeldBack heldBack, int unknownValues, double curtailedKwh) {
        List<AgentLimit> limits = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            double lessKwh = Math.abs(positionKwh[i]) * (1 - best[i]);
            if (lessKwh > 0) {
                boolean feedsIn = positionKwh[i] > 0;
                limits.add(new AgentLimit(agents.id(i), feedsIn ? lessKwh : 0, feedsIn ? 0 : lessKwh));
            }
        }
        return new GridFeedback(heldBack, unknownValues, checks, rounds, before, after, curtailedKwh, limits);
    }
}
