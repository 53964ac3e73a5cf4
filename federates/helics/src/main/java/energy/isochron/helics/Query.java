package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Function;

/**
 * A question to any part of the federation.
 *
 * @param target a federate's, core's or broker's name, or {@code root}, {@code broker}, {@code core}, {@code federation}; empty for the
 *     federate itself that asks
 * @param question such as {@code federates}, {@code current_state}, {@code global_time}, {@code global_time_debugging}; the answer
 *     comes as text, mostly JSON
 * @param order whether it may overtake the messages that are on their way
 */
public record Query(String target, String question, Order order) {
    /** Whether a query may overtake what is on its way. */
    public enum Order {
        /** It overtakes: for a watchdog. */
        FAST(0),
        /** It stands in line. */
        ORDERED(1),
        /** As the library has it without a word. */
        DEFAULT(2);

        private final int code;

        Order(int code) {
            this.code = code;
        }

        /** The number in the C interface. */
        public int code() {
            return code;
        }
    }

    /** A query that overtakes what is on its way. */
    public Query(String target, String question) {
        this(target, question, Order.FAST);
    }

    /** Makes the C library's query; the caller frees it. {@code helicsCreateQuery} and its setters */
    MemorySegment made(Arena arena, MemorySegment error) {
        MemorySegment query = Raw.helicsCreateQuery(MemorySegment.NULL, MemorySegment.NULL);
        Raw.helicsQuerySetTarget(query, arena.allocateFrom(target), error);
        Raw.helicsQuerySetQueryString(query, arena.allocateFrom(question), error);
        Raw.helicsQuerySetOrdering(query, CallbackRun.mayRun(target) ? Order.ORDERED.code : order.code, error);
        return query;
    }

    /** Asks, through whatever {@code execute} asks; waits for the answer, at most the core's or broker's {@code --querytimeout}. */
    String ask(Arena arena, MemorySegment error, Function<MemorySegment, MemorySegment> execute) {
        MemorySegment query = made(arena, error);
        try {
            return Texts.read(execute.apply(query));
        } finally {
            Raw.helicsQueryFree(query);
        }
    }
}
