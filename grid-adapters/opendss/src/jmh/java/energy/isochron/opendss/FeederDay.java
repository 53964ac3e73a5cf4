package energy.isochron.opendss;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The adapter on a script: a day in which all loads change at each step, it solves, and all voltages are read. */
final class FeederDay implements AutoCloseable {
    static final int STEPS = 24;

    private final String name;
    private final List<Pandapower.PhaseLoad> loads;
    private final PowerFlow engine;
    private final int[] node;
    private final Injections changes = new Injections();
    private final double[] magnitudePu;
    private final double[] angleDeg;
    private int rounds;

    FeederDay(String name, Path script, double tolerancePu, List<Pandapower.PhaseLoad> loads) {
        this.name = name;
        this.loads = loads;
        Map<String, String> options = Map.of(
                OpenDssProvider.SCRIPT,
                script.toString(),
                OpenDssProvider.TOLERANCE,
                String.valueOf(tolerancePu));
        GridCase unused = PublishedNetworks.grid(Feeder.IEEE13, 1000);
        engine = new OpenDssProvider().open(unused, new EngineSettings(1, options));
        node = loads.stream()
                .mapToInt(load -> engine.layout().node(load.bus()).orElseThrow())
                .toArray();
        magnitudePu = new double[engine.layout().nodeValues()];
        angleDeg = new double[magnitudePu.length];
    }

    String name() {
        return name;
    }

    /** Solves a day and gives how much processor time this thread took, ms. */
    double day() {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int step = 0; step < STEPS; step++) {
            changes.clear();
            for (int i = 0; i < node.length; i++) {
                double factor = 0.9 + 0.01 * ((step + i) % 20);
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
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
    }

    /** Rounds of the last step. */
    int rounds() {
        return rounds;
    }

    int values() {
        return magnitudePu.length;
    }

    /** By bus, the magnitudes of its phases at the end of the last day, pu. */
    Map<String, double[]> voltages() {
        Map<String, double[]> voltages = new HashMap<>();
        List<GridNode> nodes = new ArrayList<>(engine.layout().nodes());
        for (int v = 0; v < nodes.size(); v++) {
            double[] phases = new double[3];
            for (int k = 0; k < 3; k++) {
                phases[k] = magnitudePu[engine.layout().nodeOffset(v) + nodes.get(v).phases().position(k)];
            }
            voltages.put(nodes.get(v).id(), phases);
        }
        return voltages;
    }

    @Override
    public void close() {
        engine.close();
    }
}
