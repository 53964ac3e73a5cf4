package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Federations side by side in a process, each with a broker that its core starts. */
@NeedsHelics
class AutobrokerIT {
    private static final String CONFIG =
            "{\"name\": \"lonely\", \"coreType\": \"inproc\", \"coreInitString\": \"--autobroker\"}";

    @Test
    void aConfigurationsBrokerIsItsOwn() {
        try (ValueFederate first = ValueFederate.fromConfig(CONFIG);
                ValueFederate second = ValueFederate.fromConfig(CONFIG)) {
            areStrangers(first, second);
        }
    }

    @Test
    void aCoresBrokerIsItsOwn() {
        try (ValueFederate first = alone();
                ValueFederate second = alone()) {
            areStrangers(first, second);
        }
    }

    @Test
    void federationsFollowOneAnotherWithoutMeetingABrokerThatEnds() {
        for (int i = 0; i < 20; i++) {
            try (ValueFederate federate = ValueFederate.fromConfig(CONFIG)) {
                federate.disconnect();
            }
        }
    }

    private static ValueFederate alone() {
        return ValueFederate.create(FederateInfo.named("lonely")
                .coreType(CoreType.INPROC)
                .coreName("")
                .coreOptions(CoreOptions.defaults().autobroker()));
    }

    /** Two of the same name can only be in two federations; each sees itself alone. */
    private static void areStrangers(ValueFederate first, ValueFederate second) {
        Query broker = new Query("broker", "name");
        assertNotEquals(first.query(broker), second.query(broker));
        assertEquals("[\"lonely\"]", first.query(new Query("root", "federates")));
        assertEquals("[\"lonely\"]", second.query(new Query("root", "federates")));
    }
}
