package energy.isochron.analytics.store;

import energy.isochron.analytics.SampleDay;
import java.nio.file.Path;

/** A process that records intervals until somebody kills it. */
final class EndlessRun {
    private EndlessRun() {}

    /** Records into the folder that the argument names. */
    public static void main(String[] arguments) {
        SampleDay day = SampleRun.day();
        RunFolder folder = RunFolder.at(Path.of(arguments[0]));
        SampleRun run =
                new SampleRun(day, new ResultsStore(folder, SampleRun.description(day, 1), () -> SampleRun.WALL));
        for (long interval = 0; interval < 1_000_000; interval++) {
            run.play(1);
        }
    }
}
