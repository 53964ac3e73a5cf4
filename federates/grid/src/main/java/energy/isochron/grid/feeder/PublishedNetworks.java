package energy.isochron.grid.feeder;

import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;

/**
 * The electrical side of the published feeders: impedances, ratings where they are published, sources and loads. Buses and branches have
 * the ids of {@link Feeder}; open tie lines come on top.
 */
public final class PublishedNetworks {
    private static final double EUROPE_HZ = 50;
    private static final double AMERICA_HZ = 60;

    private PublishedNetworks() {}

    /** The electrical network of a feeder, with all its loads. */
    public static ElectricalNetwork of(Feeder feeder) {
        double frequencyHz =
                switch (feeder) {
                    case IEEE13, IEEE34, IEEE123 -> AMERICA_HZ;
                    case IEEE33, CIGRE_MV, CIGRE_LV -> EUROPE_HZ;
                };
        return new NetworkFiles(feeder.key()).read(frequencyHz);
    }

    /**
     * The electrical network of a feeder, with all its loads and its regulators' taps where they stand in the published solution. Good
     * for comparing with what is published; for other loads other taps are right, and {@link #of} has them in the middle.
     */
    public static ElectricalNetwork atPublishedTaps(Feeder feeder) {
        return of(feeder).withTaps(new NetworkFiles(feeder.key()).publishedTaps());
    }

    /**
     * A feeder from both sides, with all its loads.
     *
     * @param totalCapacityKw capacity that the branches of the graph share, kW
     */
    public static GridCase grid(Feeder feeder, double totalCapacityKw) {
        return new GridCase(of(feeder), new Network(feeder.plan(totalCapacityKw)));
    }
}
