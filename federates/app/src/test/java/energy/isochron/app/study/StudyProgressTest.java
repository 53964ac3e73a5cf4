package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StudyProgressTest {
    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private void play(int total, int already, double secondsARun) {
        try (StudyProgress progress =
                new StudyProgress.Tenths("case", total, already, new PrintWriter(err), nanos::get)) {
            for (int run = already; run < total; run++) {
                nanos.addAndGet(Math.round(secondsARun * 1e9));
                progress.ended();
            }
        }
    }

    @Test
    void aLineIsToldEachTenthWithTheTimeThatIsLeft() {
        play(40, 0, 10);
        assertEquals(
                """
                case  10 %  4 of 40 runs, 40 s, 6 min 00 s left
                case  20 %  8 of 40 runs, 1 min 20 s, 5 min 20 s left""",
                err.toString()
                        .lines()
                        .limit(2)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse(""));
        assertEquals(10, err.toString().lines().count());
        assertEquals(
                "case 100 %  40 of 40 runs, 6 min 40 s, 0.0 s left",
                err.toString().lines().toList().getLast());
    }

    @Test
    void aStudyThatGoesOnCountsItsOwnTimeOnly() {
        play(100, 89, 0.5);
        assertEquals("""
                case  90 %  90 of 100 runs, 0.5 s, 5.0 s left
                case 100 %  100 of 100 runs, 5.5 s, 0.0 s left
                """, err.toString());
    }

    @Test
    void fewRunsMakeFewLines() {
        play(3, 0, 1);
        assertEquals("""
                case  30 %  1 of 3 runs, 1.0 s, 2.0 s left
                case  60 %  2 of 3 runs, 2.0 s, 1.0 s left
                case 100 %  3 of 3 runs, 3.0 s, 0.0 s left
                """, err.toString());
    }

    @Test
    void timesAreToldAsPeopleDo() {
        assertEquals("9.9 s", StudyProgress.time(9.94));
        assertEquals("59 s", StudyProgress.time(59.4));
        assertEquals("1 min 00 s", StudyProgress.time(59.9));
        assertEquals("1 h 01 min", StudyProgress.time(3660));
    }
}
