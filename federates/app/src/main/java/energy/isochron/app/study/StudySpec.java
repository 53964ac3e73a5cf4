package energy.isochron.app.study;

import energy.isochron.app.config.Key;
import java.util.List;

/** What a person writes in {@code study.yaml}: variants of a scenario, measures and claims; made by {@link StudyReader}. */
public record StudySpec(
        @Key(value = "Name of the study and of its results' folder", pattern = IDS)
        String name,

        @Key("Title of the results' page") String title,

        @Key(value = "What the study asks", byDefault = "") String question,

        @Key(value = "Where the question and the agents come from", byDefault = "")
        String source,

        @Key(
                value =
                        "The scenario of all variants whose levels name none of their own, relative to this file's folder",
                byDefault = "scenario.yaml")
        String scenario,

        @Key(value = "How many seeds each variant is played with", byDefault = "100", range = "[1, 1000000]")
        int seeds,

        @Key(value = "The first seed; the others follow it one by one", byDefault = "1")
        long firstSeed,

        @Key(
                "What the variants differ in: they are all combinations of the factors' levels, the last factor's change first; one factor or more")
        List<FactorSpec> factors,

        @Key(
                value =
                        "The variant that the others are compared with: its levels' ids, joined by `+`; the first one if absent",
                byDefault = "")
        String baseline,

        @Key(
                value =
                        "Measures that are shown, in this order, by the names of [the measures of a run](../federates/analytics/README.md); all others are in the CSV files too",
                byDefault = "[]")
        List<String> measures,

        @Key(value = "Whether time and memory of each variant are measured as well, one at a time", byDefault = "false")
        boolean cost,

        @Key(value = "Figures that others have published, shown beside ours", byDefault = "[]")
        List<PublishedSpec> published,

        @Key(value = "What others say about the variants, each tested against all runs", byDefault = "[]")
        List<ClaimSpec> claims) {
    /** What ids are made of. */
    static final String IDS = "[A-Za-z0-9_.-]+";

    public StudySpec {
        factors = List.copyOf(factors);
        measures = List.copyOf(measures);
        published = List.copyOf(published);
        claims = List.copyOf(claims);
    }

    /** Something that variants differ in. */
    public record FactorSpec(
            @Key(value = "Its name, which no other factor has", pattern = IDS)
            String id,

            @Key(value = "Its name for readers; the id if absent", byDefault = "")
            String title,

            @Key("Its levels, one or more") List<LevelSpec> levels) {
        public FactorSpec {
            levels = List.copyOf(levels);
        }
    }

    /** One level of a factor. */
    public record LevelSpec(
            @Key(value = "Its name, which no other level of the factor has", pattern = IDS)
            String id,

            @Key(value = "Its name for readers; the id if absent", byDefault = "")
            String title,

            @Key(
                    value =
                            "A whole scenario of its own, relative to this file's folder; the levels of one factor at most have any",
                    byDefault = "")
            String scenario,

            @Key(
                    value =
                            "Values that take the place of the scenario's, each `key=value` as with `--set`, in the order of the factors",
                    byDefault = "[]")
            List<String> settings) {
        public LevelSpec {
            settings = List.copyOf(settings);
        }
    }

    /** A figure that somebody has published. */
    public record PublishedSpec(
            @Key("The measure") String measure,
            @Key("The variant") String variant,
            @Key("The figure, in the measure's unit") double value,
            @Key("Where it stands") String source) {}

    /** Something that somebody says. */
    public record ClaimSpec(
            @Key(value = "Its name, which no other claim has", pattern = IDS)
            String id,

            @Key("What is said, in words") String text,

            @Key("Where it stands") String source,
            @Key("The measure that shows it") String measure,
            @Key("The variant of which it is said") String variant,

            @Key(value = "The variant that it is compared with; the baseline if absent", byDefault = "")
            String against,

            @Key(
                    "What is to be seen if it is true: the variant's mean is `lower` or `higher` than the other's, `positive`, `negative`, above 0 where the other's is below (`sign_change`), like the other's (`none`), in the range (`within`), or by the other's in the range (`ratio_within`)")
            Expected expect,

            @Key(value = "With `within` and `ratio_within`: lowest and highest value", byDefault = "[]")
            List<Double> range) {
        public ClaimSpec {
            range = List.copyOf(range);
        }
    }

    /** The words for {@link energy.isochron.analytics.study.Expectation}. */
    public enum Expected {
        /** It is lower than the other variant's. */
        LOWER,
        /** It is higher than the other variant's. */
        HIGHER,
        /** It is above 0. */
        POSITIVE,
        /** It is below 0. */
        NEGATIVE,
        /** It is above 0, the other variant's below. */
        SIGN_CHANGE,
        /** It does not differ from the other variant's. */
        NONE,
        /** It lies in a range. */
        WITHIN,
        /** It lies in a range, by the other variant's. */
        RATIO_WITHIN;

        /** Whether it takes a range. */
        boolean hasRange() {
            return this == WITHIN || this == RATIO_WITHIN;
        }

        /** Whether it compares two variants. */
        boolean compares() {
            return switch (this) {
                case POSITIVE, NEGATIVE, WITHIN -> false;
                case LOWER, HIGHER, SIGN_CHANGE, NONE, RATIO_WITHIN -> true;
            };
        }
    }
}
