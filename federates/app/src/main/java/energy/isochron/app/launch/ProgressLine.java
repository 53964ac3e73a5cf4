package energy.isochron.app.launch;

import energy.isochron.app.Terminal;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar, of the intervals played or of other things, where a person looks at a terminal. */
final class ProgressLine implements LongConsumer, AutoCloseable {
    private static final int REFRESH_MILLIS = 100;

    private final @Nullable ProgressBar bar;

    private ProgressLine(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static ProgressLine of(String task, long intervals, boolean quiet) {
        return quiet ? new ProgressLine(null) : of(task, intervals, " intervals");
    }

    static ProgressLine of(String task, long number, String unit) {
        if (!Terminal.isThere()) {
            return new ProgressLine(null);
        }
        return new ProgressLine(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(number)
                .setUnit(unit, 1)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public void accept(long interval) {
        if (bar != null) {
            bar.stepTo(interval + 1);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
