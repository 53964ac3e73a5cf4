package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Messages of a federate: what the library does with one that is none. */
@NeedsHelics
class MessageFederateArgumentsIT {
    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers({
        "evil_message_fed_test.helicsFederateRegisterEndpoint",
        "evil_message_fed_test.helicsFederateRegisterGlobalEndpoint",
        "evil_message_fed_test.helicsFederateRegisterTargetedEndpoint",
        "evil_message_fed_test.helicsFederateRegisterGlobalTargetedEndpoint"
    })
    void anInvalidFederateRegistersNoEndpoint() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterEndpoint(h, t.of("name"), t.of("type"), e));
        handle.isRefusedWith(
                NULL, (h, t, e) -> Raw.helicsFederateRegisterGlobalEndpoint(h, t.of("name"), t.of("type"), e));
        handle.isRefusedWith(
                NULL, (h, t, e) -> Raw.helicsFederateRegisterTargetedEndpoint(h, t.of("ept"), t.of("type"), e));
        handle.isRefusedWith(
                NULL, (h, t, e) -> Raw.helicsFederateRegisterGlobalTargetedEndpoint(h, t.of("ept"), t.of("type"), e));
    }

    @Test
    @Covers({
        "evil_message_fed_test.helicsFederateGetEndpoint",
        "evil_message_fed_test.helicsFederateGetEndpointByIndex",
        "evil_message_fed_test.helicsFederateGetEndpointCount"
    })
    void anInvalidFederateHasNoEndpoint() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateGetEndpoint(h, t.of("name"), e));
        handle.isRefusedWith(NULL, (h, e) -> Raw.helicsFederateGetEndpointByIndex(h, 0, e));
        handle.isAnsweredWith(0, Raw::helicsFederateGetEndpointCount);
    }

    @Test
    @Covers({
        "evil_message_fed_test.helicsFederateHasMessage",
        "evil_message_fed_test.helicsFederatePendingMessageCount",
        "evil_message_fed_test.helicsFederateGetMessageObject",
        "evil_message_fed_test.helicsFederateGetMessage",
        "evil_message_fed_test.helicsFederateClearMessages"
    })
    void anInvalidFederateHasNoMessage() {
        handle.isAnsweredWith(FALSE, Raw::helicsFederateHasMessage);
        handle.isAnsweredWith(0, Raw::helicsFederatePendingMessageCount);
        handle.isAnsweredWith(NULL, Raw::helicsFederateGetMessage);
        handle.isIgnoredBy(Raw::helicsFederateClearMessages);
    }

    @Test
    @Covers({"evil_message_fed_test.helicsFederateCreateMessage", "evil_message_fed_test.helicsEndpointGetMessage"})
    void anInvalidFederateMakesNoMessage() {
        handle.isRefusedWith(NULL, Raw::helicsFederateCreateMessage);
        handle.isAnsweredWith(NULL, Raw::helicsEndpointGetMessage);
    }
}
