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
    IEEE13("ieee13", FeederTables.IEEE13_BUSES, FeederTables.IEEE13_BRANCHES),
    /** IEEE 34: 34 buses, 33 branches, 193.51 kft from bus 800 to its end. */
    IEEE34("ieee34", FeederTables.IEEE34_BUSES, FeederTables.IEEE34_BRANCHES);

    private final String key;
    private final List<Bus> buses;
    private final List<Branch> kft;
    private final double reachKft;
    private final List<Branch> branches;
    private final double meanLength;

    Feeder(String key, String busTable, String branchTable) {
        this.key = key;
        buses = busTable.lines().map(Feeder::bus).toList();
        kft = branchTable.lines().map(Feeder::branch).toList();
        reachKft = reach();
        branches = kft.stream()
                .map(line -> new Branch(line.from(), line.to(), line.weight() / reachKft))
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

    /** Length of a branch, kft. */
    public double lengthKft(int branch) {
        return kft.get(branch).weight();
    }

    /** Largest distance from the slack bus, kft: what a length of 1 stands for. */
    public double reachKft() {
        return reachKft;
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

    private double reach() {
        return new Network(new NetworkPlan(buses, kft, buses.getFirst().id(), 1, 0)).reach();
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
