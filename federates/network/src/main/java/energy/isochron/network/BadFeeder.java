package energy.isochron.network;

import java.util.List;
import java.util.stream.Collectors;

/** Files of a feeder cannot be used; all that is wrong with them is in {@link #problems}. */
public final class BadFeeder extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<FeederProblem> problems;

    BadFeeder(List<FeederProblem> problems) {
        super(problems.stream().map(FeederProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems: the nodes' file first, each file in the order of its lines. */
    public List<FeederProblem> problems() {
        return problems;
    }
}
