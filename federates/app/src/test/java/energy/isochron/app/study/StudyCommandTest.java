package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import energy.isochron.app.Isochron;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path study = Path.of("");

    @BeforeEach
    void write() throws IOException {
        study = SampleStudy.in(folder.resolve("sample"));
    }

    private int run(String... arguments) {
        return Isochron.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private int play(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "study";
        arguments[1] = study.toString();
        arguments[2] = "--out=" + folder.resolve("out");
        System.arraycopy(more, 0, arguments, 3, more.length);
        return run(arguments);
    }

    private String screen() {
        return out.toString().replace(folder + "/", "").replaceAll("(time +)[0-9.]+ s", "$1T");
    }

    @Test
    void theScreenHasMeansClaimsTimeAndPlace() {
        assertEquals(ExitCode.OK, play(), err::toString);
        assertEquals("""
                sample: 4 variants × 3 seeds

                                 Average reward  P2P share of
                                                 volume
                  none+average   −10.4 ± 2.7     0.000 ± 0.000
                  none+nash      −10.4 ± 2.7     0.000 ± 0.000
                  large+average    0.6 ± 8.0     0.015 ± 0.034
                  large+nash       0.6 ± 8.0     0.015 ± 0.034
                  ± half of the 95 % confidence interval; stars: other than none+average (Welch, Holm: * p < 0.05, ** 0.01, *** 0.001)

                  not shown     Storage raises local trade
                  time          T
                  results       out  (open out/study.html)
                """, screen());
    }

    @Test
    void someSeedsAndVariantsAreAsked() throws IOException {
        assertEquals(ExitCode.OK, play("--seeds", "1", "--first-seed", "9", "--variants", "none+nash"), err::toString);
        assertEquals("""
                sample: 1 variant × 1 seed

                             Average reward  P2P share of
                                             volume
                  none+nash  −11.22          0.000

                  time          T
                  results       out  (open out/study.html)
                """, screen());
        assertEquals(2, Files.readAllLines(folder.resolve("out/samples.csv")).size());
        assertTrue(Files.readString(folder.resolve("out/study.json")).contains("\"variants=none+nash\""));
    }

    @Test
    void progressIsToldOnStandardErrorUnlessQuiet() {
        assertEquals(ExitCode.OK, play("--jobs", "1"));
        assertTrue(
                err.toString().lines().toList().getLast().matches("sample 100 %  12 of 12 runs, .* s, 0\\.0 s left"),
                err::toString);
        StringWriter loud = new StringWriter().append(err.toString());
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, play("--quiet", "--fresh"));
        assertEquals("", out.toString());
        assertEquals(loud.toString(), err.toString());
    }

    @Test
    void aBadStudyIsBadInputAndNothingIsWritten() throws IOException {
        Home.replace(study, "seeds: 3", "seeds: many");
        assertEquals(ExitCode.BAD_INPUT, play());
        assertTrue(err.toString().startsWith("isochron: "), err::toString);
        assertTrue(
                err.toString().contains("study.yaml:5:8: seeds is 'many', allowed is [1, 1000000]\n1 problem"),
                err::toString);
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    @Test
    void optionsOutOfRangeAreBadInput() {
        assertEquals(ExitCode.BAD_INPUT, play("--seeds", "0"));
        assertEquals(ExitCode.BAD_INPUT, play("--jobs", "0"));
        assertEquals(ExitCode.BAD_INPUT, play("--variants", "all"));
        assertEquals(ExitCode.BAD_INPUT, run("study"));
        assertEquals(ExitCode.BAD_INPUT, run("study", "99"));
        String told = err.toString();
        assertTrue(told.contains("--seeds is 0, allowed is 1 to 1000000. Maybe leave it out?"), told);
        assertTrue(told.contains("--jobs is 0, allowed is 1 to 1024. Maybe leave it out?"), told);
        assertTrue(told.contains("--variants all: is no variant of sample"), told);
        assertTrue(told.contains("CASE is missing. Maybe 'isochron study --list' to see all studies?"), told);
        assertTrue(told.contains("99: is no study, allowed is a number, name or path of a study: case-1-"), told);
    }

    @Test
    void aRunThatBreaksOffHasItsExitCode() throws IOException {
        Home.replace(
                study, "[market.mechanism=nash_bargaining]", "[\"agents.b.strategy={kind: policy, name: striking}\"]");
        assertEquals(ExitCode.BROKEN_OFF, play("--quiet", "--jobs", "1"));
        assertTrue(
                err.toString().startsWith("isochron: the run of variant 'none+nash' with seed 5 broke off: "),
                err::toString);
        assertTrue(err.toString().contains("on strike in interval 0"), err::toString);
    }

    @Test
    void theListHasTheCaseStudies() {
        assertEquals(ExitCode.OK, run("study", "--list"));
        assertTrue(out.toString().startsWith("study "), out::toString);
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("case-5-batteries ")), out::toString);
    }

    @Test
    void checkLooksAtTheStudyAndAllItsScenarios() throws IOException {
        assertEquals(ExitCode.OK, run("check", folder.resolve("sample").toString()));
        assertEquals("""
                ok: sample (study of 4 variants with 3 seeds each)
                ok: sample (scenario alone; 3 agents, 6 intervals of 3600 s)
                """, out.toString());
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("check", study.toString()));
        assertEquals("ok: sample (study of 4 variants with 3 seeds each)\n", out.toString());
        Home.replace(study, "mechanism=nash_bargaining", "mechanism=nash");
        assertEquals(ExitCode.BAD_INPUT, run("check", folder.resolve("sample").toString()));
        assertTrue(
                err.toString().contains(":16:31: variant none+nash and 1 more: market.mechanism is 'nash', allowed is"),
                err::toString);
        assertEquals(ExitCode.BAD_INPUT, run("check", study.toString(), "--seed", "3"));
        assertTrue(err.toString().contains("--set and --seed change a scenario, "), err::toString);
    }

    @Test
    void everyCommittedStudyPassesTheCheck() throws IOException {
        for (Path each : StudyCatalogue.ofInstallation().folders()) {
            assertEquals(ExitCode.OK, run("check", each.toString()), err::toString);
        }
    }
}
