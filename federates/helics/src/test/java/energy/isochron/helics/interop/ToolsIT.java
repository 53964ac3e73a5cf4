package energy.isochron.helics.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.ChildJvm;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.TestFederation;
import energy.isochron.testing.PyHelics;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Java federates with HELICS' own programs, in processes over zmq. */
@NeedsHelics
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ToolsIT {
    private static final Duration END = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private static final Duration PLAYED = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 4;

    private int port = TestFederation.freePort();

    @Test
    void whatHelicsPlayerPlaysIsHeard() throws Exception {
        for (int attempt = 1; !isPlayed(); attempt++) {
            assertTrue(attempt < ATTEMPTS, "the player left before its end " + ATTEMPTS + " times");
            port = TestFederation.freePort();
        }
        assertEquals(
                List.of(
                        "read load double: 0.5",
                        "time 1: 1",
                        "time 2: 2",
                        "read load double: 1.5",
                        "read name string: a name",
                        "time 3: 3",
                        "read load double: 2.5",
                        "read vec vector: 1,2.5",
                        "read z complex: 1|2",
                        "pending in: 2",
                        "message: 'hello' from sender (at first ) at 1",
                        "message: 'later' from sender (at first ) at 2"),
                log("a"));
    }

    /** A player that nobody holds up may be done at once, and its last words are then lost now and then: so it plays in real time. */
    private boolean isPlayed() throws Exception {
        try (Member broker = tool("helics_broker", listening(port, "-f", "2"));
                Member player = tool(
                        "helics_player",
                        joining("player", resource("player.txt").toString(), "--flags=realtime"));
                Member java = java("played", "a", port)) {
            if (java.exitCode(PLAYED).isEmpty()
                    && player.exitCode(Duration.ZERO).isPresent()) {
                System.err.println("helics_player ended early with " + player.exitCode(Duration.ZERO));
                return false;
            }
            assertEndsWell(java, player, broker);
        }
        return true;
    }

    @Test
    void whatJavaPublishesAndSendsIsRecordedByHelicsRecorder() throws Exception {
        Path recorded = folder.resolve("recorded");
        String[] recorder = joining("recorder", resource("recorder.txt").toString(), "--output=" + recorded);
        try (Member broker = tool("helics_broker", listening(port, "-f", "2"));
                Member tool = tool("helics_recorder", recorder);
                Member java = java("recorded", "a", port)) {
            assertEndsWell(java, tool, broker);
        }
        assertEquals(
                List.of(
                        "1e-09 a/load double \"0.500000\"", // published at time 0
                        "1 a/load \"1.500000\"",
                        "1 a/name string \"a name\"",
                        "2 a/vec double_vector \"[1,2.5]\"",
                        "m 1 a/out seen \"hello\"",
                        "m 2 a/out nobody \"again\""),
                Files.readAllLines(recorded).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.replaceAll("\t+", " "))
                        .toList());
    }

    @Test
    void coresBelowTwoBrokersBelowARootMeet() throws Exception {
        int javaBroker = TestFederation.freePort();
        int otherBroker = TestFederation.freePort();
        Path scenario = folder.resolve("hierarchy.txt");
        Files.writeString(
                scenario, "a: start-sub-broker 1 " + port + "\n" + Files.readString(resource("hierarchy.txt")));
        try (Member root = tool("helics_broker", listening(port, "--subbrokers=2"));
                Member below =
                        tool("helics_broker", listening(otherBroker, "-f", "1", "--broker_address=" + at(port)));
                Member b = python("b", otherBroker);
                Member a =
                        Member.start("a", ChildJvm.command(JavaRole.class, role(scenario, "a", javaBroker)), folder)) {
            assertEndsWell(a, b, below, root);
        }
        assertEquals(List.of("broker: connected", "time 1: 1", "read heard double: 2.5"), log("a").subList(0, 3));
        List<String> heard = List.of("pending mail: 1", "query root federates: [\"a\",\"b\"]");
        assertEquals(
                heard, log("a").stream().filter(line -> heard.contains(line)).toList());
        assertEquals(
                List.of(
                        "time 1: 1",
                        "read heard double: 1.5",
                        "pending mail: 1",
                        "message: 'from a' from a/mail (at first a/mail) at 0",
                        "query root federates: [\"a\",\"b\"]"),
                log("b"));
    }

    @Test
    void helicsRunPlaysJavaAndPython() throws Exception {
        List<String> broker = new ArrayList<>(List.of(program("helics_broker")));
        broker.addAll(List.of(listening(port, "-f", "2")));
        String runner = "{\"name\": \"two\", \"broker\": false, \"federates\": ["
                + federate("broker", broker) + ", "
                + federate(
                        "a",
                        ChildJvm.command(JavaRole.class, role(resource("hierarchy.txt"), "a", port))
                                .command())
                + ", "
                + federate("b", pythonRole("b", port).command())
                + "]}";
        Path file = Files.writeString(folder.resolve("runner.json"), runner);
        try (Member run = Member.start("run", PyHelics.orCallOff().helicsRun(file), folder)) {
            assertEndsWell(run);
        }
        assertEquals("read heard double: 2.5", log("a").get(1));
        assertEquals("message: 'from a' from a/mail (at first a/mail) at 0", log("b").get(3));
    }

    private String federate(String name, List<String> command) {
        String exec = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        return "{\"name\": \"" + name + "\", \"host\": \"localhost\", \"directory\": \"" + folder + "\", \"exec\": \""
                + exec + "\"}";
    }

    private Member java(String scenario, String role, int brokerPort) throws URISyntaxException {
        Path script = resource(scenario + ".txt");
        return Member.start(role, ChildJvm.command(JavaRole.class, role(script, role, brokerPort)), folder);
    }

    private Member python(String role, int brokerPort) throws URISyntaxException {
        return Member.start(role, pythonRole(role, brokerPort), folder);
    }

    private ProcessBuilder pythonRole(String role, int brokerPort) throws URISyntaxException {
        List<String> words = new ArrayList<>(List.of(resource("role.py").toString()));
        words.addAll(List.of(role(resource("hierarchy.txt"), role, brokerPort)));
        return PyHelics.orCallOff().python(words.toArray(String[]::new));
    }

    private String[] role(Path scenario, String role, int brokerPort) {
        return new String[] {
            scenario.toString(),
            role,
            "zmq",
            Integer.toString(brokerPort),
            folder.resolve(role + ".log").toString()
        };
    }

    private Member tool(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program(name)));
        command.addAll(List.of(arguments));
        return Member.start(name + "-" + command.hashCode(), new ProcessBuilder(command), folder);
    }

    private static String program(String name) {
        return NeedsHelics.Library.library().program(name).orElseThrow().toString();
    }

    private static String[] listening(int port, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-t", "zmq", "--port=" + port, "--loglevel=no_print"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private String[] joining(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--coretype=zmq",
                "--name=" + name,
                "--stop=4s",
                "--broker_address=" + at(port),
                "--loglevel=no_print"));
        return arguments.toArray(String[]::new);
    }

    private static String at(int port) {
        return "tcp://127.0.0.1:" + port;
    }

    private static void assertEndsWell(Member... members) throws InterruptedException {
        for (Member member : members) {
            assertEquals(OptionalInt.of(0), member.exitCode(END), member::toString);
        }
    }

    /** What a role logged until it left. The root lists federates as they came, which is a matter of chance. */
    private List<String> log(String role) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(role + ".log"));
        return lines.subList(0, lines.indexOf("left: ")).stream()
                .map(line -> line.replace("[\"b\",\"a\"]", "[\"a\",\"b\"]"))
                .toList();
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ToolsIT.class.getResource("/interop/" + name))
                .toURI());
    }
}
