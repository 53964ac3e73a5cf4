package energy.isochron.helics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a core or a broker is started. Without more words it is quiet, listens on the loopback interface only (except
 * {@link CoreType#UDP}, which listens on all), and carries messages of up to 16 MiB on every {@link CoreType}. Immutable: each method gives a changed copy.
 */
public final class CoreOptions {
    private static final CoreOptions DEFAULTS = new CoreOptions(List.of(), LogLevel.NO_PRINT, 16 << 20);

    /** The library tries to connect once and five times again, for as long as its network timeout each. */
    private static final int TRIES = 6;

    private static final String NETWORK_INTERFACE = "--local_interface=";
    private static final long SHORTEST_TRY_MILLIS = 100;

    private final List<String> arguments;
    private final LogLevel logLevel;
    private final int largestMessageBytes;

    private CoreOptions(List<String> arguments, LogLevel logLevel, int largestMessageBytes) {
        this.arguments = List.copyOf(arguments);
        this.logLevel = logLevel;
        this.largestMessageBytes = largestMessageBytes;
    }

    /** The defaults. */
    public static CoreOptions defaults() {
        return DEFAULTS;
    }

    /** How many federates a broker waits for, or how many of this core's federates must come, before time starts; 1 or more. */
    public CoreOptions federates(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("federates is " + count + ", allowed is 1 or more");
        }
        return with("-f", Integer.toString(count));
    }

    /** A key that both sides must know; a stranger without it is refused. */
    public CoreOptions key(String key) {
        return with("--brokerkey=" + key);
    }

    /** A broker's port; its second one is the next. */
    public CoreOptions port(int port) {
        return with("--port=" + port);
    }

    /** Where the broker is that this core connects to, as {@link Broker#address} gives it. */
    public CoreOptions broker(String address) {
        return with("--broker_address=" + address);
    }

    /** The network interface to listen on, instead of loopback. */
    public CoreOptions networkInterface(String address) {
        return with(NETWORK_INTERFACE + address);
    }

    /**
     * How long a core tries to find its broker before it gives up (the library's default is 24 s), and how long it goes on without
     * hearing from it (default 30 s).
     */
    public CoreOptions connectTimeout(Duration atMost) {
        long each = Math.max(atMost.toMillis() / TRIES, SHORTEST_TRY_MILLIS);
        return with("--timeout=" + atMost.toMillis() + "ms", "--networktimeout=" + each + "ms");
    }

    /** How long a core goes on without hearing from its broker; the library's default is 30 s. Not together with the connect timeout. */
    public CoreOptions silenceTimeout(Duration atMost) {
        return with("--timeout=" + atMost.toMillis() + "ms");
    }

    /** The pulse of the check whether the others are alive; a silence of some pulses is taken for a death. The library's default is 5 s. */
    public CoreOptions tick(Duration pulse) {
        return with("--tick=" + pulse.toMillis() + "ms");
    }

    /** How long a query waits for its answer; the library's default is 15 s. */
    public CoreOptions queryTimeout(Duration atMost) {
        return with("--querytimeout=" + atMost.toMillis() + "ms");
    }

    /** An error of one federate ends the federation. */
    public CoreOptions terminateOnError() {
        return with("--terminate_on_error");
    }

    /** No more federates than so many may join. 0 or more. */
    public CoreOptions maxFederates(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the most federates are " + count + ", allowed is 0 or more");
        }
        return with("--maxfederates=" + count);
    }

    /**
     * A core starts a broker in its process; known to work over {@link CoreType#INPROC} only. It is a broker of its own, unless
     * {@link #brokerName} says which: then the cores of that name share it. Without a name the library would take any broker of the
     * process that lets federates in, also one of another federation that is about to end and will not answer.
     */
    public CoreOptions autobroker() {
        return with("--autobroker");
    }

    /** The name of the broker that this core or broker connects with; needed for inproc and ipc where the address is not given. */
    public CoreOptions brokerName(String name) {
        return with("--brokername=" + name);
    }

    /** A broker is the root of the federation: it does not look for one above it. */
    public CoreOptions root() {
        return with("--root");
    }

    /**
     * A broker stands between another one and the cores that connect with it; a hierarchy of such brokers spares the root most of the
     * traffic. It needs a port of its own where the core type uses ports.
     *
     * @param parent the other broker's address, as {@link Broker#address} gives it
     */
    public CoreOptions subbroker(String parent) {
        return broker(parent);
    }

    /** Writes the log to a file. */
    public CoreOptions logFile(String file) {
        return with("--logfile=" + file);
    }

    /** Writes what each federate computes and waits for into a file, by which the slow ones are found. */
    public CoreOptions profiler(String file) {
        return with("--profiler=" + file);
    }

    /** Ends the federation after so much wall time, whatever happens. */
    public CoreOptions longestRun(Duration wallTime) {
        return with("--maxcosimduration=" + wallTime.toMillis() + "ms");
    }

    /** How much the library prints, for the core and its federates. */
    public CoreOptions logLevel(LogLevel level) {
        return new CoreOptions(arguments, level, largestMessageBytes);
    }

    /** The largest message where the core type needs to know it ({@link CoreType#TCP}, {@link CoreType#IPC}), in bytes. */
    public CoreOptions largestMessage(int bytes) {
        return new CoreOptions(arguments, logLevel, bytes);
    }

    /**
     * Arguments as {@code helics_broker} takes them on its command line.
     *
     * @throws IllegalArgumentException if one has a blank or a quote, which the library would take apart
     */
    public CoreOptions with(String... more) {
        List<String> all = new ArrayList<>(arguments);
        for (String argument : more) {
            if (argument.isBlank()
                    || argument.chars().anyMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'')) {
                throw new IllegalArgumentException(
                        "argument is '" + argument + "', allowed is text without blanks and quotes");
            }
            all.add(argument);
        }
        return new CoreOptions(all, logLevel, largestMessageBytes);
    }

    LogLevel logLevel() {
        return logLevel;
    }

    String initString(CoreType type) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--loglevel=" + logLevel.name().toLowerCase(Locale.ROOT));
        if (type.hasBufferOfFixedSize()) {
            all.add("--maxsize=" + largestMessageBytes);
        }
        if (type.listensEverywhere() && arguments.stream().noneMatch(word -> word.startsWith(NETWORK_INTERFACE))) {
            all.add(NETWORK_INTERFACE + "127.0.0.1");
        }
        OwnNames.forBroker(type, all).ifPresent(all::add);
        return String.join(" ", all);
    }
}
