package energy.isochron.helics;

/** What carries a federation's data. */
public enum CoreType {
    /** ZeroMQ over TCP. The one for several processes. */
    ZMQ("zmq", false),
    /** ZeroMQ over one port. */
    ZMQ_SS("zmqss", false),
    /** Plain TCP. */
    TCP("tcp", true),
    /** Plain TCP over one port; carries messages of up to 4000 bytes. */
    TCP_SS("tcpss", true),
    /** UDP; carries messages of up to 4000 bytes. */
    UDP("udp", false),
    /** Shared memory between processes. */
    IPC("ipc", true),
    /** Inside one process. */
    INPROC("inproc", false);

    /** Above about 4 KiB some core types hang or lose messages without an error. */
    private static final int SMALL_PAYLOAD = 4000;

    private final String word;
    private final boolean buffered;

    CoreType(String word, boolean buffered) {
        this.word = word;
        this.buffered = buffered;
    }

    /** The library's word for it. */
    public String word() {
        return word;
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
