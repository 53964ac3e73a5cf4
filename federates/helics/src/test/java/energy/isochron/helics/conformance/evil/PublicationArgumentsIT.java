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

/** Publications: what the library does with one that is none. */
@NeedsHelics
class PublicationArgumentsIT {
    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_pub_test.helicsPublicationIsValid")
    void aHandleThatIsNoneIsNotValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsPublicationIsValid);
    }

    @Test
    @Covers({
        "evil_pub_test.helicsPublicationPublishBytes",
        "evil_pub_test.helicsPublicationPublishString",
        "evil_pub_test.helicsPublicationPublishInteger",
        "evil_pub_test.helicsPublicationPublishBoolean",
        "evil_pub_test.helicsPublicationPublishDouble",
        "evil_pub_test.helicsPublicationPublishTime",
        "evil_pub_test.helicsPublicationPublishChar",
        "evil_pub_test.helicsPublicationPublishComplex",
        "evil_pub_test.helicsPublicationPublishVector",
        "evil_pub_test.helicsPublicationPublishNamedPoint",
        "evil_pub_test.helicsPublicationPublishComplexVector",
        "evil_pub_test.helicsPublicationPublishDataBuffer"
    })
    void noValueIsPublishedByAnInvalidPublication() {
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishBytes(h, NULL, 85, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishBytes(h, NULL, 14_654_181, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsPublicationPublishString(h, t.of("String"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishInteger(h, 1, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishBoolean(h, 99, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishDouble(h, 2.0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishTime(h, 5.0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishChar(h, (byte) 'c', e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishComplex(h, 4.507, 11.3, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishVector(h, NULL, 99, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsPublicationPublishNamedPoint(h, t.of("string"), 5.0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishComplexVector(h, NULL, 0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishComplexVector(h, invalid(), 2, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishDataBuffer(h, NULL, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationPublishDataBuffer(h, invalid(), e));
    }

    @Test
    @Covers({
        "evil_pub_test.helicsPublicationGetType",
        "evil_pub_test.helicsPublicationGetName",
        "evil_pub_test.helicsPublicationGetUnits",
        "evil_pub_test.helicsPublicationGetInfo",
        "evil_pub_test.helicsPublicationGetTag",
        "evil_pub_test.helicsPublicationGetOption"
    })
    void nothingIsSaidAboutAnInvalidPublication() {
        handle.isAnsweredWith("", h -> string(Raw.helicsPublicationGetType(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsPublicationGetName(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsPublicationGetUnits(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsPublicationGetInfo(h)));
        handle.isAnsweredWith("", (h, t) -> string(Raw.helicsPublicationGetTag(h, t.of("tag"))));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsPublicationGetOption(h, -45));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsPublicationGetOption(h, 15));
    }

    @Test
    @Covers({
        "evil_pub_test.helicsPublicationAddTarget",
        "evil_pub_test.helicsPublicationSetInfo",
        "evil_pub_test.helicsPublicationSetTag",
        "evil_pub_test.helicsPublicationSetMinimumChange",
        "evil_pub_test.helicsPublicationSetOption"
    })
    void nothingIsChangedOnAnInvalidPublication() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsPublicationAddTarget(h, t.of("target"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsPublicationSetInfo(h, t.of(""), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsPublicationSetTag(h, t.of("tag"), t.of("value"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationSetMinimumChange(h, 12.0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationSetOption(h, -10, TRUE, e));
        handle.isRefusedBy((h, e) -> Raw.helicsPublicationSetOption(h, 45, TRUE, e));
    }
}
