package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.invalid;
import static energy.isochron.helics.conformance.evil.ErrorArgument.mayBeNull;
import static energy.isochron.helics.conformance.evil.ErrorArgument.text;
import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The handle of an object that C calls take first, where it is none: null, or a pointer to something else. Each method makes one call with
 * both, with its texts given and null, and, where it has an error argument, with the error of an earlier call, which is kept, with no
 * earlier error, where one is set, and with a null error pointer. What is pointed to stays as it was. So a case of the suite, which takes
 * some of these combinations, is checked with all of them.
 *
 * <pre>{@code
 * handle.isAnsweredWith(FALSE, Raw::helicsInputIsUpdated);
 * handle.isRefusedBy((h, t, e) -> Raw.helicsInputSetTag(h, t.of("tag"), t.of("value"), e));
 * handle.isRefusedWith(NULL, Raw::helicsInputGetDataBuffer);
 * }</pre>
 */
final class HandleArgument {
    /** The text arguments of a call. */
    enum Texts {
        GIVEN,
        ABSENT;

        /** The text, or null. */
        MemorySegment of(String text) {
            return this == GIVEN ? text(text) : NULL;
        }
    }

    /** A call with a handle, texts and an error, and what it returns. */
    @FunctionalInterface
    interface Call<T> {
        T with(MemorySegment handle, Texts texts, MemorySegment error);
    }

    /** A call with a handle, texts and an error that returns nothing. */
    @FunctionalInterface
    interface VoidCall {
        void with(MemorySegment handle, Texts texts, MemorySegment error);
    }

    private final ErrorArgument error = new ErrorArgument();

    /** A call without an error argument answers with its neutral value. */
    <T> void isAnsweredWith(T neutral, BiFunction<MemorySegment, Texts, T> call) {
        each((handle, texts) -> assertEquals(neutral, call.apply(handle, texts)));
    }

    /** A call without texts and error answers with its neutral value. */
    <T> void isAnsweredWith(T neutral, Function<MemorySegment, T> call) {
        isAnsweredWith(neutral, (handle, texts) -> call.apply(handle));
    }

    /** A call that returns nothing and has no error argument comes back. */
    void isIgnoredBy(Consumer<MemorySegment> call) {
        each((handle, texts) -> call.accept(handle));
    }

    /** A call reports an error, and keeps that of an earlier call. */
    void isRefusedBy(VoidCall call) {
        each((handle, texts) -> {
            error.isKeptBy(e -> call.with(handle, texts, e));
            error.isSetBy(e -> call.with(handle, texts, e));
            mayBeNull(e -> call.with(handle, texts, e));
        });
    }

    /** As {@link #isRefusedBy(VoidCall)}, for a call without texts. */
    void isRefusedBy(BiConsumer<MemorySegment, MemorySegment> call) {
        isRefusedBy((handle, texts, e) -> call.accept(handle, e));
    }

    /** As {@link #isRefusedBy(VoidCall)}, and the call returns its neutral value. */
    <T> void isRefusedWith(T neutral, Call<T> call) {
        isRefusedBy((handle, texts, e) -> assertEquals(neutral, call.with(handle, texts, e)));
    }

    /** As {@link #isRefusedWith(Object, Call)}, for a call without texts. */
    <T> void isRefusedWith(T neutral, BiFunction<MemorySegment, MemorySegment, T> call) {
        isRefusedWith(neutral, (handle, texts, e) -> call.apply(handle, e));
    }

    /** The number that a call writes into the size argument it is given; 99 stood there before. */
    static int sizeWritten(Consumer<MemorySegment> call) {
        MemorySegment size = Arena.ofAuto().allocateFrom(JAVA_INT, 99);
        call.accept(size);
        return size.get(JAVA_INT, 0);
    }

    private static void each(BiConsumer<MemorySegment, Texts> check) {
        MemorySegment invalid = invalid();
        for (Texts texts : Texts.values()) {
            check.accept(NULL, texts);
            check.accept(invalid, texts);
        }
        assertEquals(-1, invalid.mismatch(invalid()), "the memory of no object is left as it was");
    }
}
