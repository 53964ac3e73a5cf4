package energy.isochron.app.config;

/**
 * Allowed numbers.
 *
 * @param low lower end
 * @param lowIncluded whether the lower end is allowed
 * @param high upper end
 * @param highIncluded whether the upper end is allowed
 */
record Interval(double low, boolean lowIncluded, double high, boolean highIncluded) {
    private static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /** From its usual notation, such as {@code [0, 1)} or {@code (0, inf]}; any finite number for the empty text. */
    static Interval of(String text) {
        if (text.isEmpty()) {
            return ANY;
        }
        int comma = text.indexOf(',');
        int end = text.length() - 1;
        return new Interval(
                number(text.substring(1, comma)),
                text.charAt(0) == '[',
                number(text.substring(comma + 1, end)),
                text.charAt(end) == ']');
    }

    private static double number(String text) {
        String trimmed = text.trim();
        return switch (trimmed) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(trimmed);
        };
    }

    boolean contains(double value) {
        boolean aboveLow = lowIncluded ? value >= low : value > low;
        boolean belowHigh = highIncluded ? value <= high : value < high;
        return aboveLow && belowHigh;
    }
}
