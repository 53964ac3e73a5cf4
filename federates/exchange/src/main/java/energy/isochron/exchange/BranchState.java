package energy.isochron.exchange;

import java.util.Objects;

/**
 * The state of one branch.
 *
 * @param branchId the branch, {@code from-to}
 * @param flowKw active power from its first to its second bus, kW; NaN where the grid federate gives none
 * @param loading flow by rating, 1 is the rating; NaN where the grid federate gives none
 */
public record BranchState(String branchId, double flowKw, double loading) {
    public BranchState {
        Objects.requireNonNull(branchId, "branchId");
    }
}
