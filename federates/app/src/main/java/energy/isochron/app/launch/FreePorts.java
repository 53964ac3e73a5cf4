package energy.isochron.app.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Ports on the loopback interface that nobody listens on. */
final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /**
     * The first of two neighbouring free ports, which a zmq broker listens on. Ports below the range that operating systems give to
     * outgoing connections, so that nobody takes one by accident before the broker has it.
     */
    static int pair() {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
        throw new IllegalStateException("no two neighbouring free ports between " + LOWEST + " and " + HIGHEST
                + " on loopback. Maybe many federations are left running?");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port of which old connections are still dying away can be listened on.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
