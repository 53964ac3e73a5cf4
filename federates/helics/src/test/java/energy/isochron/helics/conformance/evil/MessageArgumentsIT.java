package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.INVALID_TIME;
import static energy.isochron.helics.conformance.evil.ErrorArgument.TRUE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.invalid;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static energy.isochron.helics.conformance.evil.HandleArgument.sizeWritten;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Messages: what the library does with one that is none. */
@NeedsHelics
class MessageArgumentsIT {
    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_message_object_test.helicsMessageIsValid")
    void aHandleThatIsNoneIsNotValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsMessageIsValid);
    }

    @Test
    @Covers({
        "evil_message_object_test.helicsMessageGetSource",
        "evil_message_object_test.helicsMessageGetDestination",
        "evil_message_object_test.helicsMessageGetOriginalSource",
        "evil_message_object_test.helicsMessageGetOriginalDestination",
        "evil_message_object_test.helicsMessageGetString",
        "evil_message_object_test.helicsMessageGetTime",
        "evil_message_object_test.helicsMessageGetMessageID",
        "evil_message_object_test.helicsMessageGetByteCount",
        "evil_message_object_test.helicsMessageGetFlagOption",
        "evil_message_object_test.helicsMessageCheckFlag"
    })
    void nothingIsSaidByAnInvalidMessage() {
        handle.isAnsweredWith("", h -> string(Raw.helicsMessageGetSource(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsMessageGetDestination(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsMessageGetOriginalSource(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsMessageGetOriginalDestination(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsMessageGetString(h)));
        handle.isAnsweredWith(INVALID_TIME, Raw::helicsMessageGetTime);
        handle.isAnsweredWith(0, Raw::helicsMessageGetMessageID);
        handle.isAnsweredWith(0, Raw::helicsMessageGetByteCount);
        handle.isAnsweredWith(FALSE, h -> Raw.helicsMessageGetFlagOption(h, 0));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsMessageGetFlagOption(h, 5));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsMessageGetFlagOption(h, 9));
    }

    @Test
    @Covers({
        "evil_message_object_test.helicsMessageGetBytesPointer",
        "evil_message_object_test.helicsMessageDataBuffer",
        "evil_message_object_test.helicsMessageGetBytes"
    })
    void anInvalidMessageHasNoBytes() {
        handle.isAnsweredWith(NULL, Raw::helicsMessageGetBytesPointer);
        handle.isRefusedWith(NULL, Raw::helicsMessageDataBuffer);
        handle.isRefusedWith(0, (h, e) -> sizeWritten(size -> Raw.helicsMessageGetBytes(h, NULL, 55, size, e)));
    }

    @Test
    @Covers({
        "evil_message_object_test.helicsMessageSetSource",
        "evil_message_object_test.helicsMessageSetDestination",
        "evil_message_object_test.helicsMessageSetOriginalSource",
        "evil_message_object_test.helicsMessageSetOriginalDestination",
        "evil_message_object_test.helicsMessageSetMessageID",
        "evil_message_object_test.helicsMessageSetTime",
        "evil_message_object_test.helicsMessageSetFlagOption",
        "evil_message_object_test.helicsMessageClearFlags"
    })
    void anInvalidMessageIsNotAddressed() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsMessageSetSource(h, t.of("src"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsMessageSetDestination(h, t.of("dest"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsMessageSetOriginalSource(h, t.of("osrc"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsMessageSetOriginalDestination(h, t.of("odest"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetMessageID(h, 15, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetTime(h, 1.0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetTime(h, INVALID_TIME, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetFlagOption(h, 5, FALSE, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetFlagOption(h, 7, TRUE, e));
        handle.isIgnoredBy(Raw::helicsMessageClearFlags);
    }

    @Test
    @Covers({
        "evil_message_object_test.helicsMessageSetString",
        "evil_message_object_test.helicsMessageResize",
        "evil_message_object_test.helicsMessageReserve",
        "evil_message_object_test.helicsMessageSetData",
        "evil_message_object_test.helicsMessageAppendData",
        "evil_message_object_test.helicsMessageSetDataBuffer",
        "evil_message_object_test.helicsMessageClear"
    })
    void anInvalidMessageIsNotFilled() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsMessageSetString(h, t.of("string"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageResize(h, 10, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageReserve(h, 9999, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetData(h, NULL, 99, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetData(h, invalid(), 99, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageAppendData(h, NULL, 89, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageAppendData(h, invalid(), 100, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetDataBuffer(h, NULL, e));
        handle.isRefusedBy((h, e) -> Raw.helicsMessageSetDataBuffer(h, invalid(), e));
        handle.isRefusedBy(Raw::helicsMessageClear);
    }

    @Test
    @Covers({
        "evil_message_object_test.helicsMessageCopy",
        "evil_message_object_test.helicsMessageClone",
        "evil_message_object_test.helicsMessageFree"
    })
    void anInvalidMessageIsNotCopiedNorFreed() {
        handle.isRefusedBy((h, e) -> Raw.helicsMessageCopy(h, h, e));
        handle.isRefusedWith(NULL, Raw::helicsMessageClone);
        handle.isIgnoredBy(Raw::helicsMessageFree);
    }
}
