package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;

/**
 * The centre of a federation: cores connect to it. All methods may be called by any thread at any time.
 */
public final class Broker implements AutoCloseable {
    private final SharedHandle handle;

    /** A second object of a broker: closing it does not end the broker. */
    private final boolean shared;

    private Broker(MemorySegment broker, boolean shared) {
        handle = new SharedHandle("the broker", broker, Raw::helicsBrokerDisconnect);
        this.shared = shared;
    }

    /**
     * Starts a broker inside this process. {@code helicsCreateBroker}
     *
     * @param type what carries the data; the same as that of the federates
     * @param name of the broker; with {@link CoreType#INPROC} and {@link CoreType#IPC} cores find it by this name
     * @param options where it listens and how many federates it waits for
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException if the library refuses
     */
    public static Broker create(CoreType type, String name, CoreOptions options) {
        return Helics.whileOpen(() -> new Broker(
                Handles.create((error, arena) -> Raw.helicsCreateBroker(
                        arena.allocateFrom(type.word()),
                        arena.allocateFrom(name),
                        arena.allocateFrom(options.initString(type)),
                        error)),
                false));
    }

    /**
     * Starts a broker with arguments as {@code helics_broker} takes them, each as it stands: with blanks and quotes, and without the
     * defaults of {@link CoreOptions}. {@code helicsCreateBrokerFromArgs}
     *
     * @throws HelicsException if the library refuses an argument
     */
    public static Broker create(CoreType type, String name, List<String> arguments) {
        return Helics.whileOpen(() -> new Broker(
                Handles.create((error, arena) -> Raw.helicsCreateBrokerFromArgs(
                        arena.allocateFrom(type.word()),
                        arena.allocateFrom(name),
                        arguments.size() + 1,
                        Handles.arguments(arena, arguments),
                        error)),
                false));
    }

    /** Another object of the same broker, to be closed by itself: that does not end the broker. {@code helicsBrokerClone} */
    public Broker share() {
        return handle.call(call -> new Broker(Raw.helicsBrokerClone(call.handle(), call.error()), true));
    }

    /** Whether the broker can still be called: it is not closed. {@code helicsBrokerIsValid} */
    public boolean isValid() {
        return !handle.isClosed() && handle.call(call -> Raw.helicsBrokerIsValid(call.handle()) != 0);
    }

    /** The broker's name. {@code helicsBrokerGetIdentifier} */
    public String name() {
        return handle.call(call -> Texts.read(Raw.helicsBrokerGetIdentifier(call.handle())));
    }

    /** Where the broker really listens, such as {@code tcp://127.0.0.1:23404}; with inproc and ipc its name. {@code helicsBrokerGetAddress} */
    public String address() {
        return handle.call(call -> Texts.read(Raw.helicsBrokerGetAddress(call.handle())));
    }

    /** Whether the broker runs. {@code helicsBrokerIsConnected} */
    public boolean isConnected() {
        return handle.call(call -> Raw.helicsBrokerIsConnected(call.handle()) != 0);
    }

    /**
     * Hears what the broker logs. What the listener throws goes to the uncaught exception handler of the thread that logs.
     * {@code helicsBrokerSetLoggingCallback}
     */
    public void onLog(LogListener listener) {
        handle.run(call -> Raw.helicsBrokerSetLoggingCallback(
                call.handle(), CallbackStubs.LOG.function(), handle.callbacks().set("log", listener), call.error()));
    }

    /** Asks; waits for the answer, at most {@code --querytimeout}. {@code helicsQueryBrokerExecute} */
    public String query(Query query) {
        return handle.await(call -> query.ask(
                call.texts(), call.error(), asked -> Raw.helicsQueryBrokerExecute(asked, call.handle(), call.error())));
    }

    /** Declares the whole federation failed: every waiting federate gets this error. {@code helicsBrokerGlobalError} */
    public void globalError(int code, String text) {
        handle.run(call -> Raw.helicsBrokerGlobalError(call.handle(), code, call.text(text), call.error()));
    }

    /** Nobody is granted a time at or after this one until the barrier is moved or cleared. {@code helicsBrokerSetTimeBarrier} */
    public void setTimeBarrier(HelicsTime barrier) {
        handle.run(call -> Raw.helicsBrokerSetTimeBarrier(call.handle(), barrier.toSeconds(), call.error()));
    }

