package energy.isochron.opendss;

/** Complex numbers of several nodes, as voltages in V or currents in A: real and imaginary parts, side by side. */
final class Phasors {
    final double[] re;
    final double[] im;

    /** As many zeros. */
    Phasors(int count) {
        re = new double[count];
        im = new double[count];
    }

    int count() {
        return re.length;
    }

    boolean isZero(int i) {
        return re[i] == 0 && im[i] == 0;
    }

    double square(int i) {
        return re[i] * re[i] + im[i] * im[i];
    }

    void set(Phasors other) {
        System.arraycopy(other.re, 0, re, 0, re.length);
        System.arraycopy(other.im, 0, im, 0, im.length);
    }
}
