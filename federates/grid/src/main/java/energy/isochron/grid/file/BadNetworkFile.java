package energy.isochron.grid.file;

import energy.isochron.network.FeederProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A file of a network cannot be used; all that is wrong with it is in {@link #problems}. */
public final class BadNetworkFile extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<FeederProblem> problems;

    /**
     * With all that is wrong.
     *
     * @param problems one or more, in the order of the file
     */
    public BadNetworkFile(List<FeederProblem> problems) {
        super(problems.stream().map(FeederProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the file. */
    public List<FeederProblem> problems() {
        return problems;
    }
}
