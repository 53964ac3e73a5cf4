package energy.isochron.helics;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What carries a federation's data. Not every build of the library has all of them, see {@link Helics#isAvailable}: the wheels have
 * neither {@link #MPI}, {@link #TEST}, {@link #NNG}, {@link #HTTP} nor {@link #WEBSOCKET}.
 */
public enum CoreType {
    /** What the library prefers: zmq where it has it. */
    DEFAULT("default", 0, false),
    /** ZeroMQ over TCP. The one for several processes. */
    ZMQ("zmq", 1, false),
    /** The Message Passing Interface, for clusters. */
    MPI("mpi", 2, false),
    /** Inside one process, for the library's own tests. */
    TEST("test", 3, false),
    /** Shared memory between processes, by its older name. */
    INTERPROCESS("interprocess", 4, true),
    /** Shared memory between processes. */
    IPC("ipc", 5, true),
    /** Plain TCP. */
    TCP("tcp", 6, true),
    /** UDP; carries messages of up to 4000 bytes. */
    UDP("udp", 7, false),
    /** Nanomsg. */
    NNG("nng", 9, false),
    /** ZeroMQ over one port. */
    ZMQ_SS("zmqss", 10, false),
    /** Plain TCP over one port; carries messages of up to 4000 bytes. */
    TCP_SS("tcpss", 11, true),
    /** Web requests. */
    HTTP("http", 12, false),
    /** Web sockets. */
    WEBSOCKET("websocket", 14, false),
    /** Inside one process. */
    INPROC("inproc", 18, false),
    /** None: a core of this type cannot be made. */
    NULL("null", 66, false),
    /** A core that connects nothing. */
    EMPTY("empty", 77, false),
    /** The type is part of the name, as in {@code zmq://broker}. */
    EXTRACT("extract", 101, false);

    /** Above about 4 KiB some core types hang or lose messages without an error. */
    private static final int SMALL_PAYLOAD = 4000;

    /** How configurations and command lines name the core type. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:core_?type|type|core)[\"']?\\s*[=: ]\\s*[\"']?([a-z0-9_]+)");

    private final String word;
    private final int code;
    private final boolean buffered;

    CoreType(String word, int code, boolean buffered) {
        this.word = word;
        this.code = code;
        this.buffered = buffered;
    }

    /** The library's word for it. */
    public String word() {
        return word;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /** The type of this word, in one of the library's ways to write it; empty for one that this binding does not know. */
    static Optional<CoreType> of(String word) {
        String plain = word.toLowerCase(Locale.ROOT)
                .replace("_", "")
                .replaceAll("zeromq|0mq", "zmq")
                .replaceAll("(zmq|tcp)2", "$1ss")
                .replace("tcpip", "tcp");
        for (CoreType type : values()) {
            if (type.word.equals(plain)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The first type that a configuration or a command line names; what the library prefers if there is none. */
    static CoreType namedIn(String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Optional<CoreType> type = of(named.group(1));
            if (type.isPresent()) {
                return type.get();
            }
        }
        return DEFAULT;
    }

    /** Whether it listens on all interfaces of the machine unless told otherwise. */
    boolean listensEverywhere() {
        return this == TCP || this == TCP_SS;
    }

    /** Whether it finds its broker within the process, by name. */
    boolean staysInProcess() {
        return this == INPROC || this == TEST;
    }

    /** Whether a message must fit a buffer of fixed size: without {@code --maxsize} it hangs above 4 KiB. */
    boolean hasBufferOfFixedSize() {
        return buffered;
    }

    /** The largest message or value, in bytes. */
    int largestPayload() {
        return this == TCP_SS || this == UDP ? SMALL_PAYLOAD : Integer.MAX_VALUE;
    }
}
