package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.app.config.Kind;
import energy.isochron.market.GridFeedbackRules;

/** How the state of the grid takes part in the market. */
public sealed interface FeedbackSpec {
    /** Not at all. */
    @Kind(value = "none", meaning = "The market knows its own trades only, whatever the grid's engine finds")
    record None() implements FeedbackSpec {}

    /** The state of the last interval. */
    @Kind(
            value = "last_interval",
            meaning =
                    "Fees and the choice of pairs see the loading that the grid found in the last interval, and who is at a bus outside the voltage band does not trade with others what would worsen it")
    record LastInterval(
            @Key(value = "Lowest voltage that is allowed", byDefault = "0.95", unit = "pu", range = "[0.5, 1]")
            double minVoltagePu,

            @Key(value = "Highest voltage that is allowed", byDefault = "1.05", unit = "pu", range = "(1, 1.5]")
            double maxVoltagePu)
            implements FeedbackSpec {}

    /** The state of this interval. */
    @Kind(
            value = "curtail",
            meaning =
                    "The grid checks the schedule of each clearing; trades that overload branches or drive voltages out of the band are curtailed before they are settled. For networks without loops")
    record Curtail(
            @Key(value = "Lowest voltage that is allowed", byDefault = "0.95", unit = "pu", range = "[0.5, 1]")
            double minVoltagePu,

            @Key(value = "Highest voltage that is allowed", byDefault = "1.05", unit = "pu", range = "(1, 1.5]")
            double maxVoltagePu,

            @Key(
                    value = "Highest loading of a branch that is allowed, 1 is its rating",
                    byDefault = "1",
                    range = "(0, 10]")
            double loadingLimit,

            @Key(
                    value =
                            "Most times that the trades of an interval are curtailed; each is followed by another check, and all end early when nothing is violated",
                    byDefault = "3",
                    range = "[1, 20]")
            int rounds,

            @Key(
                    value = "Whether fees and the choice of pairs see the state of the last interval, too",
                    byDefault = "false")
            boolean lastInterval)
            implements FeedbackSpec {}

    /** The rules that the market plays by. */
    default GridFeedbackRules rules() {
        return switch (this) {
            case None none -> GridFeedbackRules.NONE;
            case LastInterval last ->
                new GridFeedbackRules(
                        true, 0, last.minVoltagePu(), last.maxVoltagePu(), GridFeedbackRules.NONE.loadingLimit());
            case Curtail curtail ->
                new GridFeedbackRules(
                        curtail.lastInterval(),
                        curtail.rounds(),
                        curtail.minVoltagePu(),
                        curtail.maxVoltagePu(),
                        curtail.loadingLimit());
        };
    }

    /** How often the grid checks a schedule, at most; 0 if it does not. */
    default int checks() {
        int rounds = rules().rounds();
        return rounds > 0 ? rounds + 1 : 0;
    }
}