    /** See {@link #setTimeBarrier}. {@code helicsBrokerClearTimeBarrier} */
    public void clearTimeBarrier() {
        handle.run(call -> Raw.helicsBrokerClearTimeBarrier(call.handle()));
    }

    /**
     * Connects two interfaces by their names: a publication to an input, or an endpoint to an endpoint; they may be registered later.
     * {@code helicsBrokerDataLink}
     */
    public void dataLink(String source, String target) {
        handle.run(call -> Raw.helicsBrokerDataLink(call.handle(), call.text(source), call.text(target), call.error()));
    }

    /** Puts a filter on what an endpoint sends, by their names. {@code helicsBrokerAddSourceFilterToEndpoint} */
    public void addSourceFilterToEndpoint(String filter, String endpoint) {
        handle.run(call -> Raw.helicsBrokerAddSourceFilterToEndpoint(
                call.handle(), call.text(filter), call.text(endpoint), call.error()));
    }

    /** Puts a filter on what an endpoint receives, by their names. {@code helicsBrokerAddDestinationFilterToEndpoint} */
    public void addDestinationFilterToEndpoint(String filter, String endpoint) {
        handle.run(call -> Raw.helicsBrokerAddDestinationFilterToEndpoint(
                call.handle(), call.text(filter), call.text(endpoint), call.error()));
    }

    /**
     * Makes the links, filters, globals and aliases that a file lists. {@code helicsBrokerMakeConnections}
     *
     * @param config the name of a file in JSON or TOML, or the JSON itself
     * @throws HelicsException if it cannot be read
     */
    public void makeConnections(String config) {
        handle.run(call -> Raw.helicsBrokerMakeConnections(call.handle(), call.text(config), call.error()));
    }

    /**
     * Sets a value that all of the federation can ask for, by {@code new Query("global_value", name)}.
     * {@code helicsBrokerSetGlobal}
     */
    public void setGlobal(String name, String value) {
        handle.run(call -> Raw.helicsBrokerSetGlobal(call.handle(), call.text(name), call.text(value), call.error()));
    }

    /**
     * Gives an interface of any federate a second name, under which all can find it. {@code helicsBrokerAddAlias}
     *
     * @throws HelicsException.Argument if one of the names is empty
     */
    public void addAlias(String interfaceName, String alias) {
        handle.run(call ->
                Raw.helicsBrokerAddAlias(call.handle(), call.text(interfaceName), call.text(alias), call.error()));
    }

    /** Sends a command to a federate, core or broker, past what is on its way. {@code helicsBrokerSendCommand} */
    public void sendCommand(String target, String command) {
        handle.run(call ->
                Raw.helicsBrokerSendCommand(call.handle(), call.text(target), call.text(command), call.error()));
    }

    /** Sends a command that stands in line with what is on its way. {@code helicsBrokerSendOrderedCommand} */
    public void sendOrderedCommand(String target, String command) {
        handle.run(call ->
                Raw.helicsBrokerSendOrderedCommand(call.handle(), call.text(target), call.text(command), call.error()));
    }

    /** Writes the log to a file from now on. {@code helicsBrokerSetLogFile} */
    public void setLogFile(String file) {
        handle.run(call -> Raw.helicsBrokerSetLogFile(call.handle(), call.text(file), call.error()));
    }

    /** Ends the broker and with it the federation. {@code helicsBrokerDisconnect} */
    public void disconnect() {
        handle.run(call -> Raw.helicsBrokerDisconnect(call.handle(), call.error()));
    }

    /** Waits until all federates have left and the broker with them; true if so. {@code helicsBrokerWaitForDisconnect} */
    public boolean waitForDisconnect(Duration atMost) {
        return handle.await(call ->
                Raw.helicsBrokerWaitForDisconnect(call.handle(), Handles.milliseconds(atMost), call.error()) != 0);
    }

    /** Ends the broker if it still runs and this is not a {@link #share} of it, and gives it back. A second close does nothing. */
    @Override
    public void close() {
        if (!handle.isClosed()) {
            Upcalls.refuseInside("the close of a broker");
            try {
                if (!shared) {
                    disconnect();
                }
            } finally {
                handle.free(Raw::helicsBrokerFree);
            }
        }
    }

    /** Ends the broker, and with it the federation, and closes this object, whatever fails. {@code helicsBrokerDestroy} */
    public void destroy() {
        handle.destroy(Raw::helicsBrokerDestroy);
    }
}
