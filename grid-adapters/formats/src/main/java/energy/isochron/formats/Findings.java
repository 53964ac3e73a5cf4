package energy.isochron.formats;

import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.network.FeederProblem;
import java.util.ArrayList;
import java.util.List;

/** Gathers all that is wrong with a file. */
final class Findings {
    private final String file;
    private final List<FeederProblem> problems = new ArrayList<>();

    /** Of a file, by its name. */
    Findings(String file) {
        this.file = file;
    }

    /**
     * Adds a problem.
     *
     * @param line 1-based; 0 if the format has no lines
     * @param place the element, such as {@code line[3].r_ohm_per_km}
     * @param value what stands there
     * @param detail what is allowed, and what was probably meant
     */
    void add(long line, String place, String value, String detail) {
        problems.add(new FeederProblem(file, line, place, value, detail));
    }

    /** Whether nothing is wrong so far. */
    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Throws if anything is wrong. */
    void check() {
        if (!problems.isEmpty()) {
            throw new BadNetworkFile(problems);
        }
    }

    /** Throws if anything is wrong with the file, or with the network that was made of it. */
    void check(ElectricalNetwork network) {
        check();
        for (String problem : network.problems()) {
            add(0, "", network.name(), "cannot be used: " + problem);
        }
        check();
    }
}
