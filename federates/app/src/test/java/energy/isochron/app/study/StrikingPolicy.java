package energy.isochron.app.study;

import energy.isochron.prosumers.ActionForm;
import energy.isochron.prosumers.Policy;
import energy.isochron.prosumers.PolicyProvider;
import energy.isochron.prosumers.PolicySeat;

/** A policy that refuses to work, for tests of runs that break off. */
public final class StrikingPolicy implements PolicyProvider {
    /** Found by its name in the list of services. */
    public StrikingPolicy() {}

    @Override
    public String name() {
        return "striking";
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
                throw new IllegalStateException("on strike in interval " + interval);
            }
        };
    }
}
