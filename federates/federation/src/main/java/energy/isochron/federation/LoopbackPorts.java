package energy.isochron.federation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Ports of the loopback interface. A zmq broker listens on two that lie side by side. */
public final class LoopbackPorts {
    private static final int FIRST = 20_000;

    /** Above it lie the ports that operating systems give to outgoing connections, which could take one before the broker does. */
    private static final int LAST = 32_000;

    private static final int TRIES = 1000;

    private LoopbackPorts() {}

    /**
     * The first of two ports side by side that nobody listens on, drawn at random so that federations started at the same time seldom
     * draw the same.
     *
     * @throws FederationFailure if none were found
     */
    public static int freePair() {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int i = 0; i < TRIES; i++) {
            int port = random.nextInt(FIRST, LAST);
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
        throw new FederationFailure("no two free ports side by side were found from " + FIRST + " to " + LAST
                + ". Maybe many federations are left running?");
    }

    /** Whether nobody listens on a port; one of which old connections are still dying away is free. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
