package energy.isochron.analytics.postrun;

/**
 * What it takes to read a measure, without a value of it.
 *
 * @param group name of its group in results
 * @param name its name in the group; its end is the unit, none for a ratio
 * @param unit its unit, {@code 1} for a ratio
 * @param range where it lies, for readers
 * @param formula how it is made, in the signs of this package
 */
public record MeasureDescription(String group, String name, String unit, String range, String formula) {
    /** Its name in studies: {@code group.name}. */
    public String id() {
        return group + '.' + name;
    }
}
