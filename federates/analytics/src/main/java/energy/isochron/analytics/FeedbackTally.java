package energy.isochron.analytics;

import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.GridFeedback.AgentLimit;
import energy.isochron.exchange.GridFeedback.Violations;

/** Adds up what the state of the grid did to the market. */
final class FeedbackTally {
    private long intervals;
    private long congestion;
    private long overVoltage;
    private long underVoltage;
    private long checks;
    private long rounds;
    private long violatedBefore;
    private long violatedAfter;
    private double curtailedKwh;
    private double notFedInKwh;
    private double notServedKwh;

    void add(GridFeedback feedback) {
        if (feedback.equals(GridFeedback.NONE)) {
            return;
        }
        intervals++;
        congestion += feedback.heldBack().congestion();
        overVoltage += feedback.heldBack().overVoltage();
        underVoltage += feedback.heldBack().underVoltage();
        checks += feedback.checks();
        rounds += feedback.rounds();
        violatedBefore += violated(feedback.before());
        violatedAfter += violated(feedback.after());
        curtailedKwh += feedback.curtailedKwh();
        for (AgentLimit limit : feedback.limits()) {
            notFedInKwh += limit.injectionKwh();
            notServedKwh += limit.withdrawalKwh();
        }
    }

    private static int violated(Violations found) {
        return found.equals(Violations.NONE) ? 0 : 1;
    }

    RunSummary.Feedback summary() {
        return new RunSummary.Feedback(
                intervals,
                congestion,
                overVoltage,
                underVoltage,
                checks,
                rounds,
                violatedBefore,
                violatedAfter,
                curtailedKwh,
                notFedInKwh,
                notServedKwh);
    }
}
