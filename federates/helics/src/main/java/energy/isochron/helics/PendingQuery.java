package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/** A question that was asked without waiting for its answer; of the federate that asked it, and used as that federate is. */
public final class PendingQuery implements AutoCloseable {
    private final FederateHandle owner;
    private final MemorySegment query;
    private boolean closed;

    private PendingQuery(FederateHandle owner, MemorySegment query) {
        this.owner = owner;
        this.query = query;
    }

    static PendingQuery ask(FederateHandle owner, Query question) {
        return owner.call((error, texts) -> {
            PendingQuery pending = new PendingQuery(owner, question.made(texts, error));
            try {
                Raw.helicsQueryExecuteAsync(pending.query, owner.federate(), error);
                owner.check();
                return pending;
            } catch (HelicsException e) {
                pending.free();
                throw e;
            }
        });
    }

    /** Whether the answer is there, so that {@link #complete} does not wait. {@code helicsQueryIsCompleted} */
    public boolean isCompleted() {
        return owner.call((error, texts) -> {
            open();
            return Raw.helicsQueryIsCompleted(query) != 0;
        });
    }

    /**
     * Waits for the answer and closes the question. {@code helicsQueryExecuteComplete}
     *
     * @throws IllegalStateException if it was completed or closed before
     */
    public String complete() {
        return owner.await((error, texts) -> {
            open();
            try {
                return Texts.read(Raw.helicsQueryExecuteComplete(query, error));
            } finally {
                free();
            }
        });
    }

    /** Waits for the answer if it was not completed, and throws it away. {@code helicsQueryFree} */
    @Override
    public void close() {
        if (!closed && !owner.isClosed()) {
            owner.run((error, texts) -> {
                Raw.helicsQueryExecuteComplete(query, error);
                free();
            });
        }
    }

    private void open() {
        if (closed) {
            throw new IllegalStateException("the query is completed already");
        }
    }

    private void free() {
        closed = true;
        Raw.helicsQueryFree(query);
    }
}
