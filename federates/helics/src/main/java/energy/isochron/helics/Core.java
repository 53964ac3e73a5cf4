package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;

/**
 * The part of HELICS inside a process that connects its federates with a broker. All methods may be called by any thread at any time,
 * also while a federate of this core waits for a time in another one.
 */
public final class Core implements AutoCloseable {
    private final SharedHandle handle;

    Core(MemorySegment handle) {
        this.handle = new SharedHandle("the core", handle, Raw::helicsCoreDisconnect);
    }

    /**
     * Makes a core before any federate. Federates join it by its name. {@code helicsCreateCore}
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

    /**
     * Makes a core with arguments as {@code helics_broker} takes them, each as it stands: with blanks and quotes, and without the
     * defaults of {@link CoreOptions}. {@code helicsCreateCoreFromArgs}
     *
     * @throws HelicsException if the library refuses an argument
     */
    public static Core create(CoreType type, String name, List<String> arguments) {
        return Helics.whileOpen(() -> new Core(Handles.create((error, arena) -> Raw.helicsCreateCoreFromArgs(
                arena.allocateFrom(type.word()),
                arena.allocateFrom(name),
                arguments.size() + 1,
                Handles.arguments(arena, arguments),
                error))));
    }

    /** Another object of the same core, to be closed by itself. {@code helicsCoreClone} */
    public Core share() {
        return handle.call(call -> new Core(Raw.helicsCoreClone(call.handle(), call.error())));
    }

    /** Whether the core can still be called: it is not closed. {@code helicsCoreIsValid} */
    public boolean isValid() {
        return !handle.isClosed() && handle.call(call -> Raw.helicsCoreIsValid(call.handle()) != 0);
    }

    /**
     * Lets the federation initialise though this core has no federate, only filters or translators. Federates that
     * it was told to wait for by {@link CoreOptions#federates} are waited for all the same. {@code helicsCoreSetReadyToInit}
     */
    public void setReadyToInit() {
        handle.run(call -> Raw.helicsCoreSetReadyToInit(call.handle(), call.error()));
    }

    /** The core's name. {@code helicsCoreGetIdentifier} */
    public String name() {
        return handle.call(call -> Texts.read(Raw.helicsCoreGetIdentifier(call.handle())));
    }

    /** Where the core listens. {@code helicsCoreGetAddress} */
    public String address() {
        return handle.call(call -> Texts.read(Raw.helicsCoreGetAddress(call.handle())));
    }

    /** Connects with the broker now instead of with the first federate. {@code helicsCoreConnect} */
    public boolean connect() {
        return handle.call(call -> Raw.helicsCoreConnect(call.handle(), call.error()) != 0);
    }

    /** Whether the core is connected with a broker. {@code helicsCoreIsConnected} */
    public boolean isConnected() {
        return handle.call(call -> Raw.helicsCoreIsConnected(call.handle()) != 0);
    }

    /**
     * Registers a filter for endpoints of any federate; it is closed with this core. {@code helicsCoreRegisterFilter}
     *
     * @param name under which the federation knows it, as it stands
     */
    public Filter registerFilter(FilterType type, String name) {
        return new Filter(
                handle,
                handle.call(call ->
                        Raw.helicsCoreRegisterFilter(call.handle(), type.code(), call.text(name), call.error())),
                type);
    }

    /** Registers a filter that sends copies to its delivery endpoints. {@code helicsCoreRegisterCloningFilter} */
    public Filter registerCloningFilter(String name) {
        return new Filter(
                handle,
                handle.call(call -> Raw.helicsCoreRegisterCloningFilter(call.handle(), call.text(name), call.error())));
    }

    /** Registers a translator for interfaces of any federate. {@code helicsCoreRegisterTranslator} */
    public Translator registerTranslator(TranslatorType type, String name) {
        return new Translator(
                handle,
                handle.call(call ->
                        Raw.helicsCoreRegisterTranslator(call.handle(), type.code(), call.text(name), call.error())));
    }

    /**
     * Hears what the core logs. What the listener throws goes to the uncaught exception handler of the thread that logs.
     * {@code helicsCoreSetLoggingCallback}
     */
    public void onLog(LogListener listener) {
        handle.run(call -> Raw.helicsCoreSetLoggingCallback(
                call.handle(), CallbackStubs.LOG.function(), handle.callbacks().set("log", listener), call.error()));
    }

