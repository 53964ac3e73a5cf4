package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.INVALID_TIME;
import static energy.isochron.helics.conformance.evil.ErrorArgument.TRUE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Filters: what the library does with one that is none. */
@NeedsHelics
class FilterArgumentsIT {
    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_filter_test.helicsFilterIsValid")
    void aHandleThatIsNoneIsNotValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsFilterIsValid);
    }

    @Test
    @Covers({
        "evil_filter_test.helicsFilterGetName",
        "evil_filter_test.helicsFilterGetInfo",
        "evil_filter_test.helicsFilterGetTag",
        "evil_filter_test.helicsFilterGetPropertyString",
        "evil_filter_test.helicsFilterGetPropertyDouble",
        "evil_filter_test.helicsFilterGetOption"
    })
    void nothingIsSaidAboutAnInvalidFilter() {
        handle.isAnsweredWith("", h -> string(Raw.helicsFilterGetName(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsFilterGetInfo(h)));
        handle.isAnsweredWith("", (h, t) -> string(Raw.helicsFilterGetTag(h, t.of("tag"))));
        handle.isAnsweredWith("", (h, t) -> string(Raw.helicsFilterGetPropertyString(h, t.of("prop"))));
        handle.isAnsweredWith(INVALID_TIME, (h, t) -> Raw.helicsFilterGetPropertyDouble(h, t.of("prop")));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsFilterGetOption(h, 0));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsFilterGetOption(h, 5));
    }

    @Test
    @Covers({
        "evil_filter_test.helicsFilterSet",
        "evil_filter_test.helicsFilterSetString",
        "evil_filter_test.helicsFilterSetInfo",
        "evil_filter_test.helicsFilterSetTag",
        "evil_filter_test.helicsFilterSetOption"
    })
    void nothingIsChangedOnAnInvalidFilter() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterSet(h, t.of("prop"), 5.2, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterSetString(h, t.of("prop"), t.of("val"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterSetInfo(h, t.of("info"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterSetTag(h, t.of("tag"), t.of("value"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsFilterSetOption(h, 0, TRUE, e));
        handle.isRefusedBy((h, e) -> Raw.helicsFilterSetOption(h, 5, TRUE, e));
    }

    @Test
    @Covers({
        "evil_filter_test.helicsFilterAddSourceTarget",
        "evil_filter_test.helicsFilterAddDestinationTarget",
        "evil_filter_test.helicsFilterAddDeliveryEndpoint",
        "evil_filter_test.helicsFilterRemoveTarget",
        "evil_filter_test.helicsFilterRemoveDeliveryEndpoint"
    })
    void anInvalidFilterHasNoTargets() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterAddSourceTarget(h, t.of("source"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterAddDestinationTarget(h, t.of("dest"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterAddDeliveryEndpoint(h, t.of("deliver"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterRemoveTarget(h, t.of("target"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsFilterRemoveDeliveryEndpoint(h, t.of("deliver"), e));
    }

    @Test
    @Covers({"evil_filter_test.helicsFilterSetCallback", "evil_filter_test.helicsFilterSetCustomCallback"})
    void anInvalidFilterTakesNoCallback() {
        handle.isRefusedBy((h, e) -> Raw.helicsFilterSetCustomCallback(h, NULL, NULL, e));
    }
}
