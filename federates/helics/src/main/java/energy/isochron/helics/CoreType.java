package energy.isochron.helics;

/** What carries a federation's data. */
public enum CoreType {
    /** ZeroMQ over TCP. The one for several processes. */
    ZMQ("zmq", false),
    /** ZeroMQ over one port. */
    ZMQ_SS("zmqss", false),
    /** Plain TCP. */
    TCP("tcp", true),
    /** Plain TCP over one port; hangs on messages above 4 KiB. */
    TCP_SS("tcpss", true),
    /** UDP. */
    UDP("udp", false),
    /** Shared memory between processes. */
    IPC("ipc", true),
    /** Inside one process. */
    INPROC("inproc", false);

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
}
