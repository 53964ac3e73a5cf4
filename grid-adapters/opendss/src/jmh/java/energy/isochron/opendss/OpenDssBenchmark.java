package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
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

/**
 * A day of 24 steps: every load changes, it solves, all voltages and the losses are read. By the adapter, and by calling the same functions
 * of the library in the same order on the same circuit: beginning at the same voltages each time as the adapter does, and where the last
 * step ended.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class OpenDssBenchmark {
    private static final int STEPS = 24;
    private static final double TOLERANCE_PU = 1e-10;

    @Param({"IEEE13", "IEEE34", "IEEE123"})
    private String feeder = "";

    private final Injections changes = new Injections();
    private PowerFlow engine;
    private double[] loadKw;
    private double[] loadKvar;
    private int[] node;
    private int[] phase;
    private double[] magnitudePu;
    private double[] angleDeg;

    private DssContext dss;
    private int[] loadAt;
    private MemorySegment voltages;
    private double[] start;
    private double[] read;

    @Setup(Level.Trial)
    public void open() {
        Feeder of = Feeder.valueOf(feeder.toUpperCase(Locale.ROOT));
        ElectricalNetwork network = PublishedNetworks.atPublishedTaps(of);
        ElectricalNetwork bare = network.withLoads(0);
        engine = new OpenDssProvider().open(new GridCase(bare, new Network(of.plan(1000))), EngineSettings.hourly());
        int values = engine.layout().nodeValues();
        loadKw = new double[values];
        loadKvar = new double[values];
        node = new int[values];
        phase = new int[values];
        for (int v = 0; v < engine.layout().nodes().size(); v++) {
            Phases phases = engine.layout().nodes().get(v).phases();
            for (int k = 0; k < 3; k++) {
                if (phases.has(k)) {
                    int value = engine.layout().nodeOffset(v) + phases.position(k);
                    node[value] = v;
                    phase[value] = k;
                }
            }
        }
        network.loads().forEach(this::add);
        magnitudePu = new double[values];
        angleDeg = new double[values];
        read = new double[values];
        bare(bare);
    }

    private void add(Load load) {
        int v = engine.layout().node(load.node()).orElseThrow();
        GridNode at = engine.layout().nodes().get(v);
        Phases phases = load.phases() == Phases.BALANCED ? at.phases() : load.phases();
        for (int k = 0; k < 3; k++) {
            if (phases.has(k)) {
                int value = engine.layout().nodeOffset(v) + at.phases().position(k);
                loadKw[value] += load.pKw() / phases.count();
                loadKvar[value] += load.qKvar() / phases.count();
            }
        }
    }

    private void bare(ElectricalNetwork network) {
        dss = new DssContext();
        NetworkCircuit circuit = new NetworkCircuit(network);
        boolean[] injected = new boolean[loadKw.length];
        for (int i = 0; i < injected.length; i++) {
            injected[i] = loadKw[i] != 0 || loadKvar[i] != 0;
        }
        BuiltCircuit built = circuit.build(dss, circuit.positions(), injected);
        dss.command("set tolerance=" + TOLERANCE_PU);
        dss.command("set maxiterations=300");
        loadAt = built.loadAt;
        voltages = dss.voltages(built.nodes);
        start = voltages.toArray(JAVA_DOUBLE);
    }

    private double at(int step, int value) {
        return 0.6 + 0.02 * ((step + value) % 20);
    }

    @Benchmark
    public double adapter() {
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            changes.clear();
            for (int i = 0; i < loadKw.length; i++) {
                if (loadAt[i] > 0) {
                    double part = at(step, i);
                    changes.set(node[i], phase[i], -part * loadKw[i], -part * loadKvar[i]);
                }
            }
            engine.inject(changes);
            if (!(engine.solve(step) instanceof Solution.Solved)) {
                throw new IllegalStateException("no solution");
            }
            engine.voltages(magnitudePu, angleDeg);
            sum += engine.lossesKw();
        }
        return sum;
    }

    @Benchmark
    public double bareAfresh() {
        return bareDay(true);
    }

    @Benchmark
    public double bareWarm() {
        return bareDay(false);
    }

    private double bareDay(boolean afresh) {
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < loadKw.length; i++) {
                if (loadAt[i] > 0) {
                    double part = at(step, i);
                    dss.load(loadAt[i], part * loadKw[i], part * loadKvar[i]);
                }
            }
            if (afresh) {
                MemorySegment.copy(start, 0, voltages, JAVA_DOUBLE, 0, start.length);
            }
            dss.solve();
            if (!dss.flag(Dss.CONVERGED)) {
                throw new IllegalStateException("no solution");
            }
            MemorySegment magnitudes = dss.numbers(Dss.MAGNITUDES);
            MemorySegment.copy(magnitudes, JAVA_DOUBLE, 0, read, 0, read.length);
            sum += dss.numbers(Dss.LOSSES).getAtIndex(JAVA_DOUBLE, 0);
        }
        return sum;
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
        dss.close();
    }
}
