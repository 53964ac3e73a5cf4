package energy.isochron.network;

import java.util.List;
import java.util.Objects;

/**
 * What a network is to be made of, not checked yet. {@link #problems} says all that is wrong with it at once.
 *
 * @param buses in network order
 * @param branches in network order
 * @param slackId id of the bus at which the feeder hangs on the grid above
 * @param totalCapacityKw capacity that is shared among the branches, kW, above 0
 * @param capacityLengthFloor least length that counts when the capacity is shared, 0 or more; keeps stubs from taking it
 *     all (12.27)
 */
public record NetworkPlan(
        List<Bus> buses, List<Branch> branches, String slackId, double totalCapacityKw, double capacityLengthFloor) {
    public NetworkPlan {
        buses = List.copyOf(buses);
        branches = List.copyOf(branches);
        Objects.requireNonNull(slackId, "slackId");
    }

    /** All that is wrong, one sentence each; empty for a sound plan. Takes time linear in buses and branches. */
    public List<String> problems() {
        return new PlanCheck(this).problems();
    }
}
