package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormats;
import energy.isochron.network.FeederProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that cannot be networks, and what scripts may not do. */
class DssFormatProblemsTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    private Path write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static List<FeederProblem> problems(Path file) {
        return assertThrows(BadNetworkFile.class, () -> NetworkFormats.read(file))
                .problems();
    }

    private static FeederProblem only(Path file) {
        List<FeederProblem> problems = problems(file);
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst();
    }

    @Test
    void allThatCannotBeExpressedIsToldAtOnceWithItsLine() throws IOException {
        Path file = Scripts.copy("refused.dss", folder);
        List<FeederProblem> problems = problems(file);
        Set<String> names = problems.stream().map(FeederProblem::value).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "fault.short",
                        "generator.held",
                        "invcontrol.volts",
                        "line.crossed",
                        "line.neutral",
                        "load.power",
                        "reactor.ground",
                        "reactor.neutral",
                        "transformer.floating",
                        "transformer.three"),
                names);
        long fault = Files.readAllLines(file).indexOf("new fault.short bus1=b.1 r=1000") + 1L;
        assertTrue(
                problems.stream().anyMatch(problem -> problem.value().equals("fault.short") && problem.line() == fault),
                problems::toString);
        for (FeederProblem problem : problems) {
            assertTrue(problem.line() > 0 && problem.detail().contains("Maybe "), problem::toString);
        }
    }

    @Test
    void aSyntaxErrorIsToldWithItsFileAndLine() throws IOException {
        Path file = write(
                "feeder.dss",
                "new circuit.c basekv=20",
                "/* two",
                "lines */",
                "redirect \"sub folder/lines.dss\"",
                "solve");
        Path lines = write("sub folder/lines.dss", "! lines", "", "new line.a bus1=sourcebus bus2=b resistance=1");
        FeederProblem problem = only(file);
        assertEquals(lines.toRealPath(), Path.of(problem.file()).toRealPath());
        assertEquals(3, problem.line());
        assertTrue(
                problem.toString().contains("resistance") && problem.detail().contains("OpenDSS"), problem::toString);
    }

    @Test
    void aFileThatIsRedirectedToAndMissingIsToldWithTheLine() throws IOException {
        FeederProblem problem = only(write("feeder.dss", "new circuit.c basekv=20", "redirect codes/None.dss"));
        assertEquals(2, problem.line());
        assertTrue(
                problem.detail().contains("None.dss") && problem.value().equals("codes/None.dss"), problem::toString);
    }

    @Test
    void aScriptThatRedirectsToItselfEnds() throws IOException {
        assertTrue(only(write("feeder.dss", "redirect feeder")).detail().contains("redirects to itself"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "! nothing", "clear\nset defaultbasefrequency=50\n"})
    void aScriptWithoutACircuitIsNoNetwork(String text) throws IOException {
        assertTrue(only(write("feeder.dss", text)).detail().contains("makes no circuit"));
    }

    @Test
    void aMissingFileIsNamed() {
        FeederProblem problem = only(folder.resolve("none.dss"));
        assertTrue(
                problem.toString().contains("none.dss") && problem.detail().contains("is no file"), problem::toString);
    }

    @Test
    void bussesWithoutABaseAreNamed() throws IOException {
        List<FeederProblem> problems =
                problems(write("feeder.dss", "new circuit.c basekv=20", "new line.a bus1=sourcebus bus2=b length=1"));
        assertEquals(
                List.of("bus sourcebus", "bus b"),
                problems.stream().map(FeederProblem::value).toList());
        assertTrue(problems.getFirst().detail().contains("calcvoltagebases"));
    }

    @Test
    void overloadsAndOtherModelsAreToldBeforeAnythingIsTaken() throws IOException {
        String[] heavy = {
            "new circuit.c basekv=20",
            "new line.a bus1=sourcebus bus2=b r1=90 x1=90 r0=90 x0=90 length=1",
            "new load.l bus1=b kv=20 kw=90000 vminpu=0.001 vlowpu=0.0005",
            "set voltagebases=[20]",
            "calcvoltagebases"
        };
        assertTrue(only(write("feeder.dss", heavy)).detail().contains("has no solution"));
        FeederProblem linear = only(write("feeder.dss", "new circuit.c basekv=20", "set loadmodel=admittance"));
        assertTrue(linear.value().contains("loadmodel"), linear::toString);
        FeederProblem positive = only(write("feeder.dss", "new circuit.c basekv=20", "set cktmodel=positive"));
        assertTrue(positive.value().contains("cktmodel"), positive::toString);
        FeederProblem single = only(write(
                "feeder.dss",
                "new circuit.c basekv=20 phases=1 bus1=a.1",
                "set voltagebases=[20]",
                "calcvoltagebases"));
        assertEquals("vsource.source", single.value());
    }

    @Test
    void aLineThatIsOpenInOnePhaseIsAProblem() throws IOException {
        FeederProblem problem = only(write(
                "feeder.dss",
                "\uFEFFnew circuit.c basekv=20",
                "new line.a bus1=sourcebus bus2=b length=1",
                "set voltagebases=[20]",
                "calcvoltagebases",
                "open line.a 1 2"));
        assertEquals("line.a", problem.value());
        assertEquals(2, problem.line());
    }

    @Test
    void aGeneratorWhosePowerIsMovedByADispatchIsAProblem() throws IOException {
        FeederProblem problem = only(write(
                "feeder.dss",
                "new circuit.c basekv=20",
                "new generator.g bus1=sourcebus kv=20 kw=100 dispmode=loadlevel dispvalue=500",
                "set voltagebases=[20]",
                "calcvoltagebases"));
        assertEquals("generator.g", problem.value());
        assertTrue(problem.detail().contains("dispatch"), problem::toString);
    }

    @Test
    void noCommandOfAScriptWritesAFileOrOpensAWindow() throws IOException {
        Files.createDirectories(folder.resolve("elsewhere"));
        write("profile.csv", "0.5", "0.7");
        write("places.csv", "sourcebus, 0, 0", "b, 1, 2");
        write("parts.dss", "export powers", "new line.a bus1=sourcebus bus2=b length=1 // a line");
        Path file = write(
                "feeder.dss",
                "clear",
                "set datapath=\"" + folder.resolve("elsewhere") + "\"",
                "new circuit.c basekv=20",
                "new loadshape.day npts=2 interval=1 mult=(file=profile.csv)",
                "compile parts.dss",
                "new load.l bus1=b kv=20 kw=100 daily=day",
                "new monitor.m element=line.a mode=1",
                "new energymeter.e element=line.a",
                "set voltagebases=[20] datapath=" + folder.resolve("made"),
                "calcvoltagebases",
                "buscoords places.csv",
                "set demandinterval=true",
                "solve mode=daily number=2",
                "export voltages",
                "ex currents " + folder.resolve("currents.csv"),
                "show voltages ln nodes",
                "sh powers",
                "plot profile",
                "dump debug",
                "save circuit dir=" + folder.resolve("saved"),
                "visualize what=powers element=line.a",
                "fileedit places.csv",
                "closedi",
                "panel",
                "doscmd touch " + folder.resolve("touched"),
                "vdiff");
        Set<String> before = listed(folder);
        Set<String> here = listed(Path.of("").toAbsolutePath());
        NetworkFile read = NetworkFormats.read(file);
        assertEquals(before, listed(folder));
        assertEquals(here, listed(Path.of("").toAbsolutePath()));
        assertEquals(2, read.network().branches().size());
        String notes = String.join("\n", read.notes());
        assertTrue(notes.contains("export (line 1)") && notes.contains("more"), notes);
    }

    private static Set<String> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void withoutTheLibraryItIsToldWhatToDo() throws IOException {
        String property = "dss-python-backend.library";
        Path file = write("feeder.dss", "new circuit.c basekv=20");
        Optional<String> before = Optional.ofNullable(System.getProperty(property));
        System.setProperty(property, folder.resolve("none.so").toString());
        try {
            FeederProblem problem = only(file);
            assertTrue(problem.detail().contains("none.so") && problem.detail().contains("Maybe "), problem::toString);
        } finally {
            before.ifPresentOrElse(value -> System.setProperty(property, value), () -> System.clearProperty(property));
        }
    }
}
