package energy.isochron.prosumers;

import java.util.List;
import java.util.stream.Collectors;

/** A file of series cannot be used; all that is wrong with it is in {@link #problems}. */
public final class BadSeries extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<SeriesProblem> problems;

    BadSeries(List<SeriesProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of lines. */
    public List<SeriesProblem> problems() {
        return problems;
    }

    private static String message(List<SeriesProblem> problems) {
        String shown =
                problems.stream().limit(SHOWN).map(SeriesProblem::toString).collect(Collectors.joining("\n"));
        int rest = problems.size() - SHOWN;
        return rest > 0 ? shown + "\n… and " + rest + " more problems" : shown;
    }
}
