package energy.isochron.grid.sweep;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.LineImpedance;

/**
 * A branch per unit of 1 MVA: an ideal transformer at its first end, then a series impedance, and half of its susceptance at each end.
 *
 * @param r series resistance, pu
 * @param x series reactance, pu
 * @param halfB susceptance at each end, pu
 * @param ratio voltage of the first end by the voltage behind the ideal transformer, pu
 */
record SeriesElement(double r, double x, double halfB, double ratio) {
    private static final double PERCENT = 100;
    private static final double MICRO = 1e-6;

    /** The power that 1 stands for, kVA. */
    static final double BASE_KVA = 1000;

    /**
     * A branch of a network.
     *
     * @param fromKv nominal voltage at its first end, kV
     * @param toKv nominal voltage at its second end, kV
     * @param tap of a transformer, in place of its own
     */
    static SeriesElement of(ElectricalBranch branch, double fromKv, double toKv, int tap) {
        return switch (branch) {
            case Line line -> line(line, fromKv * fromKv / (BASE_KVA / 1000));
            case Transformer transformer -> {
                double rated = transformer.toKv() * transformer.taps().toRatio(tap) / toKv;
                double base = rated * rated * BASE_KVA / transformer.ratingKva() / PERCENT;
                double moved = transformer.taps().fromRatio(tap);
                double ratio = transformer.fromKv() * moved / fromKv / rated;
                yield new SeriesElement(transformer.rPercent() * base, transformer.xPercent() * base, 0, ratio);
            }
            case Switch closed -> new SeriesElement(0, 0, 0, 1);
        };
    }

    private static SeriesElement line(Line line, double baseOhm) {
        LineImpedance.Sequence perKm = line.impedance().balanced();
        double km = line.lengthKm();
        return new SeriesElement(
                perKm.r1() * km / baseOhm, perKm.x1() * km / baseOhm, perKm.b1() * km * MICRO * baseOhm / 2, 1);
    }

    /** Conductance, pu, of the whole branch seen from one end while the other one is open. */
    double openG() {
        double denominator = (1 - x * halfB) * (1 - x * halfB) + r * halfB * r * halfB;
        return halfB * halfB * r / denominator;
    }

    /** Susceptance, pu, of the whole branch seen from one end while the other one is open. */
    double openB() {
        double denominator = (1 - x * halfB) * (1 - x * halfB) + r * halfB * r * halfB;
        return halfB + halfB * (1 - x * halfB) / denominator;
    }
}
