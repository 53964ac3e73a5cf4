package energy.isochron.prosumers;

/** A number of 0 or more and a place in one long that sorts by the number; the place takes the low bits of the number's fraction. */
final class RankKey {
    /** The highest place. */
    static final int MOST = (1 << 24) - 1;

    private RankKey() {}

    static long of(double number, int place) {
        return (Double.doubleToLongBits(number + 0.0) & ~(long) MOST) | place;
    }

    static int place(long key) {
        return (int) (key & MOST);
    }

    /** The largest number known to be no more than the key's, and no more than that of any higher key. */
    static double floor(long key) {
        return Double.longBitsToDouble(key & ~(long) MOST);
    }

    /** The least number known to be no less than the key's, and no less than that of any lower key. */
    static double bound(long key) {
        return Double.longBitsToDouble(key | MOST);
    }
}
