package energy.isochron.app.study;

import energy.isochron.app.Terminal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far a study is: a bar with the time that is left where a person looks, else a line each tenth. */
sealed interface StudyProgress extends AutoCloseable {
    /** A run has ended; called by one thread at a time. */
    void ended();

    @Override
    void close();

    /**
     * What fits where this process runs.
     *
     * @param name of the study
     * @param total number of runs
     * @param already number of runs that were there before
     * @param quiet whether nothing is to be told
     * @param err where lines go
     */
    static StudyProgress of(String name, int total, int already, boolean quiet, PrintWriter err) {
        if (quiet) {
            return new Silent();
        }
        return Terminal.isThere()
                ? new Bar(name, total, already)
                : new Tenths(name, total, already, err, System::nanoTime);
    }

    /** Nothing. */
    final class Silent implements StudyProgress {
        @Override
        public void ended() {}

        @Override
        public void close() {}
    }

    /** A bar that is drawn again and again. */
    final class Bar implements StudyProgress {
        private static final int REFRESH_MILLIS = 100;

        private final ProgressBar bar;

        private Bar(String name, int total, int already) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total)
                    .startsFrom(already, Duration.ZERO)
                    .setUnit(" runs", 1)
                    .setUpdateIntervalMillis(REFRESH_MILLIS)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void ended() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line each tenth of the runs. */
    final class Tenths implements StudyProgress {
        private static final int TENTH = 10;
        private static final int WHOLE = 100;

        private final String name;
        private final int total;
        private final int already;
        private final PrintWriter err;
        private final LongSupplier nanos;
        private final long start;
        private int done;

        Tenths(String name, int total, int already, PrintWriter err, LongSupplier nanos) {
            this.name = name;
            this.total = total;
            this.already = already;
            this.err = err;
            this.nanos = nanos;
            start = nanos.getAsLong();
            done = already;
        }

        @Override
        public void ended() {
            int before = tenths();
            done++;
            if (tenths() > before) {
                double seconds = (nanos.getAsLong() - start) / 1e9;
                double left = seconds / (done - already) * (total - done);
                err.println(String.format(
                        Locale.ROOT,
                        "%s %3d %%  %d of %d runs, %s, %s left",
                        name,
                        TENTH * tenths(),
                        done,
                        total,
                        time(seconds),
                        time(left)));
                err.flush();
            }
        }

        private int tenths() {
            return (int) ((long) done * WHOLE / total / TENTH);
        }

        @Override
        public void close() {}
    }

    /** A time for readers. */
    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
    }
}
