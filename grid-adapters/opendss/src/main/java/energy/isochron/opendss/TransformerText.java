package energy.isochron.opendss;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.VectorGroup;

/** What a command says of a transformer besides its name and buses. */
final class TransformerText {
    /** Least reactance, % of its own base. */
    private static final double LEAST_PERCENT = 1e-6;

    private static final double SQRT3 = Math.sqrt(3);

    private TransformerText() {}

    /** A single-phase unit of a bank of stars. */
    static String unit(Transformer transformer, Phases phases, int tap) {
        double kva = transformer.ratingKva() / phases.count();
        return "phases=1 windings=2 conns=[wye wye] kvs=["
                + transformer.fromKv() / SQRT3 + ' ' + transformer.toKv() / SQRT3 + "] kvas=[" + kva + ' ' + kva + "] "
                + impedance(transformer, tap) + " ppm=0";
    }

    /**
     * Three phases that are not apart, or one unit between two. What has no path to the ground floats by OpenDSS' own smallest
     * admittance, so that {@code ppm} is left as it is.
     */
    static String deltas(Transformer transformer, Phases phases, int tap) {
        VectorGroup group = transformer.group();
        double kva = transformer.ratingKva();
        return "phases=" + (phases.count() == 2 ? 1 : 3) + " windings=2 conns=[" + winding(group, BranchEnd.FROM) + ' '
                + winding(group, BranchEnd.TO) + "] kvs=[" + transformer.fromKv() + ' ' + transformer.toKv()
                + "] kvas=["
                + kva + ' ' + kva + "] " + impedance(transformer, tap) + " leadlag="
                + DeltaTurn.of(group).leadLag(group, transformer.fromKv(), transformer.toKv());
    }

    private static String winding(VectorGroup group, BranchEnd end) {
        return group.isDelta(end) ? "delta" : "wye";
    }

    private static String impedance(Transformer transformer, int tap) {
        double half = transformer.rPercent() / 2;
        boolean none = transformer.rPercent() == 0 && transformer.xPercent() == 0;
        return "xhl=" + (none ? LEAST_PERCENT : transformer.xPercent()) + " %rs=[" + half + ' ' + half + "] taps=["
                + transformer.taps().fromRatio(tap) + ' ' + transformer.taps().toRatio(tap) + ']';
    }
}
