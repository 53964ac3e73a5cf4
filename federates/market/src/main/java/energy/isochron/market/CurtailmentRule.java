package energy.isochron.market;

import energy.isochron.network.Network;
import java.util.Arrays;

/**
 * Who gives up how much of what it feeds in or takes, so that what a check found is violated no more.
 *
 * <p>Let {@code x_i} be what agent i feeds in or takes, kW, and {@code h_i} what a kW of it does to the violated quantity
 * ({@link Sensitivity}). Those count whose part has the direction of the violation: of a branch that is overloaded towards the slack bus the
 * sellers behind it, away from it the buyers; of too high a voltage the sellers, of too low a one the buyers. Each of them gives up the share
 * {@code min(1, λ·h_i)} of {@code x_i}, with the λ at which {@code Σ h_i·x_i·min(1, λ·h_i)} is the excess, so that an agent gives up in
 * proportion to its contribution; behind an overloaded branch that is the same share for all. Of several violations each agent follows the
 * one that asks most of it. A state without a solution asks half of all. Linear in buses and agents for each violation.
 */
final class CurtailmentRule {
    /** How far inside its limit a quantity is brought, so that rounds end: pu, and a share of the loading limit. */
    private static final double VOLTAGE_MARGIN_PU = 2e-4;

    private static final double LOADING_MARGIN = 1e-3;

    private final GridFeedbackRules rules;
    private final Agents agents;
    private final Sensitivity sensitivity;
    private final double[] given;
    private double[] positionKw = {};

    CurtailmentRule(GridCoupling coupling, Network network, Agents agents) {
        rules = coupling.rules();
        this.agents = agents;
        sensitivity = new Sensitivity(network, coupling.voltagePuPerKw());
        given = new double[agents.count()];
    }

    /**
     * The share that each agent gives up, 0..1; used again by the next call.
     *
     * @param state that the grid would have
     * @param injectionKw what each agent feeds in, negative what it takes
     */
    double[] given(CheckedSchedule state, double[] injectionKw) {
        positionKw = injectionKw;
        Arrays.fill(given, 0);
        if (state.converged()) {
            relieveBranches(state);
            relieveBuses(state);
        } else {
            Arrays.fill(given, 0.5);
        }
        return given;
    }

    private void relieveBranches(CheckedSchedule state) {
        for (int e = 0; e < state.loading().length; e++) {
            double loading = state.loading()[e];
            double flowKw = state.flowKw()[e];
            if (rules.overloads(loading) && !Double.isNaN(flowKw)) {
                double target = rules.loadingLimit() * (1 - LOADING_MARGIN);
                boolean export = flowKw < 0 == sensitivity.leadsAway(e);
                give(sensitivity.ofFlow(e), export, Math.abs(flowKw) * (1 - target / loading));
            }
        }
    }

    private void relieveBuses(CheckedSchedule state) {
        for (int bus = 0; bus < state.voltagePu().length; bus++) {
            double outside = rules.outside(state.voltagePu()[bus]);
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
        for (int i = 0; i < given.length; i++) {
            double effect = byBus[agents.bus(i)];
            if (contributionKw(i, feedIn) > 0 && effect > 0) {
                given[i] = Math.max(given[i], Math.min(1, lambda * effect));
            }
        }
    }

    private double contributionKw(int agent, boolean feedIn) {
        return feedIn ? positionKw[agent] : -positionKw[agent];
    }

    /** λ of the rule. Those who would give more than they have give all; at most as many steps as there are different effects. */
    private double multiplier(double[] byBus, boolean feedIn, double excess) {
        double lambda = 0;
        double last = -1;
        while (lambda > last) {
            last = lambda;
            double whole = 0;
            double slope = 0;
            for (int i = 0; i < given.length; i++) {
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
}
