package energy.isochron.app.grid;

import energy.isochron.app.scenario.EngineOnHand;
import energy.isochron.grid.contract.RandomTree;
import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A step of an engine: all loads change, it solves, all voltages and flows are read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class EngineBenchmark {
    @Param({"sweep", "powsybl", "power-grid-model", "opendss"})
    private String name = "";

    @Param({"ieee33", "ieee34", "1000", "10000"})
    private String network = "";

    private PowerFlow engine;
    private final Injections changes = new Injections();
    private double[] loadKw;
    private double[] magnitudePu;
    private double[] angleDeg;
    private double[] pKw;
    private double[] qKvar;
    private double[] currentA;
    private int step;

    @Setup(Level.Trial)
    public void open() {
        GridCase grid =
                switch (network) {
                    case "ieee33" -> PublishedNetworks.grid(Feeder.IEEE33, 1000);
                    case "ieee34" -> PublishedNetworks.grid(Feeder.IEEE34, 1000);
                    default -> RandomTree.of(Integer.parseInt(network));
                };
        loadKw = new double[grid.electrical().nodes().size()];
        for (Load load : grid.electrical().loads()) {
            int node = 0;
            while (!grid.electrical().nodes().get(node).id().equals(load.node())) {
                node++;
            }
            loadKw[node] += load.pKw();
        }
        ElectricalNetwork bare = grid.electrical().withLoads(0);
        engine = EngineOnHand.orFetch(
                        Objects.requireNonNull(PowerFlowEngines.byName().get(name), name))
                .open(new GridCase(bare, grid.graph()), EngineSettings.hourly());
        magnitudePu = new double[engine.layout().nodeValues()];
        angleDeg = magnitudePu.clone();
        pKw = new double[engine.layout().branchValues()];
        qKvar = pKw.clone();
        currentA = pKw.clone();
    }

    @Benchmark
    public double step() {
        step++;
        changes.clear();
        for (int node = 0; node < loadKw.length; node++) {
            double kw = loadKw[node] * (0.9 + 0.01 * ((step + node) % 20));
            changes.set(node, -kw, -0.3 * kw);
        }
        engine.inject(changes);
        if (!(engine.solve(step) instanceof Solution.Solved)) {
            throw new IllegalStateException("no solution");
        }
        engine.voltages(magnitudePu, angleDeg);
        engine.flows(BranchEnd.FROM, pKw, qKvar, currentA);
        return magnitudePu[loadKw.length - 1] + pKw[0];
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }
}
