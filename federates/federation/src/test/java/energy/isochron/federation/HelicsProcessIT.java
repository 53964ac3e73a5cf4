package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.federation.Troubled.Trouble;
import energy.isochron.helics.CoreType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HelicsProcessIT {
    private static final long LONG = 1_000_000;
    private static final Duration GRANT = Duration.ofSeconds(4);
    private static final Duration JOIN = Duration.ofSeconds(60);

    private final List<ChildProcess> children = new ArrayList<>();
    private final String key = FederationBroker.newKey();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void library() {
        NativeLibrary.require();
    }

    @AfterEach
    void endAll() {
        children.forEach(ChildProcess::close);
    }

    private ChildProcess start(String name, String address, Trouble trouble, long intervals) throws IOException {
        return start(name, address, trouble, intervals, JOIN);
    }

    private ChildProcess start(String name, String address, Trouble trouble, long intervals, Duration join)
            throws IOException {
        ChildProcess child = ChildProcess.start(
                FederateProgram.class,
                name,
                address,
                key,
                CoreType.ZMQ.name(),
                Long.toString(intervals),
                Long.toString(GRANT.toMillis()),
                Long.toString(join.toMillis()),
                trouble.name(),
                folder.resolve(name).toString());
        children.add(child);
        return child;
    }

    private List<ChildProcess> startThree(String address, Trouble cleos, long intervals) throws IOException {
        return List.of(
                start("ann", address, Trouble.NONE, intervals),
                start("ben", address, Trouble.NONE, intervals),
                start("cleo", address, cleos, intervals));
    }

    private static void assertFails(ChildProcess child, String reason) throws Exception {
        assertEquals(3, child.awaitExit(), child.output());
        String words = child.awaitLine("failed: ");
        assertTrue(words.startsWith("failed: " + reason), words);
    }

    @Test
    void aFederateThatFailsEndsAllOthersWithItsOwnWords() throws Exception {
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, 3, key, 0)) {
            for (ChildProcess child : startThree(broker.address(), Trouble.THROWS, 3)) {
                assertFails(child, "federate 'cleo' failed at interval 1, beat third: ");
            }
        }
    }

    @Test
    void aFederateThatHangsIsNamedByAll() throws Exception {
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, 3, key, 0)) {
            for (ChildProcess child : startThree(broker.address(), Trouble.HANGS, 3)) {
                assertFails(child, "waited 4 s for federate 'cleo', last heard of at interval 1, beat third");
            }
        }
    }

    @Test
    void aFederateThatIsKilledIsNamedByTheOthers() throws Exception {
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, 3, key, 0)) {
            List<ChildProcess> three = startThree(broker.address(), Trouble.NONE, LONG);
            three.getLast().awaitLine("acted 5 fourth");
            three.getLast().kill();

            assertFails(three.get(0), "waited 4 s for federate 'cleo', last heard of ");
            assertFails(three.get(1), "waited 4 s for federate 'cleo', last heard of ");
        }
    }

    @Test
    void aBrokerThatIsKilledIsNamedByAll() throws Exception {
        ChildProcess broker = ChildProcess.start(BrokerProgram.class, "3", key);
        children.add(broker);
        String address = broker.awaitLine("listens at ").substring("listens at ".length());
        List<ChildProcess> three = startThree(address, Trouble.HANGS, LONG);
        three.getLast().awaitLine("acted 0 fourth");
        broker.kill();

        for (ChildProcess child : three.subList(0, 2)) {
            assertEquals(3, child.awaitExit(), child.output());
        }
        String words = three.getFirst().awaitLine("failed: ") + three.get(1).awaitLine("failed: ");
        assertTrue(words.contains("the broker at " + address + ", which does not answer"), words);
    }

    @Test
    void aBrokerThatStopsEndsAllFederates() throws Exception {
        List<ChildProcess> three;
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, 3, key, 0)) {
            three = startThree(broker.address(), Trouble.NONE, LONG);
            three.getLast().awaitLine("acted 5 fourth");
        }
        for (ChildProcess child : three) {
            assertEquals(3, child.awaitExit(), child.output());
        }
    }

    @Test
    void whoDidNotJoinIsWaitedForOnlySoLong() throws Exception {
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, 3, key, 0)) {
            Duration join = Duration.ofSeconds(20);
            List<ChildProcess> two = List.of(
                    start("ann", broker.address(), Trouble.NONE, 3, join),
                    start("ben", broker.address(), Trouble.NONE, 3, join));

            for (ChildProcess child : two) {
                assertFails(child, "waited 20 s for all federates to join, only these have: ");
                assertTrue(child.output().contains("ann") && child.output().contains("ben"), child.output());
            }
        }
    }

    @Test
    void allThatNobodySendsIsReportedAtOnce() throws Exception {
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, 1, key, 0)) {
            FederationFailure failure = failure(broker.address(), key);

            for (String missing : List.of("ben/level", "ben/left/share", "ben/note_ben", "cleo/note_cleo")) {
                assertTrue(String.valueOf(failure.getMessage()).contains("'" + missing + "'"), failure.getMessage());
            }
        }
    }

    @Test
    void whoDoesNotKnowTheKeyIsRefused() {
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, 1, key, 0)) {
            for (String wrong : List.of("", "guessed")) {
                FederationFailure failure = failure(broker.address(), wrong);

                assertTrue(String.valueOf(failure.getMessage()).contains("key"), failure.getMessage());
            }
        }
    }

    @Test
    void aBrokerThatIsNotThereIsWaitedForOnlySoLong() {
        FederationFailure failure = failure("tcp://127.0.0.1:23999", key);

        assertTrue(String.valueOf(failure.getMessage()).contains("tcp://127.0.0.1:23999"), failure.getMessage());
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();

            FederationFailure failure =
                    assertThrows(FederationFailure.class, () -> FederationBroker.open(CoreType.ZMQ, 1, key, port));

            assertTrue(String.valueOf(failure.getMessage()).startsWith("port " + port), failure.getMessage());
        }
    }

    private static FederationFailure failure(String address, String key) {
        HelicsOptions options = HelicsOptions.at(address, key).waiting(Duration.ofSeconds(2), Duration.ofSeconds(3));
        return assertThrows(FederationFailure.class, () -> HelicsProcess.of(Tracer.of("ann"), Tracer.SCHEDULE, options)
                .run(Progress.none()));
    }
}
