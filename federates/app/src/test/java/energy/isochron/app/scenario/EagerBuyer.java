package energy.isochron.app.scenario;

import energy.isochron.prosumers.ActionForm;
import energy.isochron.prosumers.ActionSpace;
import energy.isochron.prosumers.Policy;
import energy.isochron.prosumers.PolicyProvider;
import energy.isochron.prosumers.PolicySeat;

/** A policy that buys all it can at the highest price, from nobody in particular. */
public final class EagerBuyer implements PolicyProvider {
    /** Found by its name in the list of services. */
    public EagerBuyer() {}

    @Override
    public String name() {
        return "eager_buyer";
    }

    @Override
    public Policy policy(PolicySeat seat) {
        return new Policy() {
            @Override
            public ActionForm form() {
                return ActionForm.MIXED;
            }

            @Override
            public void act(long interval, double[] observations, double[] actions) {
                for (int row = 0; row < seat.rows(); row++) {
                    int at = row * ActionSpace.COLUMNS;
                    actions[at] = 1;
                    actions[at + 1] = 1;
                    actions[at + 2] = 1;
                    actions[at + 3] = seat.actions().partners() - 1;
                }
            }
        };
    }
}
