package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Queries: what the library does with one that is none. */
@NeedsHelics
class QueryArgumentsIT {
    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers({
        "evil_query_test.helicsQueryExecute",
        "evil_query_test.helicsQueryCoreExecute",
        "evil_query_test.helicsQueryBrokerExecute",
        "evil_query_test.helicsQueryExecuteComplete"
    })
    void anInvalidQueryIsAnsweredWithAnError() {
        handle.isRefusedWith(true, (h, e) -> isError(Raw.helicsQueryExecute(h, h, e)));
        handle.isRefusedWith(true, (h, e) -> isError(Raw.helicsQueryCoreExecute(h, h, e)));
        handle.isRefusedWith(true, (h, e) -> isError(Raw.helicsQueryBrokerExecute(h, h, e)));
        handle.isRefusedWith(true, (h, e) -> isError(Raw.helicsQueryExecuteComplete(h, e)));
    }

    @Test
    @Covers({"evil_query_test.helicsQueryExecuteAsync", "evil_query_test.helicsQueryIsCompleted"})
    void anInvalidQueryIsNeverUnderWay() {
        handle.isRefusedBy((h, e) -> Raw.helicsQueryExecuteAsync(h, h, e));
        handle.isAnsweredWith(FALSE, Raw::helicsQueryIsCompleted);
    }

    @Test
    @Covers({
        "evil_query_test.helicsQuerySetTarget",
        "evil_query_test.helicsQuerySetQueryString",
        "evil_query_test.helicsQuerySetOrdering"
    })
    void nothingIsChangedOnAnInvalidQuery() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsQuerySetTarget(h, t.of("target"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsQuerySetQueryString(h, t.of("query"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsQuerySetOrdering(h, 0, e));
        handle.isRefusedBy((h, e) -> Raw.helicsQuerySetOrdering(h, 1, e));
    }

    @Test
    @Covers("evil_query_test.helicsQueryFree")
    void anInvalidQueryIsNotFreed() {
        handle.isIgnoredBy(Raw::helicsQueryFree);
    }

    private static boolean isError(MemorySegment answer) {
        return string(answer).contains("error");
    }
}
