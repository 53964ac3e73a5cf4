package energy.isochron.app.launch;

import energy.isochron.analytics.store.Comparison;
import energy.isochron.analytics.store.RunComparison;
import energy.isochron.app.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron compare}: whether two runs are equivalent, bit by bit. */
@Command(
        name = "compare",
        description =
                "Says whether two runs are equivalent; otherwise the first interval, federate, quantity and values that"
                        + " differ.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron compare runs/local-market-42-1 runs/local-market-42-2",
            "",
            "Exit codes: 0 equivalent, 1 different, 2 one of them cannot be read."
        })
public final class CompareCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "Folder of a run.")
    private @Nullable Path left;

    @Parameters(index = "1", paramLabel = "RUN_B", description = "Folder of another run.")
    private @Nullable Path right;

    @Override
    public Integer call() {
        if (spec == null || left == null || right == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        PrintWriter out = spec.commandLine().getOut();
        int code =
                switch (RunComparison.compare(left, right)) {
                    case Comparison.Equivalent same -> {
                        out.println("equivalent: " + same.values() + " values of " + same.intervals()
                                + " intervals are equal, bit by bit");
                        yield ExitCode.OK;
                    }
                    case Comparison.Different different -> {
                        out.println("different: " + different.differences() + " of " + different.values()
                                + " values; the first: " + different.first().text());
                        yield ExitCode.DIFFERENT;
                    }
                };
        out.flush();
        return code;
    }
}
