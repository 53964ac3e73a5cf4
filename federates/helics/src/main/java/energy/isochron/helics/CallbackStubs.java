package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Callbacks;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** The library's side of the callbacks: for each C type one function, which finds the Java callback by its {@code userdata}. */
final class CallbackStubs {
    static final Stub LOG = new Stub(() -> Callbacks.Logger.stub((level, source, message, userdata) -> Upcalls.run(
            userdata,
            LogListener.class,
            listener -> listener.log(LogLevel.of(level), Texts.read(source), Texts.read(message)))));

    static final Stub QUERY = new Stub(() -> Callbacks.QueryAnswer.stub((query, size, buffer, userdata) ->
            Upcalls.run(userdata, FederateCallbacks.QueryAnswer.class, answer -> answer(answer, query, size, buffer))));

    static final Stub TIME_REQUEST =
            new Stub(() -> Callbacks.RequestTime.stub((current, requested, iterating, userdata) -> Upcalls.run(
                    userdata,
                    FederateCallbacks.TimeRequest.class,
                    listener -> listener.requested(
                            HelicsTime.ofSeconds(current), HelicsTime.ofSeconds(requested), iterating != 0))));

    static final Stub TIME = new Stub(() -> Callbacks.TimeUpdate.stub((time, iterating, userdata) -> Upcalls.run(
            userdata,
            FederateCallbacks.TimeUpdate.class,
            listener -> listener.updated(HelicsTime.ofSeconds(time), iterating != 0))));

    static final Stub STATE = new Stub(() -> Callbacks.StateChange.stub((now, before, userdata) -> Upcalls.run(
            userdata,
            FederateCallbacks.StateChange.class,
            listener -> listener.changed(FederateState.of(now), FederateState.of(before)))));

    static final Stub INITIALIZING =
            new Stub(() -> Callbacks.InitializingEntry.stub((iterating, userdata) -> Upcalls.run(
                    userdata,
                    FederateCallbacks.InitializingEntry.class,
                    listener -> listener.entered(iterating != 0))));

    static final Stub MOMENT = new Stub(
            () -> Callbacks.ExecutingEntry.stub(userdata -> Upcalls.run(userdata, Runnable.class, Runnable::run)));

    static final Stub ERROR = new Stub(() -> Callbacks.ErrorHandler.stub((code, message, userdata) -> Upcalls.run(
            userdata, FederateCallbacks.ErrorHandler.class, handler -> handler.failed(code, Texts.read(message)))));

    static final Stub NEXT_TIME = new Stub(() -> Callbacks.CallbackFederateNextTime.stub((time, userdata) ->
            Upcalls.call(userdata, CallbackFederate.NextTime.class, HelicsTime.MAX.toSeconds(), next -> next.next(
                            HelicsTime.ofSeconds(time))
                    .toSeconds())));

    static final Stub NEXT_TIME_ITERATIVE = new Stub(
            () -> Callbacks.CallbackFederateNextTimeIterative.stub((time, result, iteration, userdata) -> Upcalls.call(
                    userdata,
                    CallbackFederate.NextTimeIterative.class,
                    HelicsTime.MAX.toSeconds(), // the library's own request is then an error
                    next -> next(next, time, result, iteration))));

    static final Stub INITIALIZE = new Stub(() -> Callbacks.Initialize.stub(userdata -> Upcalls.call(
            userdata, CallbackFederate.Initialize.class, IterationRequest.ERROR.code(), initialize -> initialize
                    .initialize()
                    .code())));

    private CallbackStubs() {}

    private static void answer(
            FederateCallbacks.QueryAnswer answer, MemorySegment query, int size, MemorySegment buffer) {
        byte[] question = query.asSlice(0, size).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        answer.answer(new String(question, StandardCharsets.UTF_8)).ifPresent(text -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment bytes = arena.allocateFrom(text);
                ErrorSlot error = new ErrorSlot(arena);
                Raw.helicsQueryBufferFill(buffer, bytes, (int) bytes.byteSize() - 1, error.segment());
                error.check();
            }
        });
    }

    private static double next(
            CallbackFederate.NextTimeIterative next, double time, int result, MemorySegment iteration) {
        TimeStep step = next.next(HelicsTime.ofSeconds(time), IterationResult.of(result));
        Texts.sized(iteration, JAVA_INT.byteSize())
                .set(JAVA_INT, 0, step.iteration().code());
        return step.time().toSeconds();
    }
}
