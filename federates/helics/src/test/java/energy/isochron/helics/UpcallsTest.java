package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class UpcallsTest {
    private final CallbackOwner federate = CallbackOwner.ofFederate("a");

    @Test
    void aCallbackIsCalledUntilItsOwnerIsClosed() {
        int before = Upcalls.count();
        IntUnaryOperator twice = value -> 2 * value;
        MemorySegment userdata = federate.set("place", twice);
        assertEquals(6, call(userdata, 3));
        federate.close();
        assertEquals(-1, call(userdata, 3));
        assertEquals(before, Upcalls.count());
    }

    @Test
    void aNewCallbackOfTheSamePlaceReplacesTheOld() {
        IntUnaryOperator twice = value -> 2 * value;
        MemorySegment userdata = federate.set("place", twice);
        IntUnaryOperator negated = value -> -value;
        assertSame(userdata, federate.set("place", negated));
        assertEquals(-3, call(userdata, 3));
        federate.remove("place");
        assertEquals(-1, call(userdata, 3));
    }

    @Test
    void whatAFederatesCallbackThrowsIsThrownByTheNextCheckAndOnlyThen() {
        MemorySegment userdata = federate.set("place", failing(new AssertionError("mine")));
        assertEquals(-1, call(userdata, 1));
        assertEquals(-1, call(userdata, 2));
        CallbackException thrown = assertThrows(CallbackException.class, federate::check);
        assertEquals(
                "a callback of federate a threw java.lang.AssertionError: mine, and callbacks threw 1 more times after it",
                thrown.getMessage());
        federate.check();
    }

    @Test
    void whereTheCallFailsItselfTheCallbacksFailureIsSuppressed() {
        Throwable mine = new IllegalStateException("mine");
        call(federate.set("place", failing(mine)), 1);
        RuntimeException of = new RuntimeException("the call's own");
        federate.addTo(of);
        assertSame(mine, of.getSuppressed()[0].getCause());
        federate.check();
    }

    @Test
    void whatABrokersCallbackThrowsGoesToTheThreadsHandlerWhichMayThrowToo() throws InterruptedException {
        CallbackOwner broker = CallbackOwner.shared("the broker");
        MemorySegment userdata = broker.set("place", failing(new IllegalStateException("mine")));
        List<String> heard = new ArrayList<>();
        Thread thread = Thread.ofPlatform().unstarted(() -> heard.add("result " + call(userdata, 1)));
        thread.setUncaughtExceptionHandler((in, thrown) -> {
            heard.add(String.valueOf(thrown.getMessage()));
            throw new IllegalStateException("again");
        });
        thread.start();
        thread.join();
        assertEquals(List.of("mine", "result -1"), heard);
    }

    @Test
    void callbacksThatCallEachOtherWithoutEndAreStopped() {
        List<MemorySegment> self = new ArrayList<>();
        IntUnaryOperator endless = value -> call(self.get(0), value + 1);
        self.add(federate.set("place", endless));
        assertEquals(-1, call(self.get(0), 0));
        Refusal.of(CallbackException.class, federate::check, "cause each other", "Maybe");
    }

    @Test
    void insideACallbackWhatWouldWaitIsRefused() {
        IntUnaryOperator waiting = value -> {
            Upcalls.refuseInside("requestTime");
            return value;
        };
        assertEquals(-1, call(federate.set("place", waiting), 3));
        Refusal.of(CallbackException.class, federate::check, "requestTime was called inside a callback");
        Upcalls.refuseInside("requestTime");
    }

    private static IntUnaryOperator failing(Throwable thrown) {
        return value -> {
            throw UpcallsTest.<RuntimeException>sneaky(thrown);
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what user code can do too
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static int call(MemorySegment userdata, int value) {
        return Upcalls.call(userdata, IntUnaryOperator.class, -1, callback -> callback.applyAsInt(value));
    }
}
