package energy.isochron.helics.conformance.evil;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import energy.isochron.helics.Helics;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The {@code HelicsError*} of C calls, and what each call must do with it. A test has one as a field,
 * {@code private final ErrorArgument error = new ErrorArgument();}, which loads the library; each method makes one call with it:
 *
 * <pre>{@code
 * error.isKeptBy(e -> Raw.helicsBrokerSetGlobal(NULL, text("name"), text("value"), e)); // 45 before, 45 after
 * error.isSetBy(e -> Raw.helicsBrokerSetGlobal(invalid(), text("name"), text("value"), e)); // 0 before, not 0 after
 * error.isSetBy(NULL, e -> Raw.helicsBrokerClone(invalid(), e)); // and the call returns NULL
 * mayBeNull(NULL, e -> Raw.helicsBrokerClone(NULL, e)); // e is NULL, the call returns NULL
 * }</pre>
 *
 * The call of the two-argument forms returns the neutral value, compared by {@code equals}: an int, a double, a pointer, or a String made
 * by {@link #string}. {@link #text} gives a C string, {@link #invalid} a pointer that is no handle.
 */
final class ErrorArgument {
    /** The code of an error that an earlier call left. */
    private static final int EARLIER = 45;

    /** The neutral value of doubles and times, {@code HELICS_TIME_INVALID}. */
    static final double INVALID_TIME = -1.785e39;

    /** {@code HELICS_TRUE}. */
    static final int TRUE = 1;

    /** {@code HELICS_FALSE}. */
    static final int FALSE = 0;

    private static final long INVALID_BYTES = 256;
    private static final byte INVALID_BYTE = (byte) 0xA5;

    private final MemorySegment error;

    ErrorArgument() {
        Helics.load();
        error = Arena.ofAuto().allocate(Raw.HELICS_ERROR);
    }

    /** With the error of an earlier call the call does nothing: that error is still there. */
    void isKeptBy(Consumer<MemorySegment> call) {
        call.accept(withEarlier());
        assertEquals(EARLIER, code(), "the error of an earlier call is kept");
    }

    /** As {@link #isKeptBy(Consumer)}, and the call returns its neutral value. */
    <T> void isKeptBy(T neutral, Function<MemorySegment, T> call) {
        isKeptBy(e -> assertEquals(neutral, call.apply(e)));
    }

    /** With no earlier error the call reports one of its own. */
    void isSetBy(Consumer<MemorySegment> call) {
        call.accept(cleared());
        assertNotEquals(0, code(), "an error is set");
    }

    /** As {@link #isSetBy(Consumer)}, and the call returns its neutral value. */
    <T> void isSetBy(T neutral, Function<MemorySegment, T> call) {
        isSetBy(e -> assertEquals(neutral, call.apply(e)));
    }

    /** With no earlier error the call reports none. */
    void isNotSetBy(Consumer<MemorySegment> call) {
        call.accept(cleared());
        assertEquals(0, code(), "no error is set");
    }

    /** The error pointer may be null: the call comes back. */
    static void mayBeNull(Consumer<MemorySegment> call) {
        call.accept(MemorySegment.NULL);
    }

    /** The error pointer may be null: the call comes back with its neutral value. */
    static <T> void mayBeNull(T neutral, Function<MemorySegment, T> call) {
        mayBeNull(e -> assertEquals(neutral, call.apply(e)));
    }

    /** The error with the code {@link #EARLIER}. */
    private MemorySegment withEarlier() {
        cleared().set(JAVA_INT, 0, EARLIER);
        return error;
    }

    /** The error without a code, cleared by the library. */
    private MemorySegment cleared() {
        Raw.helicsErrorClear(error);
        return error;
    }

    /** The code that stands in the error. */
    private int code() {
        return error.get(JAVA_INT, 0);
    }

    /** 256 bytes that no object of the library has. */
    static MemorySegment invalid() {
        return Arena.ofAuto().allocate(INVALID_BYTES).fill(INVALID_BYTE);
    }

    /** A C string. */
    static MemorySegment text(String text) {
        return Arena.ofAuto().allocateFrom(text);
    }

    /** A C string that was returned; it is there, maybe empty. */
    static String string(MemorySegment returned) {
        assertNotEquals(0, returned.address(), "a text is returned");
        return returned.getString(0);
    }
}
