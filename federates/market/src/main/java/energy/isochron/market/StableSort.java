package energy.isochron.market;

import java.util.Arrays;

/**
 * A stable merge sort of order numbers by a primitive key, which moves along with them so that comparisons read memory in sequence.
 * Ties of the key are asked of a {@link Tie}. O(n log n); its work space is kept between sorts.
 */
final class StableSort {
    private static final int RUN = 16;

    private int[] spareItems = new int[0];
    private double[] spareKeys = new double[0];

    /** Order of two items whose keys are equal. */
    @FunctionalInterface
    interface Tie {
        /** Whether {@code a} goes strictly before {@code b}. */
        boolean before(int a, int b);
    }

    /**
     * Sorts the first {@code n} items and keys ascending.
     *
     * @param keys no NaN; sorted too
     */
    void sort(int[] items, double[] keys, int n, Tie tie) {
        for (int from = 0; from < n; from += RUN) {
            insertionSort(items, keys, from, Math.min(from + RUN, n), tie);
        }
        if (n > RUN) {
            mergeRuns(items, keys, n, tie);
        }
    }

    private static void insertionSort(int[] items, double[] keys, int from, int to, Tie tie) {
        for (int i = from + 1; i < to; i++) {
            int item = items[i];
            double key = keys[i];
            int j = i - 1;
            while (j >= from && before(key, item, keys[j], items[j], tie)) {
                items[j + 1] = items[j];
                keys[j + 1] = keys[j];
                j--;
            }
            items[j + 1] = item;
            keys[j + 1] = key;
        }
    }

    private void mergeRuns(int[] items, double[] keys, int n, Tie tie) {
        if (spareItems.length < n) {
            spareItems = new int[n];
            spareKeys = new double[n];
        }
        for (int width = RUN; width < n; width *= 2) {
            for (int from = 0; from + width < n; from += 2 * width) {
                merge(items, keys, from, from + width, Math.min(from + 2 * width, n), tie);
            }
        }
    }

    /** Merges two neighbouring runs; the left one is set aside, the result grows over its place. */
    private void merge(int[] items, double[] keys, int from, int middle, int to, Tie tie) {
        if (!before(keys[middle], items[middle], keys[middle - 1], items[middle - 1], tie)) {
            return;
        }
        int length = middle - from;
        System.arraycopy(items, from, spareItems, 0, length);
        System.arraycopy(keys, from, spareKeys, 0, length);
        int left = 0;
        int right = middle;
        int out = from;
        while (left < length && right < to) {
            if (before(keys[right], items[right], spareKeys[left], spareItems[left], tie)) {
                items[out] = items[right];
                keys[out++] = keys[right++];
            } else {
                items[out] = spareItems[left];
                keys[out++] = spareKeys[left++];
            }
        }
        System.arraycopy(spareItems, left, items, out, length - left);
        System.arraycopy(spareKeys, left, keys, out, length - left);
    }

    private static boolean before(double keyA, int a, double keyB, int b, Tie tie) {
        return keyA < keyB || (keyA == keyB && tie.before(a, b));
    }

    /** The given array, or a longer one. */
    static int[] room(int[] array, int n) {
        return array.length >= n ? array : Arrays.copyOf(array, Math.max(n, 2 * array.length));
    }

    /** The given array, or a longer one. */
    static double[] room(double[] array, int n) {
        return array.length >= n ? array : Arrays.copyOf(array, Math.max(n, 2 * array.length));
    }
}
