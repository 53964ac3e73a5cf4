package energy.isochron.exchange;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The states of all branches in three columns, each state made when it is asked for: a complete mesh of a thousand buses has half a
 * million branches in every interval. Immutable.
 */
public final class BranchStates extends AbstractList<BranchState> implements RandomAccess {
    private final List<String> branchIds;
    private final double[] flowKw;
    private final double[] loading;

    /**
     * The states of branches.
     *
     * @param branchIds one a branch, in network order
     * @param flowKw one a branch, see {@link BranchState}; copied
     * @param loading one a branch; copied
     */
    public BranchStates(List<String> branchIds, double[] flowKw, double[] loading) {
        if (flowKw.length != branchIds.size() || loading.length != branchIds.size()) {
            throw new IllegalArgumentException(
                    "there are " + flowKw.length + " flows and " + loading.length + " loadings, allowed are "
                            + branchIds.size() + ", one a branch. Maybe they are of another network?");
        }
        this.branchIds = List.copyOf(branchIds);
        this.flowKw = flowKw.clone();
        this.loading = loading.clone();
    }

    @Override
    public BranchState get(int branch) {
        return new BranchState(branchIds.get(branch), flowKw[branch], loading[branch]);
    }

    @Override
    public int size() {
        return branchIds.size();
    }
}
