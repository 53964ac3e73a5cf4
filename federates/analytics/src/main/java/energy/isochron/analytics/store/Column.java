package energy.isochron.analytics.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of a table in memory: its name, which ends with its unit, the step that produced it and its values. */
sealed interface Column {
    /** Its name. */
    String name();

    /** The step that produced it. */
    Step step();

    /** Whether it tells rows of one interval apart; such columns are not compared, rows are found by them. */
    boolean key();

    /** Its type in the database. */
    String sqlType();

    /** Whether two rows hold the same value: doubles bit by bit, NaN equal to NaN. */
    boolean same(int row, Column other, int otherRow);

    /** The value with full precision. */
    String text(int row);

    /** Double precision numbers. */
    final class Doubles implements Column {
        private final String name;
        private final Step step;
        private double[] values = new double[64];

        Doubles(String name, Step step) {
            this.name = name;
            this.step = step;
        }

        void set(int row, double value) {
            values = row < values.length ? values : Arrays.copyOf(values, 2 * row);
            values[row] = value;
        }

        double get(int row) {
            return values[row];
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Step step() {
            return step;
        }

        @Override
        public boolean key() {
            return false;
        }

        @Override
        public String sqlType() {
            return "DOUBLE";
        }

        @Override
        public boolean same(int row, Column other, int otherRow) {
            return other instanceof Doubles doubles
                    && Double.doubleToLongBits(values[row]) == Double.doubleToLongBits(doubles.values[otherRow]);
        }

        @Override
        public String text(int row) {
            return Double.toString(values[row]);
        }
    }

    /** Whole numbers. */
    final class Longs implements Column {
        private final String name;
        private final Step step;
        private final boolean key;
        private long[] values = new long[64];

        Longs(String name, Step step, boolean key) {
            this.name = name;
            this.step = step;
            this.key = key;
        }

        void set(int row, long value) {
            values = row < values.length ? values : Arrays.copyOf(values, 2 * row);
            values[row] = value;
        }

        long get(int row) {
            return values[row];
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Step step() {
            return step;
        }

        @Override
        public boolean key() {
            return key;
        }

        @Override
        public String sqlType() {
            return "BIGINT";
        }

        @Override
        public boolean same(int row, Column other, int otherRow) {
            return other instanceof Longs longs && values[row] == longs.values[otherRow];
        }

        @Override
        public String text(int row) {
            return Long.toString(values[row]);
        }
    }

    /** Text. */
    final class Texts implements Column {
        private final String name;
        private final Step step;
        private final boolean key;
        private @Nullable String[] values = new @Nullable String[64];

        Texts(String name, Step step, boolean key) {
            this.name = name;
            this.step = step;
            this.key = key;
        }

        void set(int row, String value) {
            values = row < values.length ? values : Arrays.copyOf(values, 2 * row);
            values[row] = value;
        }

        String get(int row) {
            String value = values[row];
            if (value == null) {
                throw new IllegalStateException("row " + row + " of column " + name + " has no value");
            }
            return value;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Step step() {
            return step;
        }

        @Override
        public boolean key() {
            return key;
        }

        @Override
        public String sqlType() {
            return "VARCHAR";
        }

        @Override
        public boolean same(int row, Column other, int otherRow) {
            return other instanceof Texts texts && get(row).equals(texts.get(otherRow));
        }

        @Override
        public String text(int row) {
            return '\'' + get(row) + '\'';
        }
    }
}
