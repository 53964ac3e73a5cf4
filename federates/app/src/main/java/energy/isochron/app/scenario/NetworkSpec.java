package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.network.Feeder;
import energy.isochron.network.GivenFeeder;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import energy.isochron.network.Shape;
import energy.isochron.network.Topology;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** The distribution network: a published feeder, a synthetic one, one of the user's own or one out of a file. */
public record NetworkSpec(
        @Key(value = "Feeder or shape", byDefault = "ieee34")
        Kind kind,

        @Key(
                value =
                        "Number of buses of a synthetic network; 0: one for each agent, as far as the shape has room (a mesh has up to 1000), and several agents at a bus beyond. Any other network has its own",
                byDefault = "7",
                range = "[0, 100000]")
        int buses,

        @Key(
                value =
                        "With `csv`: the file of its nodes, with columns `node`, `x`, `y` (place on the map) and optional `zone`",
                byDefault = "")
        String nodes,

        @Key(
                value =
                        "With `csv`: the file of its edges, with columns `from`, `to`, `length_km` or `weight`, and optional `rating_kw`, where empty is unrated, `r_ohm_per_km` and `x_ohm_per_km`. Lengths in km are measured by the largest distance from the slack",
                byDefault = "")
        String edges,

        @Key(
                value =
                        "With `file`: the file of a network, or the folder of one of several files. Its name tells the format: `.json` as pandapower writes it, `.m` of MATPOWER, `.dss` of OpenDSS, `.zip` or a folder of CGMES",
                byDefault = "")
        String file,

        @Key(
                value =
                        "With `csv` or `file`: the node at which it hangs on the grid above. If absent, the first one of the nodes, and for a file what it says itself",
                byDefault = "")
        String slack,

        @Key(
                value =
                        "With `csv` or a synthetic network: nominal voltage between two phases, which engines of physics need. A length of 1 of a synthetic network is then 1 km of a line of 0.2 + j0.1 Ω/km, about 150 mm² of aluminium",
                byDefault = "",
                unit = "kV",
                range = "(0, 1000]")
        OptionalDouble baseKv,

        @Key(
                value =
                        "Capacity of the whole network; branches without a rating share it by the inverse of their lengths",
                byDefault = "1000",
                unit = "kW",
                range = "(0, inf)")
        double capacityKw,

        @Key(
                value = "Share of each branch's capacity that something else uses all the time; it adds to congestion",
                byDefault = "0",
                range = "[0, 1]")
        double backgroundLoading) {
    /** Most buses of a mesh, half a million branches. */
    static final int MOST_MESH_BUSES = 1000;

    /** Feeders by their published lengths; shapes with lengths drawn from 0.5 to 1.5. */
    public enum Kind {
        /** The IEEE 13-node feeder. */
        IEEE13,
        /** The IEEE 34-node feeder. */
        IEEE34,
        /** The IEEE 123-node feeder. */
        IEEE123,
        /** The 33-bus system of Baran and Wu. */
        IEEE33,
        /** The CIGRE medium-voltage benchmark. */
        CIGRE_MV,
        /** The CIGRE low-voltage benchmark. */
        CIGRE_LV,
        /** Each bus with each. */
        MESH,
        /** A circle. */
        RING,
        /** A line from the slack. */
        LINE,
        /** All at the slack. */
        STAR,
        /** Two below each. */
        TREE,
        /** The user's own feeder. */
        CSV,
        /** A network out of a file of another tool. */
        FILE;

        /** The word that stands for it in scenarios. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The topology of that name; empty for the user's own feeder or file. */
        Optional<Topology> topology() {
            return Topology.named(key());
        }
    }

    /**
     * How many buses a synthetic network has.
     *
     * @param agents number of all agents, for each of which it has one if {@link #buses} is 0
     */
    int busCount(Shape shape, int agents) {
        int room = shape == Shape.MESH ? MOST_MESH_BUSES : Integer.MAX_VALUE;
        return buses == 0 ? Math.clamp(agents, shape.leastBuses(), room) : buses;
    }

    /** Whether the lengths of its branches are drawn. */
    boolean isDrawn() {
        return kind.topology().filter(topology -> topology instanceof Shape).isPresent();
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
     * The network of a file of another tool.
     *
     * @param scenario next to which the file is
     * @throws energy.isochron.grid.file.BadNetworkFile with all that is wrong with it
     */
    NetworkFile read(ScenarioFile scenario) {
        NetworkFile read = EngineOnHand.read(scenario.resolve(file));
        return slack.isEmpty() ? read : read.fedAt(slack);
    }

    /**
     * What the network is made of.
     *
     * @param scenario next to which the files of its network are
     * @param random draws the lengths of a synthetic network's branches
     * @throws energy.isochron.network.BadFeeder with all that is wrong with the user's own feeder
     * @throws energy.isochron.grid.file.BadNetworkFile with all that is wrong with a file
     */
    NetworkPlan plan(ScenarioFile scenario, RandomGenerator random) {
        Optional<Topology> topology = kind.topology();
        if (kind == Kind.FILE) {
            return FeederGraph.of(read(scenario), capacityKw);
        }
        if (topology.isEmpty()) {
            GivenFeeder feeder = FeederFiles.read(scenario.resolve(nodes), scenario.resolve(edges));
            return feeder.plan(slack.isEmpty() ? feeder.buses().getFirst().id() : slack, capacityKw);
        }
        return switch (topology.get()) {
            case Feeder feeder -> feeder.plan(capacityKw);
            case Shape shape -> shape.plan(busCount(shape, scenario.scenario().agentCount()), capacityKw, random);
        };
    }
}
