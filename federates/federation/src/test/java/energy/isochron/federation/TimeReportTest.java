package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeReportTest {
    @Test
    void theOneWhoseNextWordIsDueFirstIsWaitedFor() {
        TimeReport report = TimeReport.parse("""
                {"granted": 12.0, "dependencies": [
                  {"id": 131073, "state": "time requested", "next": 21.0},
                  {"id": 131074, "state": "granted", "next": 13.0},
                  {"id": 131075, "state": "time requested", "next": 13.0}]}""");

        assertEquals(Optional.of(new TimeReport.Other(131074, true, 13.0)), report.waitedFor());
    }

    @Test
    void whoseWaitIsDueFirstIsWaitedForToo() {
        TimeReport report = TimeReport.parse("""
                {"dependencies": [
                  {"id": 131073, "state": "time requested", "next": 20.0},
                  {"id": 131074, "state": "time requested", "next": 24.0}]}""");

        assertEquals(Optional.of(new TimeReport.Other(131073, false, 20.0)), report.waitedFor());
    }

    @Test
    void anAnswerWithoutContentNamesNobody() {
        assertEquals(
                Optional.empty(),
                TimeReport.parse("{\"error\": {\"code\": 504}}").waitedFor());
        assertTrue(TimeReport.isError("{\"error\": {\"code\": 504}}"));
        assertFalse(TimeReport.isError("\"broker\""));
    }

    @Test
    void namesAreFoundBelowBrokersAndCores() {
        Map<Integer, String> names = TimeReport.names("""
                {"brokers": [{"brokers": [], "cores": [{"federates": [
                    {"attributes": {"id": 131072, "name": "grid"}}]}]}],
                 "cores": [{"federates": [{"attributes": {"id": 131073, "name": "market"}}]}]}""");

        assertEquals(Map.of(131072, "grid", 131073, "market"), names);
        assertEquals(List.of("a/x", "b/y"), TimeReport.list("[\"a/x\", \"b/y\"]"));
    }

    @Test
    void aConnectionThatWasEndedGivesNoAnswer() {
        assertTrue(TimeReport.isError("#disconnected"));
        assertTrue(TimeReport.isNone("#disconnected"));
    }
}
