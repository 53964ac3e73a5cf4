package energy.isochron.analytics.study;

import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.postrun.MeasureDescription;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The measures that a run's summary tells and its analytics do not. */
final class SummaryMeasures {
    private static final String ANY = "any";
    private static final String NOT_NEGATIVE = "≥ 0";

    private static final List<Measure> MEASURES = List.of(
            measure(
                    "rewards.average_reward",
                    "1",
                    ANY,
                    "mean over the rewarded intervals of Σ over agents of the reward; 0 without rewards",
                    summary -> summary.rewards().averageReward()),
            measure(
                    "rewards.final_reward",
                    "1",
                    ANY,
                    "Σ over agents of the reward of the last rewarded interval; 0 without rewards",
                    summary -> summary.rewards().finalReward()),
            energy("generation", "Σ generation", summary -> summary.energy().generationKwh()),
            energy("demand", "Σ demand", summary -> summary.energy().demandKwh()),
            energy("charged", "Σ into batteries, at the terminals", summary -> summary.energy()
                    .chargedKwh()),
            energy("discharged", "Σ out of batteries, at the terminals", summary -> summary.energy()
                    .dischargedKwh()),
            energy("spilled", "Σ sold to the operator as imbalance", summary -> summary.energy()
                    .spilledKwh()),
            energy("unserved", "Σ bought from the operator as imbalance", summary -> summary.energy()
                    .unservedKwh()),
            money("agents", "Σ profit of the agents", summary -> summary.money().agentsUsd()),
            money("operator_margin", "the operator's margin on energy", summary -> summary.money()
                    .operatorMarginUsd()),
            money("operator_fees", "Σ grid fees", summary -> summary.money().operatorFeesUsd()),
            count("orders", "admitted orders", summary -> summary.counts().orders()),
            count("rejections", "orders and messages not admitted", summary -> summary.counts()
                    .rejections()));

    private SummaryMeasures() {}

    private record Measure(MeasureDescription description, ToDoubleFunction<RunSummary> function) {}

    private static Measure measure(
            String id, String unit, String range, String formula, ToDoubleFunction<RunSummary> function) {
        int dot = id.indexOf('.');
        return new Measure(
                new MeasureDescription(id.substring(0, dot), id.substring(dot + 1), unit, range, formula), function);
    }

    private static Measure energy(String name, String formula, ToDoubleFunction<RunSummary> function) {
        return measure("energy." + name + "_kwh", "kWh", NOT_NEGATIVE, formula, function);
    }

    private static Measure money(String name, String formula, ToDoubleFunction<RunSummary> function) {
        return measure("money." + name + "_usd", "$", ANY, formula, function);
    }

    private static Measure count(String name, String formula, ToDoubleFunction<RunSummary> function) {
        return measure("counts." + name, "1", NOT_NEGATIVE, "number of " + formula, function);
    }

    static List<MeasureDescription> descriptions() {
        return MEASURES.stream().map(Measure::description).toList();
    }

    static List<Double> values(RunSummary summary) {
        return MEASURES.stream()
                .map(measure -> measure.function().applyAsDouble(summary))
                .toList();
    }
}
