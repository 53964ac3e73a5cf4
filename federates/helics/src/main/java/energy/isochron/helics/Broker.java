package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/**
 * The centre of a federation: cores connect to it. All methods may be called by any thread at any time.
 */
public final class Broker implements AutoCloseable {
    private final SharedHandle handle;

    private Broker(MemorySegment handle) {
        this.handle = new SharedHandle("the broker", handle, Raw::helicsBrokerDisconnect, Raw::helicsBrokerFree);
    }

    /**
     * Starts a broker inside this process.
     *
     * @param type what carries the data; the same as that of the federates
     * @param name of the broker; with {@link CoreType#INPROC} and {@link CoreType#IPC} cores find it by this name
     * @param options where it listens and how many federates it waits for
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException if the library refuses
     */
    public static Broker create(CoreType type, String name, CoreOptions options) {
        return Helics.whileOpen(() -> new Broker(Handles.create((error, arena) -> Raw.helicsCreateBroker(
                arena.allocateFrom(type.word()),
                arena.allocateFrom(name),
                arena.allocateFrom(options.initString(type)),
                error))));
    }

    /** The broker's name. */
    public String name() {
        return handle.call(call -> Texts.read(Raw.helicsBrokerGetIdentifier(call.handle())));
    }

    /** Where the broker really listens, such as {@code tcp://127.0.0.1:23404}; with inproc and ipc its name. */
    public String address() {
        return handle.call(call -> Texts.read(Raw.helicsBrokerGetAddress(call.handle())));
    }

    /** Whether the broker runs. */
    public boolean isConnected() {
        return handle.call(call -> Raw.helicsBrokerIsConnected(call.handle()) != 0);
    }

    /** Asks; waits for the answer, at most {@code --querytimeout}. */
    public String query(Query query) {
        return handle.call(call -> query.ask(
                call.texts(), call.error(), asked -> Raw.helicsQueryBrokerExecute(asked, call.handle(), call.error())));
    }

    /** Declares the whole federation failed: every waiting federate gets this error. */
    public void globalError(int code, String text) {
        handle.run(call -> Raw.helicsBrokerGlobalError(call.handle(), code, call.text(text), call.error()));
    }

    /** Nobody is granted a time at or after this one until the barrier is moved or cleared. */
    public void setTimeBarrier(HelicsTime barrier) {
        handle.run(call -> Raw.helicsBrokerSetTimeBarrier(call.handle(), barrier.toSeconds(), call.error()));
    }

    /** See {@link #setTimeBarrier}. */
    public void clearTimeBarrier() {
        handle.run(call -> Raw.helicsBrokerClearTimeBarrier(call.handle()));
    }

    /** Ends the broker and with it the federation. */
    public void disconnect() {
        handle.disconnect();
    }

    /** Waits until all federates have left and the broker with them; true if so. */
    public boolean waitForDisconnect(Duration atMost) {
        return handle.call(call ->
                Raw.helicsBrokerWaitForDisconnect(call.handle(), Handles.milliseconds(atMost), call.error()) != 0);
    }

    /** Ends the broker if it still runs, and gives it back. A second close does nothing. */
    @Override
    public void close() {
        if (!handle.isClosed()) {
            disconnect();
            handle.free();
        }
    }
}
