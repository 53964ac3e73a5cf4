package energy.isochron.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.RunTally;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {
    private static final RunSummary PLAIN = new RunTally(1).summary(true, "");

    @Test
    void aSummaryReadsBackEqualWithoutWhatTheGridDid() {
        String json = SummaryJson.write(PLAIN);
        assertFalse(json.contains("feedback") || json.contains("phases"), json);
        assertEquals(PLAIN, SummaryJson.read(json));
    }

    @Test
    void aSummaryReadsBackEqualWithWhatTheGridDid() {
        RunSummary curtailed = new RunSummary(
                true,
                "",
                PLAIN.intervals(),
                PLAIN.counts(),
                PLAIN.volumes(),
                PLAIN.prices(),
                PLAIN.energy(),
                PLAIN.grid(),
                PLAIN.money(),
                PLAIN.audit(),
                PLAIN.rewards(),
                PLAIN.storage(),
                new RunSummary.Feedback(1, 2, 3, 4, 5, 6, 7, 8, 9.5, 10, 11),
                new RunSummary.Phases(
                        new RunSummary.PhaseExtreme(0.93, "671", "C", 19),
                        new RunSummary.PhaseExtreme(1.04, "645", "B", 2),
                        new RunSummary.Extreme(1.5, "671", 19)));
        assertEquals(curtailed, SummaryJson.read(SummaryJson.write(curtailed)));
    }
}
