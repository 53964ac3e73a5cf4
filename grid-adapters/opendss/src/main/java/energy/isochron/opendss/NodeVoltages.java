package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The voltages of a solved circuit by value of a node, as magnitudes and angles. An angle is taken from how far a voltage is from that
 * without load: in most states that is near, where a series takes a tenth of the time of {@link Math#atan2}; the rest is left to that.
 */
final class NodeVoltages {
    /** Tangent up to which the series holds to 1e-17 of the angle. */
    private static final double NEAR = 0.125;

    private static final double DEGREES = 180 / Math.PI;

    private final int[] at;
    private final double[] baseV;
    private final double[] perSquareV;
    private final double[] re;
    private final double[] im;
    private final double[] openRe;
    private final double[] openIm;
    private final double[] openDeg;

    /**
     * Those of values of nodes.
     *
     * @param at places of the values among all voltages; 0 where they are dead
     * @param baseV by value
     * @param open all voltages without load, V
     */
    NodeVoltages(int[] at, double[] baseV, MemorySegment open) {
        this.at = at;
        this.baseV = baseV;
        perSquareV = Arrays.stream(baseV).map(volt -> 1 / (volt * volt)).toArray();
        re = new double[at.length];
        im = new double[at.length];
        take(open);
        openRe = re.clone();
        openIm = im.clone();
        openDeg = new double[at.length];
        Arrays.setAll(openDeg, value -> Math.toDegrees(Math.atan2(openIm[value], openRe[value])));
    }

    /** Takes them out of all voltages, V. */
    void take(MemorySegment all) {
        for (int value = 0; value < at.length; value++) {
            re[value] = all.getAtIndex(JAVA_DOUBLE, 2L * at[value]);
            im[value] = all.getAtIndex(JAVA_DOUBLE, 2L * at[value] + 1);
        }
    }

    /** Magnitude of a value, pu; 0 where it is dead. */
    double magnitude(int value) {
        return Math.sqrt(re[value] * re[value] + im[value] * im[value]) / baseV[value];
    }

    /** The value with the lowest voltage of those that are fed; -1 if none is. */
    int lowest() {
        int lowest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int value = 0; value < at.length; value++) {
            double square = (re[value] * re[value] + im[value] * im[value]) * perSquareV[value];
            if (!(square >= least) && at[value] > 0) {
                lowest = value;
                least = square;
            }
        }
        return lowest;
    }

    /** Magnitudes of all values, pu. */
    void magnitudes(double[] result) {
        for (int value = 0; value < at.length; value++) {
            result[value] = Math.sqrt(re[value] * re[value] + im[value] * im[value]) / baseV[value];
        }
    }

    /** Angles of all values, degrees above -180 up to 180. */
    void degrees(double[] result) {
        for (int value = 0; value < at.length; value++) {
            result[value] = openDeg[value] + DEGREES * arctangent(across(value) / along(value));
        }
        for (int value = 0; value < at.length; value++) {
            if (!(Math.abs(across(value)) < NEAR * along(value)) || Math.abs(result[value]) >= 180) {
                result[value] = Math.toDegrees(Math.atan2(im[value], re[value]));
            }
        }
    }

    /** The part of a voltage in the direction of that without load, times the latter. */
    private double along(int value) {
        return re[value] * openRe[value] + im[value] * openIm[value];
    }

    /** The part at a right angle to it. */
    private double across(int value) {
        return im[value] * openRe[value] - re[value] * openIm[value];
    }

    /** Taylor's series to the 17th power. */
    private static double arctangent(double t) {
        double s = t * t;
        double sum = 1 / 15.0 - s * (1 / 17.0);
        sum = 1 / 13.0 - s * sum;
        sum = 1 / 11.0 - s * sum;
        sum = 1 / 9.0 - s * sum;
        sum = 1 / 7.0 - s * sum;
        sum = 1 / 5.0 - s * sum;
        sum = 1 / 3.0 - s * sum;
        return t - t * s * sum;
    }
}
