package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import energy.isochron.network.Shape;
import energy.isochron.network.Topology;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The distribution network: a published feeder or a synthetic one. */
public record NetworkSpec(
        @Key(value = "Feeder or shape", byDefault = "ieee34")
        Kind kind,

        @Key(
                value = "Number of buses of a synthetic network; a feeder has its own",
                byDefault = "7",
                range = "[2, 100000]")
        int buses,

        @Key(
                value = "Capacity of the whole network, split over the branches by the inverse of their lengths",
                byDefault = "1000",
                unit = "kW",
                range = "(0, inf)")
        double capacityKw,

        @Key(
                value = "Share of each branch's capacity that something else uses all the time; it adds to congestion",
                byDefault = "0",
                range = "[0, 1]")
        double backgroundLoading) {
    /** Feeders by their published lengths; shapes with lengths drawn from 0.5 to 1.5. */
    public enum Kind {
        /** The IEEE 13-node feeder. */
        IEEE13,
        /** The IEEE 34-node feeder. */
        IEEE34,
        /** Each bus with each. */
        MESH,
        /** A circle. */
        RING,
        /** A line from the slack. */
        LINE,
        /** All at the slack. */
        STAR,
        /** Two below each. */
        TREE;

        /** The topology of that name. */
        public Topology topology() {
            return Topology.named(name().toLowerCase(Locale.ROOT)).orElseThrow();
        }

        /** Whether it is a published feeder with buses of its own. */
        public boolean isFeeder() {
            return topology() instanceof Feeder;
        }
    }

    /** What each branch of the network carries besides, kWh per interval. */
    double[] backgroundKwh(Network network, double intervalHours) {
        double[] background = new double[network.branchCount()];
        for (int e = 0; e < background.length; e++) {
            background[e] = backgroundLoading * network.capacityKw(e) * intervalHours;
        }
        return background;
    }

    /**
     * Makes the network.
     *
     * @param random draws the lengths of a synthetic network's branches
     */
    public Network network(RandomGenerator random) {
        return new Network(plan(random));
    }

    private NetworkPlan plan(RandomGenerator random) {
        return switch (kind.topology()) {
            case Feeder feeder -> feeder.plan(capacityKw);
            case Shape shape -> shape.plan(buses, capacityKw, random);
        };
    }
}
