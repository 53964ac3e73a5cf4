package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.PendingQuery;
import energy.isochron.helics.Query;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.ValueType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions to federates and brokers. */
@NeedsHelics
class QueryIT {
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "ZMQ_SS", "TCP", "IPC"})
    @Covers("QueryTests.publication_queries")
    void aFederatesPublicationsAreKnownToAll(CoreType type) {
        try (TestFederation federation = TestFederation.of(type, "fed0", "fed1")) {
            CombinationFederate first = federation.get(0);
            CombinationFederate second = federation.get(1);
            first.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            first.registerPublication("pub2", ValueType.DOUBLE, "");
            second.registerPublication("pub3", ValueType.DOUBLE, "");
            federation.initialize();
            assertEquals("[\"pub1\",\"fed0/pub2\"]", first.core().query(new Query("fed0", "publications")));
            assertEquals("[\"fed1/pub3\"]", second.query(new Query("", "publications", Query.Order.ORDERED)));
            assertEquals("true", first.query(new Query("fed1", "isinit")));
            assertEquals("[\"fed1/pub3\"]", first.query(new Query("fed1", "publications")));
            left(first, second);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "ZMQ_SS", "TCP", "IPC"})
    @Covers("QueryTests.broker_queries")
    void theRootKnowsTheFederatesAndAnAnswerIsTakenOnce(CoreType type) {
        try (TestFederation federation = TestFederation.of(type, "fed0", "fed1")) {
            CombinationFederate first = federation.get(0);
            Query federates = new Query("root", "federates");
            assertEquals("[\"fed0\",\"fed1\"]", first.core().query(federates));
            assertEquals("[\"fed0\",\"fed1\"]", first.query(federates));
            federation.initialize();
            PendingQuery pending = first.queryAsync(federates);
            assertEquals("[\"fed0\",\"fed1\"]", pending.complete());
            // the C function says that a query which does not run is not completed
            assertThrows(IllegalStateException.class, pending::isCompleted);
            left(first, federation.get(1));
        }
    }

    private static void left(CombinationFederate first, CombinationFederate second) {
        first.disconnectAsync();
        second.disconnect();
        first.disconnectComplete();
        assertEquals(FederateState.FINALIZED, first.state());
        assertEquals(FederateState.FINALIZED, second.state());
    }
}
