package energy.isochron.opendss;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.PandapowerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The European low-voltage feeder that comes with pandapower. */
final class Pandapower implements AutoCloseable {
    private final PandapowerProcess process;
    private final String version;
    private final List<PhaseLoad> loads = new ArrayList<>();

    /** A load of one phase: 0 is A. */
    record PhaseLoad(String bus, int phase, double kw, double kvar) {}

    Pandapower() throws IOException {
        process = new PandapowerProcess("grid-adapters/opendss/src/jmh/python/pandapower_european_lv.py");
        JsonNode told = process.answer();
        version = told.path("version").asText();
        told.path("loads")
                .forEach(load -> loads.add(new PhaseLoad(
                        load.path("bus").asText(),
                        load.path("phase").asInt(),
                        load.path("kw").asDouble(),
                        load.path("kvar").asDouble())));
    }

    String version() {
        return version;
    }

    /** What its feeder has. */
    List<PhaseLoad> loads() {
        return List.copyOf(loads);
    }

    /** Solves a day; tells {@code ms}, the processor time that it took, and {@code u}, by bus, the last voltages in pu. */
    JsonNode day(int steps) throws IOException {
        return process.ask(String.valueOf(steps));
    }

    @Override
    public void close() {
        process.close();
    }
}
