package energy.isochron.opendss;

import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Source;
import java.util.ArrayList;
import java.util.List;

/** Sources: a held voltage and, where it is not almost zero, the line of their short-circuit impedance before it. */
final class ScriptSources {
    /** Impedance that counts as none, pu of 1 MVA. */
    private static final double ALMOST_ZERO_PU = 1e-8;

    private static final double SYMMETRIC = 1e-9;

    private final DssContext dss;
    private final ScriptBuses buses;
    private final ScriptLines lines;
    private final ScriptFindings findings;
    private final List<Source> sources = new ArrayList<>();

    ScriptSources(DssContext dss, ScriptBuses buses, ScriptLines lines, ScriptFindings findings) {
        this.dss = dss;
        this.buses = buses;
        this.lines = lines;
        this.findings = findings;
    }

    List<Source> sources() {
        return sources;
    }

    void source(ScriptObject source) {
        if (!source.terminal(0).equals(List.of(1, 2, 3))
                || source.terminal(1).stream().anyMatch(node -> node != 0)) {
            findings.refuse(
                    source,
                    "is at the conductors " + source.nodes()
                            + ", allowed are phases 1, 2 and 3 against the ground. Maybe it is one of three single-phase sources?");
            return;
        }
        ComplexMatrix ohm = new ScriptAdmittance(dss, source).seriesOhm();
        if (!ohm.isSymmetric(SYMMETRIC)) {
            findings.refuse(source, "has a negative sequence of its own, allowed is z2 = z1. Maybe leave z2 out?");
            return;
        }
        GridNode node = buses.node(source.buses().getFirst());
        double pu = source.number("pu") * source.number("BasekV") / node.baseKv();
        GridNode held = node;
        if (ohm.largest() > ALMOST_ZERO_PU * node.baseKv() * node.baseKv()) {
            held = buses.behind(node);
            lines.source(held, node, ohm);
            findings.note("the short-circuit impedance of %s is a line, whose losses are the network's", source.name());
        }
        sources.add(new Source(held.id(), pu, source.number("Angle")));
    }
}
