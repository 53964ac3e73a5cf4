package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.INVALID_TIME;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static energy.isochron.helics.conformance.evil.ErrorArgument.text;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Calls for the settings, names, logs and commands of a federate with what is none. */
@NeedsHelics
class FederateSettingArgumentsIT {
    private static final int INVALID_OPTION = -101;

    private final HandleArgument handle = new HandleArgument();
    private final ErrorArgument error = new ErrorArgument();

    @Test
    @Covers("evil_federate_test.helicsFederateGetName")
    void noFederateHasAName() {
        handle.isAnsweredWith("", h -> string(Raw.helicsFederateGetName(h)));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSetTimeProperty")
    void aTimePropertyNeedsAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetTimeProperty(h, 1, 4.0, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetTimeProperty")
    void noFederateHasATimeProperty() {
        handle.isRefusedWith(INVALID_TIME, (h, e) -> Raw.helicsFederateGetTimeProperty(h, 99, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSetFlagOption")
    void aFlagNeedsAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetFlagOption(h, 99, FALSE, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetFlagOption")
    void noFederateHasAFlag() {
        handle.isRefusedWith(FALSE, (h, e) -> Raw.helicsFederateGetFlagOption(h, 1, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSetIntegerProperty")
    void anIntegerPropertyNeedsAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetIntegerProperty(h, 0, 99, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetIntegerProperty")
    void noFederateHasAnIntegerProperty() {
        handle.isRefusedWith(INVALID_OPTION, (h, e) -> Raw.helicsFederateGetIntegerProperty(h, 99, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSetSeparator")
    void aSeparatorNeedsAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetSeparator(h, (byte) '-', e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateRegisterInterfaces")
    void interfacesNeedAFederate() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateRegisterInterfaces(h, t.of("invalidfile.txt"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSetGlobal")
    void aGlobalValueNeedsAFederate() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateSetGlobal(h, t.of("global"), t.of("glob"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateAddDependency")
    void aDependencyNeedsAFederate() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateAddDependency(h, t.of("fed"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateAddAlias")
    void anAliasNeedsAFederate() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateAddAlias(h, t.of("interface"), t.of("alias"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSetTag")
    void aTagNeedsAFederate() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateSetTag(h, t.of("tag"), t.of("value"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetTag")
    void noFederateHasATag() {
        handle.isRefusedWith("", (h, t, e) -> string(Raw.helicsFederateGetTag(h, t.of("tag"), e)));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateProtect")
    void onlyAFederateIsProtected() {
        error.isKeptBy(e -> Raw.helicsFederateProtect(NULL, e));
        error.isSetBy(e -> Raw.helicsFederateProtect(text("unknown_federate"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateUnProtect")
    void onlyAProtectedFederateIsUnprotected() {
        error.isKeptBy(e -> Raw.helicsFederateUnProtect(text("unknown_federate"), e));
        error.isSetBy(e -> Raw.helicsFederateUnProtect(text("unknown_federate"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateIsProtected")
    void anUnknownFederateIsNotProtected() {
        error.isKeptBy(FALSE, e -> Raw.helicsFederateIsProtected(text("unknown_federate"), e));
        error.isSetBy(FALSE, e -> Raw.helicsFederateIsProtected(text("unknown_federate"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSetLogFile")
    void aLogFileNeedsAFederate() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateSetLogFile(h, t.of("unknownfile.txt"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateLogErrorMessage")
    void noFederateLogsAnError() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateLogErrorMessage(h, t.of("null log"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateLogWarningMessage")
    void noFederateLogsAWarning() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateLogWarningMessage(h, t.of("null log"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateLogInfoMessage")
    void noFederateLogsAnInfo() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateLogInfoMessage(h, t.of("null log"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateLogDebugMessage")
    void noFederateLogsADebugMessage() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateLogDebugMessage(h, t.of("null log"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateLogLevelMessage")
    void noFederateLogsAtALevel() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateLogLevelMessage(h, 0, t.of("null log"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSetLoggingCallback")
    void aLoggingCallbackNeedsAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetLoggingCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateSendCommand")
    void noFederateSendsACommand() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateSendCommand(h, t.of("target"), t.of("command"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetCommand")
    void noFederateHasACommand() {
        handle.isRefusedWith("", (h, e) -> string(Raw.helicsFederateGetCommand(h, e)));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetCommandSource")
    void noFederateHasASourceOfACommand() {
        handle.isRefusedWith("", (h, e) -> string(Raw.helicsFederateGetCommandSource(h, e)));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateWaitCommand")
    void noFederateWaitsForACommand() {
        handle.isRefusedWith("", (h, e) -> string(Raw.helicsFederateWaitCommand(h, e)));
    }
}
