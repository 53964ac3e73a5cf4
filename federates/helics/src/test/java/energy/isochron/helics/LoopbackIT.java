package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broker is there for this machine only, unless told otherwise. */
@NeedsHelics
class LoopbackIT {
    /** There on any Linux; who listens on all interfaces listens there, who listens on 127.0.0.1 does not. */
    private static final String OTHER = "127.0.0.2";

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"ZMQ", "ZMQ_SS", "TCP", "TCP_SS"})
    void noOtherAddressOfThisMachineIsListenedOn(CoreType type) {
        int port = TestFederation.freePort();
        CoreOptions options = CoreOptions.defaults().federates(1).port(port);
        try (Broker broker = Broker.create(type, "loopback-" + port, options)) {
            assertTrue(broker.isConnected());
            assertThrows(ConnectException.class, () -> new Socket(OTHER, port).close());
        }
    }
}
