package energy.isochron.network;

import java.util.List;

/**
 * A feeder that the user gives as two tables, with its nodes and its edges.
 *
 * @param buses in the order of the nodes' file, each id once
 * @param branches in the order of the edges' file, between these buses, connected
 * @param data what else is known of each branch, in the same order
 * @param inKm whether the lengths of the branches are km; otherwise they are electrical lengths already
 */
public record GivenFeeder(List<Bus> buses, List<Branch> branches, List<EdgeData> data, boolean inKm) {
    public GivenFeeder {
        buses = List.copyOf(buses);
        branches = List.copyOf(branches);
        data = List.copyOf(data);
    }

    /**
     * Reads a feeder. Columns of the first table: {@code node} (an id), {@code x} and {@code y} (its place on the map) and, if zones
     * are known, {@code zone}. Columns of the second one: {@code from}, {@code to}, then {@code length_km} or {@code weight}, above 0,
     * and, if they are known, {@code rating_kw}, above 0 or empty, and with lengths in km {@code r_ohm_per_km} and
     * {@code x_ohm_per_km}, 0 or more or empty.
     *
     * @param nodeTable one line a node
     * @param edgeTable one line an edge
     * @throws BadFeeder with all that is wrong with the two
     */
    public static GivenFeeder parse(CsvText nodeTable, CsvText edgeTable) {
        return new FeederReader(nodeTable, edgeTable).read();
    }

    /**
     * The feeder's plan. Lengths in km become weights by the feeder's reach, as with the published feeders (12.29): 1 is the distance
     * of the far end. Branches without a rating (12.47) share the capacity by the inverse of their lengths, of which the mean is the
     * least that counts (12.27).
     *
     * @param slackId id of the bus at which the feeder hangs on the grid above
     * @param totalCapacityKw capacity that branches without a rating take their shares of, kW
     * @throws IllegalArgumentException if the slack is none of its buses
     */
    public NetworkPlan plan(String slackId, double totalCapacityKw) {
        double unit = inKm ? reach(slackId) : 1;
        List<Branch> scaled = branches.stream()
                .map(branch -> new Branch(branch.from(), branch.to(), branch.weight() / unit, branch.ratingKw()))
                .toList();
        double mean = scaled.stream().mapToDouble(Branch::weight).sum() / scaled.size();
        return new NetworkPlan(buses, scaled, slackId, totalCapacityKw, mean);
    }

    private double reach(String slackId) {
        return new Network(new NetworkPlan(buses, branches, slackId, 1, 0)).reach();
    }
}
