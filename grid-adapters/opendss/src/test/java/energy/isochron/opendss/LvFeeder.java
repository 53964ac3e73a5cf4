package energy.isochron.opendss;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import java.util.ArrayList;
import java.util.List;

/** Made-up low-voltage feeders: a transformer of 400 kVA and cables in a tree, with a house on one phase at each node. */
final class LvFeeder {
    private LvFeeder() {}

    /** One with so many houses, each taking some kilowatts. */
    static ElectricalNetwork of(int houses) {
        List<GridNode> nodes =
                new ArrayList<>(List.of(new GridNode("mv", Phases.ABC, 11), new GridNode("lv", Phases.ABC, 0.416)));
        Taps taps = new Taps(BranchEnd.TO, 0, 0.025, List.of(1, 1, 1));
        List<ElectricalBranch> branches = new ArrayList<>(
                List.of(new Transformer("mv-lv", "mv", "lv", Phases.ABC, 11, 0.416, 400, 1, 4, taps, Ends.BOTH)));
        List<Load> loads = new ArrayList<>();
        LineImpedance cable = new LineImpedance.Sequence(0.32, 0.08, 80, 1.3, 0.09, 80);
        for (int h = 0; h < houses; h++) {
            String from = h < 3 ? "lv" : "h" + (h - 3);
            nodes.add(new GridNode("h" + h, Phases.ABC, 0.416));
            branches.add(new Line(from + "-h" + h, from, "h" + h, Phases.ABC, 0.02, cable, Double.NaN, Ends.BOTH));
            Phases phase = List.of(Phases.A, Phases.B, Phases.C).get(h * 7 % 3);
            loads.add(new Load("h" + h, phase, false, Load.Model.POWER, 1 + h % 4, 0.3));
        }
        return new ElectricalNetwork("lv" + houses, 50, nodes, branches, List.of(new Source("mv", 1, 0)), loads);
    }

    /** A source and a line of so many ohms, without loads. */
    static ElectricalNetwork line(double resistanceOhm, double reactanceOhm) {
        List<GridNode> nodes = List.of(new GridNode("a", Phases.ABC, 0.416), new GridNode("b", Phases.ABC, 0.416));
        LineImpedance impedance = LineImpedance.Sequence.positive(resistanceOhm, reactanceOhm, 0);
        Line line = new Line("a-b", "a", "b", Phases.ABC, 1, impedance, Double.NaN, Ends.BOTH);
        return new ElectricalNetwork("line", 50, nodes, List.of(line), List.of(new Source("a", 1, 0)), List.of());
    }
}
