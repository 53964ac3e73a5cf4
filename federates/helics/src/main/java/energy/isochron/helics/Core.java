package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/**
 * The part of HELICS inside a process that connects its federates with a broker. All methods may be called by any thread at any time,
 * also while a federate of this core waits for a time in another one.
 */
public final class Core implements AutoCloseable {
    private final SharedHandle handle;

    Core(MemorySegment handle) {
        this.handle = new SharedHandle("the core", handle, Raw::helicsCoreDisconnect, Raw::helicsCoreFree);
    }

    /**
     * Makes a core before any federate. Federates join it by its name.
     *
     * @param type what carries the data
     * @param name of the core
     * @param options how it connects
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException if the library refuses
     */
    public static Core create(CoreType type, String name, CoreOptions options) {
        return Helics.whileOpen(() -> new Core(Handles.create((error, arena) -> Raw.helicsCreateCore(
                arena.allocateFrom(type.word()),
                arena.allocateFrom(name),
                arena.allocateFrom(options.initString(type)),
                error))));
    }

    /** The core's name. */
    public String name() {
        return handle.call(call -> Texts.read(Raw.helicsCoreGetIdentifier(call.handle())));
    }

    /** Where the core listens. */
    public String address() {
        return handle.call(call -> Texts.read(Raw.helicsCoreGetAddress(call.handle())));
    }

    /** Connects with the broker now instead of with the first federate. */
    public boolean connect() {
        return handle.call(call -> Raw.helicsCoreConnect(call.handle(), call.error()) != 0);
    }

    /** Whether the core is connected with a broker. */
    public boolean isConnected() {
        return handle.call(call -> Raw.helicsCoreIsConnected(call.handle()) != 0);
    }

    /** Asks; waits for the answer, at most {@code --querytimeout}. */
    public String query(Query query) {
        return handle.call(call -> query.ask(
                call.texts(), call.error(), asked -> Raw.helicsQueryCoreExecute(asked, call.handle(), call.error())));
    }

    /** Declares the whole federation failed, as this core's word. */
    public void globalError(int code, String text) {
        handle.run(call -> Raw.helicsCoreGlobalError(call.handle(), code, call.text(text), call.error()));
    }

    /** Leaves the federation with all its federates. Federates that wait for a time are released. */
    public void disconnect() {
        handle.disconnect();
    }

    /** Waits until the core has left; true if it has. */
    public boolean waitForDisconnect(Duration atMost) {
        return handle.call(call ->
                Raw.helicsCoreWaitForDisconnect(call.handle(), Handles.milliseconds(atMost), call.error()) != 0);
    }

    /** Gives the handle back; the core itself lives on as long as its federates do. A second close does nothing. */
    @Override
    public void close() {
        handle.free();
    }
}
