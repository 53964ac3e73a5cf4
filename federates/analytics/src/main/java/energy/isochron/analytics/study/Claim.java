package energy.isochron.analytics.study;

/**
 * What somebody claims, to be held against our runs.
 *
 * @param id its id, {@code [A-Za-z0-9_.-]+}
 * @param text the claim in their words
 * @param source where it stands
 * @param measure id of the measure that it is about
 * @param variant id of the variant that it is about
 * @param against id of the variant that it is compared with; expectations of one variant do not look at it
 * @param expectation what it expects
 */
public record Claim(
        String id,
        String text,
        String source,
        String measure,
        String variant,
        String against,
        Expectation expectation) {
    public Claim {
        Names.requireId("claim", id);
        Names.requireText("text of claim '" + id + "'", text);
        Names.requireText("source of claim '" + id + "'", source);
        MeasureCatalogue.require(measure);
    }

    /** Whether it compares two variants. */
    public boolean compares() {
        return switch (expectation) {
            case Expectation.Outcome outcome ->
                outcome != Expectation.Outcome.POSITIVE && outcome != Expectation.Outcome.NEGATIVE;
            case Expectation.Within within -> false;
            case Expectation.RatioWithin ratio -> true;
        };
    }
}
