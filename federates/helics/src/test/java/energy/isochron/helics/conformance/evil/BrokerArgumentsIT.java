package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.TRUE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Calls for a broker with what is none. */
@NeedsHelics
class BrokerArgumentsIT {
    private static final int USER_ABORT = 130;

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_broker_test.helicsBrokerClone")
    void noBrokerHasAClone() {
        handle.isRefusedWith(FALSE, (h, e) -> Raw.helicsBrokerIsValid(Raw.helicsBrokerClone(h, e)));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerIsValid")
    void noBrokerIsValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsBrokerIsValid);
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerIsConnected")
    void noBrokerIsConnected() {
        handle.isAnsweredWith(FALSE, Raw::helicsBrokerIsConnected);
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerDataLink")
    void aDataLinkNeedsABroker() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerDataLink(h, t.of("source"), t.of("target"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerAddSourceFilterToEndpoint")
    void aSourceFilterNeedsABroker() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerAddSourceFilterToEndpoint(h, t.of("filter"), t.of("ept"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerAddDestinationFilterToEndpoint")
    void aDestinationFilterNeedsABroker() {
        handle.isRefusedBy(
                (h, t, e) -> Raw.helicsBrokerAddDestinationFilterToEndpoint(h, t.of("filter"), t.of("ept"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerMakeConnections")
    void connectionsNeedABroker() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerMakeConnections(h, t.of("invalidfile.json"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerWaitForDisconnect")
    void noBrokerNeedsToBeWaitedFor() {
        handle.isRefusedWith(TRUE, (h, e) -> Raw.helicsBrokerWaitForDisconnect(h, 1, e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerGetIdentifier")
    void noBrokerHasAnIdentifier() {
        handle.isAnsweredWith("", h -> string(Raw.helicsBrokerGetIdentifier(h)));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerGetAddress")
    void noBrokerHasAnAddress() {
        handle.isAnsweredWith("", h -> string(Raw.helicsBrokerGetAddress(h)));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerDisconnect")
    void noBrokerDisconnects() {
        handle.isRefusedBy(Raw::helicsBrokerDisconnect);
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerDestroy")
    void noBrokerIsDestroyed() {
        handle.isIgnoredBy(Raw::helicsBrokerDestroy);
        handle.isIgnoredBy(Raw::helicsBrokerFree);
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerFree")
    void noBrokerIsFreed() {
        handle.isIgnoredBy(Raw::helicsBrokerFree);
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerSetGlobal")
    void aGlobalValueNeedsABroker() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerSetGlobal(h, t.of("value"), t.of("value"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerSetLogFile")
    void aLogFileNeedsABroker() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerSetLogFile(h, t.of("unknownfile.log"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerSetLoggingCallback")
    void aLoggingCallbackNeedsABroker() {
        handle.isRefusedBy((h, e) -> Raw.helicsBrokerSetLoggingCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerAddAlias")
    void anAliasNeedsABroker() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerAddAlias(h, t.of("interface"), t.of("alias"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerSendCommand")
    void noBrokerSendsACommand() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerSendCommand(h, t.of("target"), t.of("command"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerSendOrderedCommand")
    void noBrokerSendsAnOrderedCommand() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerSendOrderedCommand(h, t.of("target"), t.of("command"), e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerSetTimeBarrier")
    void aTimeBarrierNeedsABroker() {
        handle.isRefusedBy((h, e) -> Raw.helicsBrokerSetTimeBarrier(h, 1.0, e));
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerClearTimeBarrier")
    void noBrokerClearsItsTimeBarrier() {
        handle.isIgnoredBy(Raw::helicsBrokerClearTimeBarrier);
    }

    @Test
    @Covers("evil_broker_test.helicsBrokerGlobalError")
    void aGlobalErrorNeedsABroker() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsBrokerGlobalError(h, USER_ABORT, t.of("error"), e));
    }
}
