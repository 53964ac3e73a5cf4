package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.federation.Troubled.AuditFailure;
import energy.isochron.federation.Troubled.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HelicsEmbeddedIT {
    private static final HelicsOptions OPTIONS =
            HelicsOptions.embedded().waiting(Duration.ofSeconds(2), Duration.ofSeconds(3));

    @BeforeAll
    static void library() {
        NativeLibrary.require();
    }

    private static List<Troubled> three(Trouble cleos) {
        return List.of(
                new Troubled("ann", Trouble.NONE), new Troubled("ben", Trouble.NONE), new Troubled("cleo", cleos));
    }

    private static FederationFailure failure(List<Troubled> federates) {
        return assertThrows(
                FederationFailure.class, () -> HelicsEmbedded.of(List.copyOf(federates), Tracer.SCHEDULE, OPTIONS)
                        .run(Progress.none()));
    }

    private static void assertBrokenOff(Troubled federate, String reason) {
        assertTrue(
                federate.lastWords().startsWith("BrokenOff[")
                        && federate.lastWords().contains(reason),
                federate.lastWords());
    }

    @Test
    void fiftyRunsInARowEndWell() {
        for (int run = 0; run < 50; run++) {
            List<Troubled> federates = three(Trouble.NONE);
            HelicsEmbedded.of(List.copyOf(federates), Tracer.SCHEDULE, OPTIONS).run(Progress.none());
            federates.forEach(federate -> assertEquals("Completed[intervals=3]", federate.lastWords()));
        }
    }

    @Test
    void aFailureEndsTheFederationForAllAndItsCauseCanBeReached() {
        List<Troubled> federates = three(Trouble.THROWS);

        FederationFailure failure = failure(federates);

        String reason = "federate 'cleo' failed at interval 1, beat third: ";
        assertTrue(String.valueOf(failure.getMessage()).startsWith(reason), failure.getMessage());
        assertInstanceOf(AuditFailure.class, failure.getCause());
        federates.forEach(federate -> assertBrokenOff(federate, reason));
        assertTrue(federates.getLast().lastWords().contains("completeIntervals=1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGS", "HANGS_FOR_GOOD"})
    void aFederateThatHangsIsNamedWithItsLastInterval(Trouble trouble) {
        List<Troubled> federates = three(trouble);

        FederationFailure failure = failure(federates);

        String reason = "waited 2 s for federate 'cleo', last heard of at interval 1, beat third";
        assertTrue(String.valueOf(failure.getMessage()).startsWith(reason), failure.getMessage());
        federates.subList(0, 2).forEach(federate -> assertBrokenOff(federate, reason));
    }

    @Test
    void aFederateThatHangsBeforeTimeStartsIsNamed() {
        List<Troubled> federates = three(Trouble.HANGS_BEFORE_TIME);

        FederationFailure failure = failure(federates);

        String reason = "waited 3 s for federate 'cleo', last heard of before interval 0";
        assertTrue(String.valueOf(failure.getMessage()).startsWith(reason), failure.getMessage());
        federates.subList(0, 2).forEach(federate -> assertBrokenOff(federate, "cleo"));
    }

    @Test
    void aFederateThatFailsWhenLeavingKeepsNobodyFromLeaving() {
        List<Troubled> federates = three(Trouble.THROWS_WHEN_LEAVING);

        assertTrue(String.valueOf(failure(federates).getMessage()).contains("'cleo' failed when it left"));
        federates.subList(0, 2).forEach(federate -> assertEquals("Completed[intervals=3]", federate.lastWords()));
    }

    @Test
    void allThatNobodySendsIsReportedAtOnce() {
        FederationFailure failure = failure(List.of(new Troubled("ann", Trouble.NONE)));

        assertTrue(String.valueOf(failure.getMessage()).contains("'ben/level'"), failure.getMessage());
        assertTrue(String.valueOf(failure.getMessage()).contains("'cleo/note_cleo'"), failure.getMessage());
    }

    @Test
    void itsUserMayInterruptIt() throws InterruptedException {
        List<Troubled> federates = three(Trouble.HANGS);
        Thread main = Thread.currentThread();
        Thread interrupter = Thread.ofVirtual().start(() -> {
            while (federates.getLast().trace().size() < 2) {
                Thread.onSpinWait();
            }
            main.interrupt();
        });

        FederationFailure failure = failure(federates);
        interrupter.join();

        assertTrue(Thread.interrupted());
        assertTrue(String.valueOf(failure.getMessage()).contains("interrupted"), failure.getMessage());
    }
}
