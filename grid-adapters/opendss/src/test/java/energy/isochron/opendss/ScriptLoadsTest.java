package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts whose own elements follow the voltage. */
class ScriptLoadsTest {
    private static final GridCase OTHER = PublishedNetworks.grid(Feeder.CIGRE_MV, 1000);
    private static final String FEEDER = """
            clear
            set defaultbasefrequency=50
            new circuit.own basekv=11 pu=1.02 bus1=mv r1=0.1 x1=0.8 r0=0.1 x0=0.9
            new transformer.t phases=3 buses=[mv lv.1.2.3.4] conns=[delta wye] kvs=[11 0.416] kvas=[250 250] xhl=4 %loadloss=1
            new reactor.earth phases=1 bus1=lv.4 bus2=lv.0 r=0.1 x=0
            new line.one bus1=lv bus2=mid r1=0.3 x1=0.1 r0=1 x0=0.1 c1=0 c0=0 length=0.1
            new line.two bus1=mid bus2=end r1=0.3 x1=0.1 r0=1 x0=0.1 c1=0 c0=0 length=0.2
            ELEMENTS
            set voltagebases=[11 0.416]
            calcvoltagebases
            """;
    /** All models, between phase and neutral or between phases, some beyond their limits, one off. */
    private static final String LOADS = """
            new load.power phases=1 bus1=mid.1 kv=0.24 kw=4 kvar=1
            new load.low phases=1 bus1=end.2 kv=0.24 kw=5 kvar=1 vminpu=1.2
            new load.high phases=1 bus1=end.3 kv=0.24 kw=5 kvar=1 vminpu=0.7 vmaxpu=0.8
            new load.neutral phases=1 bus1=lv.1.4 kv=0.24 kw=6 kvar=1
            new load.impedance phases=3 bus1=mid kv=0.416 kw=9 kvar=3 model=2
            new load.motor phases=3 bus1=mid kv=0.416 kw=9 kvar=3 model=3
            new load.cvr phases=3 bus1=mid kv=0.416 kw=9 kvar=3 model=4
            new load.current phases=3 conn=delta bus1=end kv=0.416 kw=9 kvar=3 model=5
            new load.zip phases=1 conn=delta bus1=end.1.2 kv=0.416 kw=6 model=8 zipv=[0.3 0.3 0.4 0.2 0.3 0.5 0.5]
            new load.off phases=1 bus1=end.1 kv=0.24 kw=50 enabled=no
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    private Path script(String elements) throws IOException {
        return Files.writeString(folder.resolve("feeder.dss"), FEEDER.replace("ELEMENTS", elements));
    }

    private static LoopRig rig(Path script, Injections injections) {
        DssContext dss = new DssContext();
        return new LoopRig(dss, new ScriptCircuit(dss, script, false, OTHER.graph()), 1e-10, injections);
    }

    private static Injections injections() {
        Injections list = new Injections();
        list.set(3, 0, -5, -1);
        list.set(3, 1, 3, 0);
        list.set(2, 2, -2, -2);
        return list;
    }

    @Test
    void loadsOfAllModelsAreSolvedAsByOpenDssOwnLoop() throws IOException {
        Path script = script(LOADS);
        try (LoopRig method = rig(script, injections());
                LoopRig library = rig(script, injections())) {
            assertEquals(8, method.ownLoads().orElseThrow().length);
            assertTrue(method.solveOnLoadNodes() > 1);
            library.solveByOwnLoop();
            LoopRig.assertSameState(library, method, 1e-9, 1e-6);
        }
    }

    /** 9 kW become half, 4 kW that are injected stay. */
    @Test
    void theMultiplierOfLoadsScalesTheScriptsOwnAlone() throws IOException {
        Path script = script("new load.own phases=3 bus1=mid kv=0.416 kw=9 kvar=3\nset loadmult=0.5\n");
        Injections list = new Injections();
        list.set(3, 0, -4, 0);
        try (LoopRig method = rig(script, list);
                LoopRig library = rig(script, list)) {
            assertTrue(method.solveOnLoadNodes() > 1);
            library.solveByOwnLoop();
            LoopRig.assertSameState(library, method, 1e-9, 1e-6);
            // What the neutral's earth takes is no loss by OpenDSS' count.
            assertEquals(8.5, -method.sums()[2] - method.sums()[0], 0.05);
        }
    }

    /** Generators may remember the round before, and so they are left to OpenDSS, by the same rounds as without the engine. */
    @Test
    void aScriptWithAGeneratorIsLeftToOpenDss() throws IOException {
        Path script = script(LOADS + "new generator.pv bus1=end kv=0.416 kw=12 pf=1 model=3 vpu=1.01\n");
        EngineSettings settings = new EngineSettings(1, Map.of(OpenDssProvider.SCRIPT, script.toString()));
        try (PowerFlow engine = new OpenDssProvider().open(OTHER, settings);
                LoopRig library = rig(script, injections())) {
            assertTrue(library.ownLoads().isEmpty());
            engine.inject(injections());
            Solution.Solved solved = assertInstanceOf(Solution.Solved.class, engine.solve(0));
            library.solveByOwnLoop();
            assertEquals(library.dss.integer(Dss.ITERATIONS), solved.iterations());
            double[] found = new double[engine.layout().nodeValues()];
            engine.voltages(found, new double[found.length]);
            double[] parts = library.voltages();
            double[] expected = new double[found.length];
            for (int value = 0; value < expected.length; value++) {
                expected[value] = Math.hypot(parts[2 * value], parts[2 * value + 1]);
            }
            assertArrayEquals(expected, found, 1e-14);
        }
    }
}
