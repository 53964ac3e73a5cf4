package energy.isochron.analytics.store;

/** The steps of an interval in order of time, with the federate that produces what is recorded of each. */
enum Step {
    ORDER("prosumers"),
    CLEAR("market"),
    METER("prosumers"),
    SETTLE("market"),
    SOLVE("grid"),
    EVALUATE("analytics"),
    REWARD("prosumers");

    private final String federate;

    Step(String federate) {
        this.federate = federate;
    }

    String federate() {
        return federate;
    }
}
