package energy.isochron.market;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that no market can be run by. It carries all problems of a record at once. */
public final class InvalidRules extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    InvalidRules(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one entry a problem, in the order of the record's components. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
