package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.TRUE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Calls for a core with what is none. */
@NeedsHelics
class CoreArgumentsIT {
    private static final int DELAY = 1;
    private static final int USER_ABORT = 130;

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_core_test.helicsCoreClone")
    void noCoreHasAClone() {
        handle.isRefusedWith(FALSE, (h, e) -> Raw.helicsCoreIsValid(Raw.helicsCoreClone(h, e)));
    }

    @Test
    @Covers("evil_core_test.helicsCoreIsValid")
    void noCoreIsValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsCoreIsValid);
    }

    @Test
    @Covers("evil_core_test.helicsCoreWaitForDisconnect")
    void noCoreNeedsToBeWaitedFor() {
        handle.isRefusedWith(TRUE, (h, e) -> Raw.helicsCoreWaitForDisconnect(h, 1, e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreIsConnected")
    void noCoreIsConnected() {
        handle.isAnsweredWith(FALSE, Raw::helicsCoreIsConnected);
    }

    @Test
    @Covers("evil_core_test.helicsCoreDataLink")
    void aDataLinkNeedsACore() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreDataLink(h, t.of("source"), t.of("target"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreAddSourceFilterToEndpoint")
    void aSourceFilterNeedsACore() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreAddSourceFilterToEndpoint(h, t.of("filter"), t.of("ept"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreAddDestinationFilterToEndpoint")
    void aDestinationFilterNeedsACore() {
        handle.isRefusedBy(
                (h, t, e) -> Raw.helicsCoreAddDestinationFilterToEndpoint(h, t.of("filter"), t.of("ept"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreMakeConnections")
    void connectionsNeedACore() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreMakeConnections(h, t.of("invalidfile.json"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreGetIdentifier")
    void noCoreHasAnIdentifier() {
        handle.isAnsweredWith("", h -> string(Raw.helicsCoreGetIdentifier(h)));
    }

    @Test
    @Covers("evil_core_test.helicsCoreGetAddress")
    void noCoreHasAnAddress() {
        handle.isAnsweredWith("", h -> string(Raw.helicsCoreGetAddress(h)));
    }

    @Test
    @Covers("evil_core_test.helicsCoreSetReadyToInit")
    void noCoreIsReady() {
        handle.isRefusedBy(Raw::helicsCoreSetReadyToInit);
    }

    @Test
    @Covers("evil_core_test.helicsCoreConnect")
    void noCoreConnects() {
        handle.isRefusedWith(FALSE, Raw::helicsCoreConnect);
    }

    @Test
    @Covers("evil_core_test.helicsCoreDisconnect")
    void noCoreDisconnects() {
        handle.isRefusedBy(Raw::helicsCoreDisconnect);
    }

    @Test
    @Covers("evil_core_test.helicsCoreDestroy")
    void noCoreIsDestroyed() {
        handle.isIgnoredBy(Raw::helicsCoreDestroy);
        handle.isIgnoredBy(Raw::helicsCoreFree);
    }

    @Test
    @Covers("evil_core_test.helicsCoreFree")
    void noCoreIsFreed() {
        handle.isIgnoredBy(Raw::helicsCoreFree);
    }

    @Test
    @Covers("evil_core_test.helicsCoreSetGlobal")
    void aGlobalValueNeedsACore() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreSetGlobal(h, t.of("value"), t.of("value"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreSetLogFile")
    void aLogFileNeedsACore() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreSetLogFile(h, t.of("unknownfile.log"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreSetLoggingCallback")
    void aLoggingCallbackNeedsACore() {
        handle.isRefusedBy((h, e) -> Raw.helicsCoreSetLoggingCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreRegisterFilter")
    void noCoreRegistersAFilter() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsCoreRegisterFilter(h, DELAY, t.of("delay"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreRegisterCloningFilter")
    void noCoreRegistersACloningFilter() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsCoreRegisterCloningFilter(h, t.of("delivery"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreAddAlias")
    void anAliasNeedsACore() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreAddAlias(h, t.of("interface"), t.of("alias"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreSendCommand")
    void noCoreSendsACommand() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreSendCommand(h, t.of("target"), t.of("command"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreSendOrderedCommand")
    void noCoreSendsAnOrderedCommand() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreSendOrderedCommand(h, t.of("target"), t.of("command"), e));
    }

    @Test
    @Covers("evil_core_test.helicsCoreGlobalError")
    void aGlobalErrorNeedsACore() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsCoreGlobalError(h, USER_ABORT, t.of("error"), e));
    }
}
