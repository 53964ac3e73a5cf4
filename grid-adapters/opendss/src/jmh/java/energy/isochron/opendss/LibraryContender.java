package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.GridLayout;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/** The same functions of the library without the adapter, at their fastest: each step begins where the last one ended, and no angles are read. */
final class LibraryContender implements Contender {
    private final String name;
    private final List<Pandapower.PhaseLoad> loads;
    private final DssContext dss = new DssContext();
    private final GridLayout layout;
    private final BuiltCircuit built;
    private final MemorySegment voltages;
    private final int[] value;
    private final double[] baseV;
    private final double[] magnitudePu;
    private int rounds;

    LibraryContender(String name, Path script, double tolerancePu, List<Pandapower.PhaseLoad> loads) {
        this.name = name;
        this.loads = loads;
        ScriptCircuit circuit = new ScriptCircuit(dss, script, false, AdapterContender.UNUSED.graph());
        layout = circuit.layout();
        value = loads.stream()
                .mapToInt(load -> layout.nodeOffset(layout.node(load.bus()).orElseThrow()) + load.phase())
                .toArray();
        magnitudePu = new double[layout.nodeValues()];
        baseV = new double[magnitudePu.length];
        for (int i = 0; i < baseV.length; i++) {
            baseV[i] = 1000 * layout.nodes().get(i / 3).baseKv() / Math.sqrt(3);
        }
        boolean[] injected = new boolean[magnitudePu.length];
        for (int at : value) {
            injected[at] = true;
        }
        built = circuit.build(dss, Positions.none(), injected);
        dss.command("set tolerance=" + tolerancePu);
        voltages = dss.voltages(built.nodes);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void day() {
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < value.length; i++) {
                double factor = Contender.factor(step, i);
                Pandapower.PhaseLoad load = loads.get(i);
                dss.load(built.loadAt[value[i]], load.kw() * factor, load.kvar() * factor);
            }
            dss.solve();
            if (!dss.flag(Dss.CONVERGED)) {
                throw new IllegalStateException(name + ": no solution");
            }
            for (int i = 0; i < magnitudePu.length; i++) {
                double re = voltages.getAtIndex(JAVA_DOUBLE, 2L * built.voltageAt[i]);
                double im = voltages.getAtIndex(JAVA_DOUBLE, 2L * built.voltageAt[i] + 1);
                magnitudePu[i] = Math.sqrt(re * re + im * im) / baseV[i];
            }
        }
        rounds = dss.integer(Dss.ITERATIONS);
    }

    @Override
    public int rounds() {
        return rounds;
    }

    @Override
    public GridLayout layout() {
        return layout;
    }

    @Override
    public double[] magnitudePu() {
        return magnitudePu;
    }

    @Override
    public void close() {
        dss.close();
    }
}
