package energy.isochron.app.grid;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.engine.VectorGroup;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.List;

/** Three nodes 0, 1 and 2 in a row: a transformer of group Dyn11 and one of two stars, with a load on phase A. */
final class Deltas {
    private Deltas() {}

    static ElectricalNetwork network() {
        Taps middle = new Taps(BranchEnd.FROM, 0, 0.025, List.of());
        return new ElectricalNetwork(
                "deltas",
                50,
                List.of(
                        new GridNode("0", Phases.ABC, 20),
                        new GridNode("1", Phases.ABC, 0.4),
                        new GridNode("2", Phases.ABC, 0.4)),
                List.of(
                        new Transformer(
                                "0-1", "0", "1", Phases.ABC, 20, 0.4, 400, 1, 4, middle, VectorGroup.DYN11, Ends.BOTH),
                        new Transformer("1-2", "1", "2", Phases.ABC, 0.4, 0.4, 400, 1, 4, middle, Ends.BOTH)),
                List.of(new Source("0", 1, 0)),
                List.of(new Load("2", Phases.A, false, Load.Model.POWER, 20, 5)));
    }

    static Network graph() {
        return new Network(Shape.LINE.plan(3, 100, new double[] {1, 1}));
    }
}
