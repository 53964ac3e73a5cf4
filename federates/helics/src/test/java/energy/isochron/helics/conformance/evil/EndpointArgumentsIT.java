package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.TRUE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.invalid;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Endpoints: what the library does with one that is none. */
@NeedsHelics
class EndpointArgumentsIT {
    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_endpoint_test.helicsEndpointIsValid")
    void aHandleThatIsNoneIsNotValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsEndpointIsValid);
    }

    @Test
    @Covers({
        "evil_endpoint_test.helicsEndpointSendString",
        "evil_endpoint_test.helicsEndpointSendStringTo",
        "evil_endpoint_test.helicsEndpointSendStringToAt",
        "evil_endpoint_test.helicsEndpointSendStringAt",
        "evil_endpoint_test.helicsEndpointSendBytes",
        "evil_endpoint_test.helicsEndpointSendBytesTo",
        "evil_endpoint_test.helicsEndpointSendBytesToAt",
        "evil_endpoint_test.helicsEndpointSendBytesAt"
    })
    void nothingIsSentByAnInvalidEndpoint() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSendString(h, t.of("message"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSendStringTo(h, t.of("message"), t.of("dest"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSendStringToAt(h, t.of("message"), t.of("dest"), -15.7, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSendStringAt(h, t.of("message"), 3.5, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSendBytes(h, t.of("message"), 7, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSendBytesTo(h, t.of("message"), 7, t.of("dest"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSendBytesToAt(h, t.of("message"), 7, t.of("dest"), -15.7, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSendBytesAt(h, t.of("message"), 7, 3.5, e));
    }

    @Test
    @Covers({
        "evil_endpoint_test.helicsEndpointSendMessage",
        "evil_endpoint_test.helicsEndpointSendMessageObject",
        "evil_endpoint_test.helicsEndpointSendMessageZeroCopy",
        "evil_endpoint_test.helicsEndpointCreateMessage"
    })
    void noMessageLeavesByAnInvalidEndpoint() {
        handle.isRefusedBy((h, e) -> Raw.helicsEndpointSendMessage(h, invalid(), e));
        handle.isRefusedBy((h, e) -> Raw.helicsEndpointSendMessage(h, NULL, e));
        handle.isRefusedBy((h, e) -> Raw.helicsEndpointSendMessageZeroCopy(h, invalid(), e));
        handle.isRefusedBy((h, e) -> Raw.helicsEndpointSendMessageZeroCopy(h, NULL, e));
        handle.isRefusedWith(NULL, Raw::helicsEndpointCreateMessage);
    }

    @Test
    @Covers({
        "evil_endpoint_test.helicsEndpointHasMessage",
        "evil_endpoint_test.helicsEndpointPendingMessages",
        "evil_endpoint_test.helicsEndpointPendingMessageCount",
        "evil_endpoint_test.helicsEndpointGetMessageObject",
        "evil_endpoint_test.helicsEndpointClearMessages"
    })
    void noMessageWaitsAtAnInvalidEndpoint() {
        handle.isAnsweredWith(FALSE, Raw::helicsEndpointHasMessage);
        handle.isAnsweredWith(0, Raw::helicsEndpointPendingMessageCount);
        handle.isAnsweredWith(NULL, Raw::helicsEndpointGetMessage);
        handle.isIgnoredBy(Raw::helicsEndpointClearMessages);
    }

    @Test
    @Covers({
        "evil_endpoint_test.helicsEndpointGetDefaultDestination",
        "evil_endpoint_test.helicsEndpointGetType",
        "evil_endpoint_test.helicsEndpointGetName",
        "evil_endpoint_test.helicsEndpointGetInfo",
        "evil_endpoint_test.helicsEndpointGetTag",
        "evil_endpoint_test.helicsEndpointGetOption"
    })
    void nothingIsSaidAboutAnInvalidEndpoint() {
        handle.isAnsweredWith("", h -> string(Raw.helicsEndpointGetDefaultDestination(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsEndpointGetType(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsEndpointGetName(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsEndpointGetInfo(h)));
        handle.isAnsweredWith("", (h, t) -> string(Raw.helicsEndpointGetTag(h, t.of("tag"))));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsEndpointGetOption(h, 0));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsEndpointGetOption(h, 5));
    }

    @Test
    @Covers({
        "evil_endpoint_test.helicsEndpointSetDefaultDestination",
        "evil_endpoint_test.helicsEndpointSetInfo",
        "evil_endpoint_test.helicsEndpointSetTag",
        "evil_endpoint_test.helicsEndpointSetOption"
    })
    void nothingIsChangedOnAnInvalidEndpoint() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSetDefaultDestination(h, t.of("dest"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSetInfo(h, t.of("info"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSetTag(h, t.of("tag"), t.of("value"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsEndpointSetOption(h, 5, FALSE, e));
        handle.isRefusedBy((h, e) -> Raw.helicsEndpointSetOption(h, 2, TRUE, e));
    }

    @Test
    @Covers({
        "evil_endpoint_test.helicsEndpointSubscribe",
        "evil_endpoint_test.helicsEndpointAddSourceTarget",
        "evil_endpoint_test.helicsEndpointAddDestinationTarget",
        "evil_endpoint_test.helicsEndpointRemoveTarget",
        "evil_endpoint_test.helicsEndpointAddSourceFilter",
        "evil_endpoint_test.helicsEndpointAddDestinationFilter"
    })
    void nothingIsJoinedWithAnInvalidEndpoint() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointSubscribe(h, t.of("key"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointAddSourceTarget(h, t.of("target"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointAddDestinationTarget(h, t.of("target"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointRemoveTarget(h, t.of("target"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointAddSourceFilter(h, t.of("filter"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsEndpointAddDestinationFilter(h, t.of("filter"), e));
    }
}
