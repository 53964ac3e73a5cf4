package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every host promises, so that federates need not know which one they are in. */
abstract class HostContract {
    /** Plays the three tracers to the end; what each has seen, in the order of {@link Tracer#NAMES}. */
    abstract List<List<String>> traces() throws Exception;

    @Test
    void whatIsSentAtABeatIsSeenAtStrictlyLaterBeatsOnly() throws Exception {
        List<List<String>> traces = traces();

        assertEquals(
                List.of(
                        "0 first: -1.0 -1.0 NaN NaN NaN NaN 7.0 ben/note_ben='hello' cleo/note_cleo='hello'",
                        "0 third: 1.0 -1.0 NaN 1.1 NaN NaN 7.0 ben/note_ben='at 1'",
                        "1 first: 3.0 4.0 NaN 3.1 4.1 3.1 7.0 ben/note_ben='at 3' cleo/note_cleo='at 3' cleo/note_cleo='at 4'",
                        "1 third: 11.0 4.0 NaN 11.1 4.1 3.1 7.0 ben/note_ben='at 11'",
                        "2 first: 13.0 14.0 NaN 13.1 14.1 13.1 7.0 ben/note_ben='at 13' cleo/note_cleo='at 13' cleo/note_cleo='at 14'",
                        "2 third: 21.0 14.0 NaN 21.1 14.1 13.1 7.0 ben/note_ben='at 21'",
                        "after 3: 23.0 24.0 ben/note_ben='at 23' cleo/note_cleo='at 23' cleo/note_cleo='at 24'",
                        "Completed[intervals=3]"),
                traces.get(0));
        assertEquals(
                "0 second: 0.0 -1.0 0.1 NaN NaN NaN 7.0 ann/note_ann='hello' ann/note_ann='at 0' cleo/note_cleo='hello'",
                traces.get(1).getFirst());
        assertEquals(
                "0 third: 0.0 1.0 0.1 NaN NaN 1.1 7.0 ann/note_ann='hello' ann/note_ann='at 0' ben/note_ben='hello' ben/note_ben='at 1'",
                traces.get(2).getFirst());
    }

    @Test
    void whoConcludesLaterSeesWhatThoseBeforeSentWhenTheyConcluded() throws Exception {
        assertEquals(
                List.of("after 3: -2.0 -2.0 ann/note_ann='farewell' ben/note_ben='farewell'", "Completed[intervals=3]"),
                traces().get(2).subList(6, 8));
    }

    @Test
    void everyHostShowsFederatesTheSame() throws Exception {
        List<Tracer> tracers = Tracer.NAMES.stream().map(Tracer::of).toList();
        LocalFederation.of(List.copyOf(tracers), Tracer.SCHEDULE).run(Progress.none());

        assertEquals(tracers.stream().map(tracer -> tracer.trace).toList(), traces());
    }
}
