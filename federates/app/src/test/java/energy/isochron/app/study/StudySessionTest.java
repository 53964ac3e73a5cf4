package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.store.StoreFailure;
import energy.isochron.analytics.study.Cost;
import energy.isochron.analytics.study.Findings;
import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudySessionTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter err = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = SampleStudy.in(folder.resolve("sample"));
    }

    private StudySession session(String out, long first, int count) {
        StudyPlan plan = StudyReader.read(file);
        return new StudySession(
                plan, plan, StudyPlan.seeds(first, count), List.of(), folder.resolve(out), CostMeter.none());
    }

    private Map<String, String> play(StudySession session, int jobs) throws IOException, InterruptedException {
        session.play(new StudySession.Conduct(jobs, false, false), new PrintWriter(err));
        return results(session.folder());
    }

    /** All files but the journal. */
    private static Map<String, String> results(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each :
                    files.filter(one -> !one.endsWith(StudyJournal.FILE)).toList()) {
                texts.put(String.valueOf(each.getFileName()), Files.readString(each));
            }
        }
        return texts;
    }

    private Path journal(String out) {
        return folder.resolve(out).resolve(StudyJournal.FILE);
    }

    @Test
    void anyNumberOfJobsGivesTheSameBytes() throws IOException, InterruptedException {
        Map<String, String> one = play(session("one", 5, 4), 1);
        assertEquals(one, play(session("four", 5, 4), 4));
        assertEquals(4 * 4 + 1, one.getOrDefault("samples.csv", "").lines().count());
        assertFalse(one.keySet().stream().anyMatch(name -> name.startsWith(".")), () -> "left over: " + one.keySet());
    }

    @Test
    void seedsAndVariantsDiffer() throws IOException, InterruptedException {
        List<String> rows = play(session("one", 5, 4), 2)
                .getOrDefault("samples.csv", "")
                .lines()
                .skip(1)
                .toList();
        assertEquals(
                rows.size(),
                rows.stream().map(row -> row.split(",", 3)[2]).distinct().count());
    }

    @Test
    void aTornJournalIsGoneOnWithToTheSameBytes() throws IOException, InterruptedException {
        Map<String, String> whole = play(session("whole", 5, 3), 2);
        String journal = Files.readString(journal("whole"));
        for (int cut : List.of(1, journal.indexOf('\n') + 1, journal.length() / 2, journal.length() - 1)) {
            Path torn = folder.resolve("torn-" + cut);
            Files.createDirectories(torn);
            Files.writeString(torn.resolve(StudyJournal.FILE), journal.substring(0, cut));
            assertEquals(whole, play(session("torn-" + cut, 5, 3), 2), () -> "cut at " + cut);
            assertEquals(
                    journal.lines().sorted().toList(),
                    Files.readString(torn.resolve(StudyJournal.FILE))
                            .lines()
                            .sorted()
                            .toList());
        }
    }

    @Test
    void moreSeedsAreAddedToThoseThatAreThere() throws IOException, InterruptedException {
        play(session("grown", 6, 2), 2);
        assertEquals(play(session("whole", 5, 4), 2), play(session("grown", 5, 4), 2));
        assertTrue(err.toString().contains("sample: 8 of 16 runs are there already"), err::toString);
        assertEquals(17, Files.readAllLines(journal("grown")).size());
    }

    @Test
    void titlesAndClaimsMayChangeButNotWhatIsPlayed() throws IOException, InterruptedException {
        play(session("out", 5, 1), 1);
        Home.replace(file, "title: Batteries and prices", "title: Prices");
        play(session("out", 5, 1), 1);
        Home.replace(file, "capacity_kwh=40", "capacity_kwh=41");
        StoreFailure refused = assertThrows(StoreFailure.class, () -> play(session("out", 5, 1), 1));
        assertEquals(
                journal("out")
                        + " holds runs of variant 'large+average' with another scenario, settings or files, so that its runs"
                        + " cannot be gone on with. Maybe begin anew with --fresh, or give another folder with --out?",
                refused.getMessage());
        session("out", 5, 1).play(new StudySession.Conduct(1, true, true), new PrintWriter(err));
        assertEquals(5, Files.readAllLines(journal("out")).size());
    }

    @Test
    void aChangedScenarioIsRefused() throws IOException, InterruptedException {
        play(session("out", 5, 1), 1);
        Home.replace(file.resolveSibling("scenario.yaml"), "capacity_kw: 50", "capacity_kw: 51");
        assertThrows(StoreFailure.class, () -> play(session("out", 5, 1), 1));
    }

    @Test
    void anotherBuildAnotherStudyAndASpoiltLineAreRefused() throws IOException, InterruptedException {
        play(session("out", 5, 1), 1);
        String good = Files.readString(journal("out"));
        refuse(good.replaceFirst("\"code\":\"", "\"code\":\"0"), "was written by another build of this program (0");
        refuse(good.replaceFirst("\"sample\"", "\"other\""), "is of study 'other', not of 'sample'");
        refuse(good.replaceFirst("\"format\":1", "\"format\":2"), "keeps other measures of a run than this release");
        refuse(good.replaceFirst("\"seed\":5,\"values\":\\[", "\"seed\":5,\"values\":[x"), "cannot be read at line 2");
        refuse(good.replaceFirst("\"seed\":5,\"values\":\\[", "\"seed\":5,\"values\":[1,"), "cannot be read at line 2");
    }

    private void refuse(String journal, String why) throws IOException {
        Files.writeString(journal("out"), journal);
        StoreFailure refused = assertThrows(StoreFailure.class, () -> play(session("out", 5, 1), 1));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains("--fresh"), refused.getMessage());
        assertEquals(journal, Files.readString(journal("out")), "what is refused is left alone");
    }

    @Test
    void aJournalThatIsBeingWrittenIsRefused() throws IOException, InterruptedException {
        play(session("out", 5, 1), 1);
        StudySession again = session("out", 5, 1);
        try (StudyJournal other = StudyJournal.open(again.folder(), StudyIdentity.of(again.plan()), false)) {
            assertTrue(other.run("none+average", 5).isPresent());
            StoreFailure refused = assertThrows(StoreFailure.class, () -> play(again, 1));
            assertTrue(String.valueOf(refused.getMessage()).contains("is being written"), refused.getMessage());
        }
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("photos")).resolve("cat.jpg"), "cat");
        StoreFailure refused = assertThrows(StoreFailure.class, () -> play(session("photos", 5, 1), 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("it holds something else"), refused.getMessage());
        Files.writeString(folder.resolve("file"), "");
        refused = assertThrows(StoreFailure.class, () -> play(session("file", 5, 1), 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("it is a file"), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("photos").resolve(StudyJournal.FILE)));
    }

    @Test
    void aFullDiskIsToldWithWhatToDo() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(full), "this machine has no /dev/full");
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("out")).resolve(StudyJournal.FILE), full);
        StoreFailure refused = assertThrows(StoreFailure.class, () -> play(session("out", 5, 1), 1));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith("results cannot be written to " + journal("out") + ": No space left on device;"),
                refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).endsWith("with --out?"), refused.getMessage());
    }

    @Test
    void aRunThatFailsEndsTheStudyWithTheCommandThatRepeatsIt() throws IOException {
        Home.replace(
                file,
                "settings: [\"agents.*.battery.capacity_kwh=40\"]",
                "settings: [\"agents.b.strategy={kind: policy, name: striking}\"]");
        StudyFailure failure = assertThrows(StudyFailure.class, () -> play(session("out", 5, 2), 1));
        assertEquals(ExitCode.BROKEN_OFF, failure.exitCode());
        List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
        assertTrue(
                lines.get(0)
                        .startsWith("the run of variant 'large+average' with seed 5 broke off: federate 'prosumers'"),
                lines::toString);
        assertEquals(
                "The run alone: isochron run " + file.resolveSibling("scenario.yaml")
                        + " --over local --seed 5 --set 'agents.b.strategy={kind: policy, name: striking}'",
                lines.get(1));
        assertEquals("4 of 8 runs are kept; the same command goes on from there.", lines.get(2));
        assertEquals(5, Files.readAllLines(journal("out")).size());
        assertFalse(Files.exists(folder.resolve("out").resolve("samples.csv")));
    }

    @Test
    void costIsMeasuredOfEachVariantAfterAllRuns() throws IOException, InterruptedException {
        Home.replace(file, "baseline:", "cost: true\nbaseline:");
        StudyPlan plan = StudyReader.read(file);
        List<String> measured = new ArrayList<>();
        CostMeter meter = (variant, seed) -> {
            measured.add(variant.id() + ' ' + seed);
            return Optional.of(new Cost(3, 6, 0.1, 0.5, 0.4, 1000, 100));
        };
        Findings findings = new StudySession(plan, plan, StudyPlan.seeds(5, 1), List.of(), folder.resolve("out"), meter)
                .play(new StudySession.Conduct(1, false, true), new PrintWriter(err));
        assertEquals(List.of("none+average 5", "none+nash 5", "large+average 5", "large+nash 5"), measured);
        assertEquals(
                3, findings.results().variants().getLast().cost().orElseThrow().agents());
        assertEquals("", err.toString());
    }
}
