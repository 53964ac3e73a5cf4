package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.HOME;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import energy.isochron.app.ExitCode;
import energy.isochron.federation.LoopbackPorts;
import energy.isochron.testing.PyHelics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Federates that are not ours: those that join, those that take a place, those that send rubbish, those that are kept out. */
class StrangersIT {
    private static final Path EXAMPLE = HOME.resolve("examples").resolve("join");
    private static final String KEY = "a-key-of-the-test";

    @TempDir
    Path folder;

    private final int port = LoopbackPorts.freePair();

    @BeforeAll
    static void needHelics() {
        RunningCommand.needHelics();
    }

    private RunningCommand open(String... more) throws IOException, InterruptedException {
        String[] arguments = new String[more.length + 10];
        System.arraycopy(
                new String[] {
                    "run",
                    DAY.toString(),
                    "--over",
                    "helics",
                    "--port",
                    Integer.toString(port),
                    "--key",
                    KEY,
                    "--out",
                    "run"
                },
                0,
                arguments,
                0,
                10);
        System.arraycopy(more, 0, arguments, 10, more.length);
        RunningCommand run = isochron(folder, arguments);
        run.await("the broker's address", () -> run.output().contains("HELICS_BROKER_KEY=" + KEY));
        return run;
    }

    private RunningCommand python(String key, String... arguments) throws IOException {
        return RunningCommand.joining(
                PyHelics.orCallOff().python(arguments), folder, new BrokerAddress("tcp://127.0.0.1:" + port, key));
    }

    @Test
    void aFifthFederateHearsMarketAndGrid() throws Exception {
        assertTrue(Files.readAllLines(EXAMPLE.resolve("listen.py")).size() < 40);
        try (RunningCommand run = open("--join", "1");
                RunningCommand listener =
                        python(KEY, EXAMPLE.resolve("listen.py").toString())) {
            run.expect(0);
            String heard = listener.expect(0);
            assertEquals(
                    24,
                    heard.lines().filter(line -> line.startsWith("interval")).count(),
                    heard);
            assertTrue(heard.contains("$/MWh, losses") && heard.contains("pu at bus"), heard);
        }
    }

    @Test
    void aGridOfTheUsersTakesThePlaceOfOurs() throws Exception {
        assertTrue(Files.readAllLines(EXAMPLE.resolve("linear_grid.py")).size() < 40);
        Path interfaces = folder.resolve("interfaces.json");
        try (RunningCommand describe = isochron(folder, "describe", DAY.toString(), "--format", "json")) {
            Files.writeString(interfaces, describe.expect(0));
        }
        try (RunningCommand run = open("--without", "grid");
                RunningCommand grid =
                        python(KEY, EXAMPLE.resolve("linear_grid.py").toString(), interfaces.toString())) {
            run.expect(0);
            grid.expect(0);
        }
        try (RunningCommand ours =
                isochron(folder, "run", DAY.toString(), "--over", "local", "--quiet", "--out", "ours")) {
            ours.expect(0);
        }
        try (RunningCommand compare = isochron(folder, "compare", "ours", "run")) {
            String text = compare.expect(ExitCode.DIFFERENT);
            assertTrue(text.contains("the first: interval 0, federate grid, buses.voltage_pu"), text);
        }
    }

    @Test
    void rubbishIsRejectedWithAReasonAndTheMarketGoesOn() throws Exception {
        Path script = Path.of(
                Objects.requireNonNull(getClass().getResource("/rubbish.py")).toURI());
        try (RunningCommand run = open("--join", "1");
                RunningCommand rubbish = python(KEY, script.toString())) {
            run.expect(0);
            rubbish.expect(0);
        }
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("run/summary.json").toFile());
        assertEquals(24, summary.path("intervals").asInt());
        // Every interval: no JSON, another version, 10 MB, and one message with an unknown agent, NaN, and a late one.
        assertTrue(summary.path("counts").path("rejections").asInt() >= 5 * 23, summary::toString);
        assertTrue(summary.path("counts").path("trades").asInt() > 100, summary::toString);
    }

    @Test
    void aFederateWithoutTheKeyIsRefused() throws Exception {
        RunningCommand run = open("--join", "1");
        try (run) {
            try (RunningCommand stranger =
                    python("", EXAMPLE.resolve("listen.py").toString())) {
                assertTrue(stranger.expect(1).contains("broker key does not match"), stranger::output);
            }
            try (RunningCommand ours = isochron(
                    folder,
                    "federate",
                    "market",
                    "--config",
                    DAY.resolve("market.json").toString(),
                    "--broker",
                    "tcp://127.0.0.1:" + port,
                    "--key",
                    "wrong",
                    "--join-timeout",
                    "5")) {
                assertTrue(ours.expect(ExitCode.BROKEN_OFF).contains("key"), ours::output);
            }
        }
    }

    @Test
    void theBrokerListensOnLoopbackOnly() throws Exception {
        try (RunningCommand run = open("--join", "1")) {
            for (InetAddress own :
                    InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
                if (!own.isLoopbackAddress()) {
                    try (ServerSocket free = new ServerSocket(port, 1, own)) {
                        assertEquals(port, free.getLocalPort());
                    }
                }
            }
            assertNotEquals("", run.output());
        }
    }

    @Test
    void theBrokerListensWhereTheUserSays() throws Exception {
        RunningCommand run = open("--join", "1", "--interface", "127.0.0.2");
        try (run) {
            assertTrue(run.output().contains("tcp://127.0.0.2:" + port), run::output);
            run.await("a listening broker", () -> listens("127.0.0.2"));
            assertFalse(listens("127.0.0.1"), run::output);
        }
    }

    private boolean listens(String host) {
        try (Socket socket = new Socket(host, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aPortInUseIsSaidAtOnce() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                RunningCommand run = isochron(
                        folder,
                        "run",
                        DAY.toString(),
                        "--over",
                        "helics",
                        "--port",
                        Integer.toString(taken.getLocalPort()))) {
            assertTrue(run.expect(ExitCode.BAD_INPUT).contains("port " + port + " is in use"), run::output);
        }
    }
}
