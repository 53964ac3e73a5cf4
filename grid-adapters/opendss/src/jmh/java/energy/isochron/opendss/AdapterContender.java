package energy.isochron.opendss;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The adapter on a script, as a federation has it. */
final class AdapterContender implements Contender {
    /** For the names of its buses alone, none of which is of the European feeder. */
    static final GridCase UNUSED = PublishedNetworks.grid(Feeder.CIGRE_MV, 1000);

    private final String name;
    private final List<Pandapower.PhaseLoad> loads;
    private final PowerFlow engine;
    private final int[] node;
    private final Injections changes = new Injections();
    private final double[] magnitudePu;
    private final double[] angleDeg;
    private int rounds;

    AdapterContender(String name, Path script, double tolerancePu, List<Pandapower.PhaseLoad> loads) {
        this.name = name;
        this.loads = loads;
        Map<String, String> options = Map.of(
                OpenDssProvider.SCRIPT,
                script.toString(),
                OpenDssProvider.TOLERANCE,
                String.valueOf(tolerancePu));
        engine = new OpenDssProvider().open(UNUSED, new EngineSettings(1, options));
        node = loads.stream()
                .mapToInt(load -> layout().node(load.bus()).orElseThrow())
                .toArray();
        magnitudePu = new double[layout().nodeValues()];
        angleDeg = new double[magnitudePu.length];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void day() {
        for (int step = 0; step < STEPS; step++) {
            changes.clear();
            for (int i = 0; i < node.length; i++) {
                double factor = Contender.factor(step, i);
                Pandapower.PhaseLoad load = loads.get(i);
                changes.set(node[i], load.phase(), -load.kw() * factor, -load.kvar() * factor);
            }
            engine.inject(changes);
            switch (engine.solve(3600.0 * step)) {
                case Solution.Solved solved -> rounds = solved.iterations();
                case Solution.NotConverged open -> throw new IllegalStateException(name + ": " + open.reason());
            }
            engine.voltages(magnitudePu, angleDeg);
        }
    }

    @Override
    public int rounds() {
        return rounds;
    }

    @Override
    public GridLayout layout() {
        return engine.layout();
    }

    @Override
    public double[] magnitudePu() {
        return magnitudePu;
    }

    @Override
    public void close() {
        engine.close();
    }
}
