package energy.isochron.analytics;

/** The last values of a series, the oldest falling out. */
final class History {
    private final double[] values;
    private int size;
    private int next;

    /**
     * An empty history.
     *
     * @param window number of values kept, 1 or more
     */
    History(int window) {
        values = new double[window];
    }

    void add(double value) {
        values[next] = value;
        next = next + 1 == values.length ? 0 : next + 1;
        size = Math.min(size + 1, values.length);
    }

    int size() {
        return size;
    }

    /** The mean, 0 of nothing. */
    double mean() {
        if (size == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[position(i)];
        }
        return sum / size;
    }

    /** The population standard deviation, 0 of fewer than two values; in two passes, oldest value first. */
    double deviation() {
        if (size < 2) {
            return 0;
        }
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < size; i++) {
            double distance = values[position(i)] - mean;
            squares += distance * distance;
        }
        return Math.sqrt(squares / size);
    }

    private int position(int age) {
        int start = size < values.length ? 0 : next;
        int at = start + age;
        return at < values.length ? at : at - values.length;
    }
}
