package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CoreOptionsTest {
    @Test
    void theLibraryIsQuietUnlessTold() {
        assertEquals("--loglevel=no_print", CoreOptions.defaults().initString(CoreType.ZMQ));
        assertTrue(CoreOptions.defaults()
                .logLevel(LogLevel.DEBUG)
                .initString(CoreType.ZMQ)
                .contains("--loglevel=debug"));
    }

    @Test
    void theLargestMessageIsSaidWhereTheBufferIsFixed() {
        assertTrue(CoreOptions.defaults().initString(CoreType.TCP).contains("--maxsize=16777216"));
        assertTrue(CoreOptions.defaults()
                .largestMessage(1000)
                .initString(CoreType.IPC)
                .contains("--maxsize=1000"));
        assertFalse(CoreOptions.defaults().initString(CoreType.INPROC).contains("maxsize"));
    }

    @Test
    void tcpListensOnTheLoopbackInterfaceUnlessTold() {
        String loopback = "--local_interface=127.0.0.1";
        assertTrue(CoreOptions.defaults().initString(CoreType.TCP).contains(loopback));
        assertTrue(CoreOptions.defaults().initString(CoreType.TCP_SS).contains(loopback));
        assertFalse(CoreOptions.defaults()
                .networkInterface("10.0.0.1")
                .initString(CoreType.TCP)
                .contains(loopback));
        assertFalse(CoreOptions.defaults().initString(CoreType.ZMQ).contains(loopback));
    }

    @Test
    void eachOptionBecomesAnArgument() {
        String text = CoreOptions.defaults()
                .federates(3)
                .key("secret")
                .port(24000)
                .tick(Duration.ofMillis(500))
                .connectTimeout(Duration.ofSeconds(3))
                .initString(CoreType.ZMQ);
        assertEquals(
                "-f 3 --brokerkey=secret --port=24000 --tick=500ms --timeout=3000ms --networktimeout=500ms --loglevel=no_print",
                text);
    }

    @Test
    void anArgumentThatTheLibraryWouldTakeApartIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> CoreOptions.defaults().key("two words"));
        assertThrows(
                IllegalArgumentException.class, () -> CoreOptions.defaults().with("--name='x'"));
        assertThrows(
                IllegalArgumentException.class, () -> CoreOptions.defaults().federates(0));
    }
}
