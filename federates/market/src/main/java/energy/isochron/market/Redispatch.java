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
 * the loading limit, or voltages outside their band, reduces those who contribute to it ({@link CurtailmentRule}). The best schedule that
 * was checked counts in the end, of equals the earlier one: so no round makes matters worse.
 */
final class Redispatch {
    private final GridFeedbackRules rules;
    private final Agents agents;
    private final double hours;
    private final CurtailmentRule rule;
    private final double[] tanPhi;
    private final double[] positionKwh;
    private final double[] kept;
    private final double[] best;
    private final double[] positionKw;
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
        rule = new CurtailmentRule(coupling, network, agents);
        tanPhi = coupling.demandTanPhi().clone();
        positionKwh = new double[agents.count()];
        kept = new double[agents.count()];
        best = new double[agents.count()];
        positionKw = new double[agents.count()];
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
            double kw = positionKwh[i] * kept[i] / hours;
            positionKw[i] = kw;
            scheduledKw[agents.bus(i)] += kw;
            scheduledKvar[agents.bus(i)] += Math.min(0, kw) * tanPhi[i];
        }
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
            if (rules.overloads(loading)) {
                branches++;
                severity += (loading - rules.loadingLimit()) / rules.loadingLimit();
            }
        }
        for (double voltage : state.voltagePu()) {
            double outside = rules.outside(voltage);
            if (outside != 0) {
                buses++;
                severity += Math.abs(outside) / (rules.maxVoltagePu() - rules.minVoltagePu());
            }
        }
        return new Violations(true, branches, buses, severity);
    }

    /** Whether anybody had anything to give. */
    private boolean curtail(CheckedSchedule state) {
        double[] given = rule.given(state, positionKw);
        boolean changed = false;
        for (int i = 0; i < kept.length; i++) {
            if (given[i] > 0 && positionKwh[i] != 0 && kept[i] > 0) {
                kept[i] *= 1 - given[i];
                changed = true;
            }
        }
        return changed;
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
