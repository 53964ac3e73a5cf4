package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Beat;
import energy.isochron.federation.Troubled.AuditFailure;
import energy.isochron.federation.Troubled.Trouble;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalFederationTest {
    private static List<Federate> three(Trouble cleos) {
        return List.of(
                new Troubled("ann", Trouble.NONE), new Troubled("ben", Trouble.NONE), new Troubled("cleo", cleos));
    }

    private static String lastWords(Federate federate) {
        return ((Troubled) federate).lastWords();
    }

    @Test
    void federatesActInTheOrderOfTimeThenOfTheList() {
        List<String> order = new ArrayList<>();

        LocalFederation.of(three(Trouble.NONE), new Schedule(10, 1))
                .run((federate, beat, interval) -> order.add(federate.name() + ' ' + beat.name()));

        assertEquals(List.of("ann first", "ben second", "ann third", "ben third", "cleo third", "cleo fourth"), order);
    }

    @Test
    void aFailureEndsTheFederationForAllAndNamesFederateIntervalAndBeat() {
        List<Federate> federates = three(Trouble.THROWS);
        LocalFederation federation = LocalFederation.of(federates, Tracer.SCHEDULE);

        FederationFailure failure = assertThrows(FederationFailure.class, () -> federation.run(Progress.none()));

        assertTrue(
                String.valueOf(failure.getMessage()).startsWith("federate 'cleo' failed at interval 1, beat third: "),
                failure.getMessage());
        assertInstanceOf(AuditFailure.class, failure.getCause());
        for (Federate federate : federates) {
            assertTrue(lastWords(federate).startsWith("BrokenOff[completeIntervals="), lastWords(federate));
            assertTrue(lastWords(federate).contains("1.5 kWh are missing"), lastWords(federate));
        }
        assertTrue(lastWords(federates.getFirst()).contains("completeIntervals=2"), "ann acted at both her beats");
        assertTrue(lastWords(federates.getLast()).contains("completeIntervals=1"), "cleo did not");
        assertThrows(IllegalStateException.class, () -> federation.step(Progress.none()));
    }

    @Test
    void aFederateThatFailsWhenLeavingKeepsNobodyFromLeaving() {
        List<Federate> federates = List.of(
                new Troubled("ann", Trouble.THROWS_WHEN_LEAVING),
                new Troubled("ben", Trouble.NONE),
                new Troubled("cleo", Trouble.NONE));

        FederationFailure failure =
                assertThrows(FederationFailure.class, () -> LocalFederation.of(federates, Tracer.SCHEDULE)
                        .run(Progress.none()));

        assertTrue(String.valueOf(failure.getMessage()).contains("'ann' failed when it left"), failure.getMessage());
        federates.forEach(federate -> assertEquals("Completed[intervals=3]", lastWords(federate)));
    }

    @Test
    void allThatNobodySendsIsReportedAtOnce() {
        FederationFailure failure = assertThrows(
                FederationFailure.class, () -> LocalFederation.of(List.of(Tracer.of("ann")), Tracer.SCHEDULE));

        for (String key : List.of(
                "ben/level",
                "ben/left/share",
                "ben/right/share",
                "ben/note_ben",
                "cleo/level",
                "cleo/left/share",
                "cleo/right/share",
                "cleo/note_cleo")) {
            assertTrue(String.valueOf(failure.getMessage()).contains("'" + key + "'"), failure.getMessage());
        }
        assertFalse(String.valueOf(failure.getMessage()).contains("ghost"), failure.getMessage());
    }

    @Test
    void trainingStepsOneIntervalAtATime() {
        List<Federate> federates = three(Trouble.NONE);
        LocalFederation federation = LocalFederation.of(federates, Tracer.SCHEDULE);

        assertTrue(federation.step(Progress.none()));
        assertEquals(1, federation.completeIntervals());
        assertTrue(federation.step(Progress.none()));
        assertFalse(federation.step(Progress.none()));
        assertEquals("Completed[intervals=3]", lastWords(federates.getFirst()));
    }

    @Test
    void breakingOffTellsAllOnce() {
        List<Federate> federates = three(Trouble.NONE);
        LocalFederation federation = LocalFederation.of(federates, Tracer.SCHEDULE);
        federation.step(Progress.none());

        federation.breakOff("the episode is over");
        federation.breakOff("again");

        federates.forEach(federate ->
                assertEquals("BrokenOff[completeIntervals=1, reason=the episode is over]", lastWords(federate)));
    }

    @Test
    void beatsMustLieInTheIntervalInOrderAndNamesMustDiffer() {
        Schedule schedule = new Schedule(4, 1);
        Tracer late = new Tracer("ann", Tracer.FOURTH);
        Tracer backwards = new Tracer("ann", Tracer.THIRD, Tracer.FIRST);
        Tracer none = new Tracer("ann", new Beat[0]);

        for (Federate federate : List.of(late, backwards, none)) {
            assertThrows(IllegalArgumentException.class, () -> LocalFederation.of(List.of(federate), schedule));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalFederation.of(List.of(Tracer.of("ann"), Tracer.of("ann")), Tracer.SCHEDULE));
    }
}
