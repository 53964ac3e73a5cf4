package energy.isochron.network;

import java.util.List;

/**
 * A published radial feeder with its true topology and lengths (local-market specification, 12.29). The weight of a branch
 * is its length by that of the feeder's reach, so that distance 1 is the far end and a loss factor of 0.03 means 3 % from
 * the substation to there.
 */
@SuppressWarnings("ImmutableEnumChecker") // Stream.toList gives unmodifiable lists, here of immutable records
public enum Feeder implements Topology {
    /** IEEE 13: 13 buses, 12 branches, 5.1 kft from bus 650 to its end; the switch 671-692 is closed. */
    IEEE13("ieee13", "kft", FeederTables.IEEE13_BUSES, FeederTables.IEEE13_BRANCHES),
    /** IEEE 34: 34 buses, 33 branches, 193.51 kft from bus 800 to its end. */
    IEEE34("ieee34", "kft", FeederTables.IEEE34_BUSES, FeederTables.IEEE34_BRANCHES),
    /** IEEE 123: 130 buses with the outgoing sides of its regulators, 129 branches, 6.18 kft from bus 150 to its end. */
    IEEE123("ieee123", "kft", Ieee123Tables.BUSES, Ieee123Tables.BRANCHES),
    /** The 33-bus system of Baran and Wu: 33 buses, 32 branches; its lengths are impedances, 14.68 Ω from bus 1 to bus 18. */
    IEEE33("ieee33", "Ω", BaranWuTables.BUSES, BaranWuTables.BRANCHES),
    /** The CIGRE medium-voltage benchmark: 15 buses, 14 branches on two feeders. */
    CIGRE_MV("cigre_mv", "km", CigreTables.MV_BUSES, CigreTables.MV_BRANCHES),
    /** The CIGRE low-voltage benchmark: 44 buses, 43 branches on three feeders. */
    CIGRE_LV("cigre_lv", "km", CigreTables.LV_BUSES, CigreTables.LV_BRANCHES);

    private final String key;
    private final String lengthUnit;
    private final List<Bus> buses;
    private final List<Branch> published;
    private final double reach;
    private final List<Branch> branches;
    private final double meanLength;

    Feeder(String key, String lengthUnit, String busTable, String branchTable) {
        this.key = key;
        this.lengthUnit = lengthUnit;
        buses = busTable.lines().map(Feeder::bus).toList();
        published = branchTable.lines().map(Feeder::branch).toList();
        reach = findReach();
        branches = published.stream()
                .map(line -> new Branch(line.from(), line.to(), line.weight() / reach))
                .toList();
        meanLength = branches.stream().mapToDouble(Branch::weight).sum() / branches.size();
    }

    @Override
    public String key() {
        return key;
    }

    /** Number of buses. */
    public int busCount() {
        return buses.size();
    }

    /** The unit of {@link #length}: kft, km, or Ω where no lengths are published. */
    public String lengthUnit() {
        return lengthUnit;
    }

    /** Length of a branch as published, in the feeder's unit. */
    public double length(int branch) {
        return published.get(branch).weight();
    }

    /** Largest distance from the slack bus in the feeder's unit: what a length of 1 stands for. */
    public double reach() {
        return reach;
    }

    /**
     * The feeder's plan; the slack bus is its first one, and the mean length is the least that counts when the capacity is
     * shared, since otherwise the stubs would take most of it.
     *
     * @param totalCapacityKw capacity that the branches share, kW
     */
    public NetworkPlan plan(double totalCapacityKw) {
        return new NetworkPlan(buses, branches, buses.getFirst().id(), totalCapacityKw, meanLength);
    }

    private double findReach() {
        return new Network(new NetworkPlan(buses, published, buses.getFirst().id(), 1, 0)).reach();
    }

    private static Bus bus(String line) {
        String[] cells = line.split(" ", -1);
        return new Bus(cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
    }

    private static Branch branch(String line) {
        String[] cells = line.split(" ", -1);
        return new Branch(cells[0], cells[1], Double.parseDouble(cells[2]));
    }
}
