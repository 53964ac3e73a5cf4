package energy.isochron.helics.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.interop.Federation.Language;
import energy.isochron.testing.PyHelics;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same script gives the same log in Java and in Python, whoever the other one is: pyhelics with pyhelics is the oracle of Java with
 * Java and of both mixed, over zmq and over tcp, each federate in a process of its own.
 */
@NeedsHelics
class OracleIT {
    private static final int AT_ONCE = 3;
    private static final Federation ORACLE = new Federation("zmq", Language.PYTHON, Language.PYTHON);
    private static final List<Federation> JUDGED = List.of(
            new Federation("zmq", Language.JAVA, Language.JAVA),
            new Federation("zmq", Language.JAVA, Language.PYTHON),
            new Federation("zmq", Language.PYTHON, Language.JAVA),
            new Federation("tcp", Language.JAVA, Language.PYTHON),
            new Federation("tcp", Language.PYTHON, Language.JAVA));

    private static PyHelics pyhelics;

    @TempDir
    Path folder;

    @BeforeAll
    static void needPyHelics() {
        pyhelics = PyHelics.orCallOff();
    }

    @ParameterizedTest
    @ValueSource(strings = {"values", "units", "messages", "filters", "time", "questions"})
    void javaLogsWhatPythonLogs(String scenario) throws Exception {
        Path script = Path.of(Objects.requireNonNull(OracleIT.class.getResource("/interop/" + scenario + ".txt"))
                .toURI());
        try (ExecutorService atOnce = Executors.newFixedThreadPool(AT_ONCE)) {
            Future<List<String>> oracle = atOnce.submit(() -> ORACLE.play(script, pyhelics, folder));
            Map<Federation, Future<List<String>>> judged = new LinkedHashMap<>();
            for (Federation federation : JUDGED) {
                judged.put(federation, atOnce.submit(() -> federation.play(script, pyhelics, folder)));
            }
            List<String> expected = oracle.get();
            for (Map.Entry<Federation, Future<List<String>>> entry : judged.entrySet()) {
                assertSame(expected, entry.getValue().get(), entry.getKey());
            }
        }
    }

    private static void assertSame(List<String> expected, List<String> logged, Federation federation) {
        for (int line = 0; line < Math.min(expected.size(), logged.size()); line++) {
            assertEquals(expected.get(line), logged.get(line), federation + ", line " + (line + 1));
        }
        assertEquals(expected.size(), logged.size(), federation::toString);
    }
}
