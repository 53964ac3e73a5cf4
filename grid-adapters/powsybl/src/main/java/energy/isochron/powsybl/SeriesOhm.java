package energy.isochron.powsybl;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.LineImpedance;

/**
 * A branch in ohms of its second end.
 *
 * @param r series resistance, Ω
 * @param x series reactance, Ω
 * @param halfSiemens susceptance at each end, S
 */
record SeriesOhm(double r, double x, double halfSiemens) {
    static final SeriesOhm NONE = new SeriesOhm(0, 0, 0);

    private static final double PERCENT = 100;
    private static final double MICRO = 1e-6;
    private static final double KVA_A_MVA = 1000;

    /** Below this, pu of 100 MVA, an impedance counts as none: it moves no voltage by more than that at 100 MVA. */
    private static final double LEAST_PU = 1e-7;

    private static final double BASE_MVA = 100;

    /** Of a branch whose impedance is known, with its own taps. */
    static SeriesOhm of(ElectricalBranch branch) {
        return branch instanceof Transformer transformer ? of(transformer, transformer.tap()) : untapped(branch);
    }

    /** Of a transformer with its taps at a position: at the second end they move the base of its impedance. */
    static SeriesOhm of(Transformer transformer, int tap) {
        double toKv = transformer.toKv() * transformer.taps().toRatio(tap);
        double ohm = toKv * toKv * KVA_A_MVA / transformer.ratingKva() / PERCENT;
        return new SeriesOhm(transformer.rPercent() * ohm, transformer.xPercent() * ohm, 0);
    }

    private static SeriesOhm untapped(ElectricalBranch branch) {
        return switch (branch) {
            case Line line -> {
                LineImpedance.Sequence perKm = line.impedance().balanced();
                double km = line.lengthKm();
                yield new SeriesOhm(perKm.r1() * km, perKm.x1() * km, perKm.b1() * km * MICRO / 2);
            }
            case Transformer transformer -> of(transformer, transformer.tap());
            case Switch open -> NONE;
        };
    }

    /**
     * Whether there is none to speak of.
     *
     * @param baseKv nominal voltage of the second end
     */
    boolean isNone(double baseKv) {
        return Math.hypot(r, x) < LEAST_PU * baseKv * baseKv / BASE_MVA;
    }
}
