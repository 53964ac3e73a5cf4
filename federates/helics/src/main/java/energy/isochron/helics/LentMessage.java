package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A message that the library lends to a callback: for the thread of the callback, until it returns. */
final class LentMessage implements MessageStore, AutoCloseable {
    private final Thread borrower = Thread.currentThread();
    private final Arena arena = Arena.ofConfined();
    private final ErrorSlot error = new ErrorSlot(arena);
    private volatile boolean over;

    /** The message as the callback sees it. */
    MessageBuffer buffer(MemorySegment message) {
        return new MessageBuffer(new NativeMessage(this, message));
    }

    @Override
    public MemorySegment enter() {
        if (over) {
            throw new IllegalStateException(
                    "the message was lent to a callback that has returned. Maybe keep toMessage() instead.");
        }
        if (Thread.currentThread() != borrower) {
            throw new IllegalStateException("the message is lent to a callback on thread " + borrower.getName()
                    + ", and was used by thread " + Thread.currentThread().getName() + ". Maybe hand on toMessage().");
        }
        return error.segment();
    }

    @Override
    public void check() {
        error.check();
    }

    /** Nothing: only one thread is let in. */
    @Override
    public void leave() {}

    @Override
    public MemorySegment make(MemorySegment slot) {
        throw new IllegalStateException("a callback is lent one message and cannot make another");
    }

    @Override
    public void clear(MemorySegment message, MemorySegment slot) {
        Raw.helicsMessageClear(message, slot);
    }

    /** Nothing: the library frees what it lends. */
    @Override
    public void free(long message) {}

    @Override
    public int generation() {
        return 0;
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public MemorySegment buffer(long bytes) {
        return arena.allocate(Math.max(bytes, 1));
    }

    /** The callback returns. */
    @Override
    public void close() {
        over = true;
        arena.close();
    }
}
