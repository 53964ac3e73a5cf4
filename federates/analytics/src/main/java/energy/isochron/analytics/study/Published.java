package energy.isochron.analytics.study;

/**
 * A figure that others published, to be shown beside ours.
 *
 * @param measure id of a measure of the {@link MeasureCatalogue}
 * @param variant id of a variant
 * @param value their figure, in the measure's unit
 * @param source where it stands
 */
public record Published(String measure, String variant, double value, String source) {
    public Published {
        MeasureCatalogue.require(measure);
        Names.requireFinite("published value of " + measure, value);
        Names.requireText("source of the published value of " + measure, source);
    }
}
