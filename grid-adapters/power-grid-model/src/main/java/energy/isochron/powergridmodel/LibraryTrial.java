package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance.Sequence;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.engine.Source;
import java.util.List;

/**
 * A trial of a library that was just loaded: a small network with all kinds of components, solved in both ways. The library does not say
 * its version, so this is how another one is found out that lacks an attribute or understands one differently.
 */
final class LibraryTrial {
    private static final double KVA = 1e-3;

    private LibraryTrial() {}

    /**
     * Tries a library.
     *
     * @throws PowerGridModelException if it lacks something or what it solves does not add up
     */
    static void of(Library library) {
        for (Symmetry symmetry : Symmetry.values()) {
            CalculationOptions options =
                    CalculationOptions.of(EngineSettings.hourly()).options().with(symmetry);
            try (PowerFlow engine = new PowerGridModelEngine(library, new NetworkForm(network(), symmetry), options)) {
                Solution solution = engine.solve(0);
                if (!(solution instanceof Solution.Solved solved && addsUp(engine, solved))) {
                    throw new PowerGridModelException(library.file() + " solves a network of known figures as "
                            + solution + ". Maybe it is not version " + PowerGridModelProvider.VERSION + '?');
                }
            }
        }
    }

    private static boolean addsUp(PowerFlow engine, Solution.Solved solved) {
        double[] magnitudePu = new double[engine.layout().nodeValues()];
        engine.voltages(magnitudePu, new double[magnitudePu.length]);
        double u = magnitudePu[engine.layout().nodeOffset(1)]; // of the load that is an impedance, alike in all phases
        double taken = 300 * u * u + 100 + 2 + engine.lossesKw();
        return solved.mismatchKva() < KVA && Math.abs(engine.importKw() - taken) < KVA && u > 0.9 && u < 1;
    }

    private static ElectricalNetwork network() {
        Sequence cable = new Sequence(0.2, 0.12, 60, 0.6, 0.4, 60);
        return new ElectricalNetwork(
                "trial",
                50,
                List.of(node("source", 20), node("middle", 20), node("far", 20), node("low", 0.4)),
                List.of(
                        Line.of("source", "middle", 5, cable, Double.NaN),
                        new Switch("middle-far", "middle", "far", Phases.BALANCED, Double.NaN, Ends.BOTH),
                        new Transformer(
                                "far-low", "far", "low", Phases.BALANCED, 20, 0.4, 400, 1, 4, 1, 0.025, Ends.BOTH)),
                List.of(new Source("source", 1, 30)),
                List.of(
                        new Load("middle", Phases.BALANCED, false, Load.Model.IMPEDANCE, 300, 90),
                        Load.of("far", 100, 20),
                        Load.of("low", 2, 0)));
    }

    private static GridNode node(String id, double baseKv) {
        return new GridNode(id, Phases.BALANCED, baseKv);
    }
}