    /** Asks; waits for the answer, at most {@code --querytimeout}. {@code helicsQueryCoreExecute} */
    public String query(Query query) {
        return handle.await(call -> query.ask(
                call.texts(), call.error(), asked -> Raw.helicsQueryCoreExecute(asked, call.handle(), call.error())));
    }

    /** Declares the whole federation failed, as this core's word. {@code helicsCoreGlobalError} */
    public void globalError(int code, String text) {
        handle.run(call -> Raw.helicsCoreGlobalError(call.handle(), code, call.text(text), call.error()));
    }

    /**
     * Connects two interfaces by their names: a publication to an input, or an endpoint to an endpoint; they may be registered later.
     * {@code helicsCoreDataLink}
     */
    public void dataLink(String source, String target) {
        handle.run(call -> Raw.helicsCoreDataLink(call.handle(), call.text(source), call.text(target), call.error()));
    }

    /** Puts a filter on what an endpoint sends, by their names. {@code helicsCoreAddSourceFilterToEndpoint} */
    public void addSourceFilterToEndpoint(String filter, String endpoint) {
        handle.run(call -> Raw.helicsCoreAddSourceFilterToEndpoint(
                call.handle(), call.text(filter), call.text(endpoint), call.error()));
    }

    /** Puts a filter on what an endpoint receives, by their names. {@code helicsCoreAddDestinationFilterToEndpoint} */
    public void addDestinationFilterToEndpoint(String filter, String endpoint) {
        handle.run(call -> Raw.helicsCoreAddDestinationFilterToEndpoint(
                call.handle(), call.text(filter), call.text(endpoint), call.error()));
    }

    /**
     * Makes the links, filters, globals and aliases that a file lists. {@code helicsCoreMakeConnections}
     *
     * @param config the name of a file in JSON or TOML, or the JSON itself
     * @throws HelicsException if it cannot be read
     */
    public void makeConnections(String config) {
        handle.run(call -> Raw.helicsCoreMakeConnections(call.handle(), call.text(config), call.error()));
    }

    /**
     * Sets a value that all of the federation can ask for, by {@code new Query("global_value", name)}.
     * {@code helicsCoreSetGlobal}
     */
    public void setGlobal(String name, String value) {
        handle.run(call -> Raw.helicsCoreSetGlobal(call.handle(), call.text(name), call.text(value), call.error()));
    }

    /**
     * Gives an interface of any federate a second name, under which all can find it. {@code helicsCoreAddAlias}
     *
     * @throws HelicsException.Argument if one of the names is empty
     */
    public void addAlias(String interfaceName, String alias) {
        handle.run(call ->
                Raw.helicsCoreAddAlias(call.handle(), call.text(interfaceName), call.text(alias), call.error()));
    }

    /** Sends a command to a federate, core or broker, past what is on its way. {@code helicsCoreSendCommand} */
    public void sendCommand(String target, String command) {
        handle.run(
                call -> Raw.helicsCoreSendCommand(call.handle(), call.text(target), call.text(command), call.error()));
    }

    /** Sends a command that stands in line with what is on its way. {@code helicsCoreSendOrderedCommand} */
    public void sendOrderedCommand(String target, String command) {
        handle.run(call ->
                Raw.helicsCoreSendOrderedCommand(call.handle(), call.text(target), call.text(command), call.error()));
    }

    /** Writes the log to a file from now on. {@code helicsCoreSetLogFile} */
    public void setLogFile(String file) {
        handle.run(call -> Raw.helicsCoreSetLogFile(call.handle(), call.text(file), call.error()));
    }

    /** Leaves the federation with all its federates. Federates that wait for a time are released. {@code helicsCoreDisconnect} */
    public void disconnect() {
        handle.run(call -> Raw.helicsCoreDisconnect(call.handle(), call.error()));
    }

    /** Waits until the core has left; true if it has. {@code helicsCoreWaitForDisconnect} */
    public boolean waitForDisconnect(Duration atMost) {
        return handle.await(call ->
                Raw.helicsCoreWaitForDisconnect(call.handle(), Handles.milliseconds(atMost), call.error()) != 0);
    }

    /** Gives the handle back; the core itself lives on as long as its federates do. A second close does nothing. {@code helicsCoreFree} */
    @Override
    public void close() {
        handle.free(Raw::helicsCoreFree);
    }

    /**
     * Leaves the federation with all its federates and closes this object, whatever fails: the end of a core that a program made for
     * itself. {@code helicsCoreDestroy}
     */
    public void destroy() {
        handle.destroy(Raw::helicsCoreDestroy);
    }
}
