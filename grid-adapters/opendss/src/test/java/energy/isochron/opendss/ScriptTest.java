package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Branch;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeders that a user brings as scripts. */
class ScriptTest {
    /** A source, a regulator of three units, a line, and a lateral of phase C with a capacitor and a load of its own. */
    private static final String SCRIPT = """
            clear
            set defaultbasefrequency=50
            new circuit.own basekv=10 pu=1 bus1=Src z1=[0, 1e-7] z0=[0, 1e-7]
            redirect parts/regulators.dss
            new line.idle phases=3 bus1=Reg bus2=Far r1=1 x1=1 length=1 enabled=no
            new line.main phases=3 bus1=Reg bus2=Far r1=0.4 x1=0.3 r0=0.8 x0=0.9 c1=0 c0=0 length=2 units=km normamps=100
            new line.side phases=1 bus1=End.3 bus2=Far.3 r1=0.5 x1=0.3 r0=0.5 x0=0.3 c1=0 c0=0 length=1 units=km
            new capacitor.cap phases=1 bus1=End.3 kvar=20 kv=5.7735
            new load.own phases=1 bus1=End.3 kv=5.7735 kw=100 kvar=40 vminpu=0.7
            set voltagebases=[10]
            calcvoltagebases
            """;

    private static final String REGULATORS = """
            new transformer.ra phases=1 buses=[Src.1 Reg.1] kvs=[5.7735 5.7735] kvas=[2000 2000] xhl=0.01 %loadloss=0 taps=[1 1.05]
            new transformer.rb phases=1 buses=[Src.2 Reg.2] kvs=[5.7735 5.7735] kvas=[2000 2000] xhl=0.01 %loadloss=0 taps=[1 1.025]
            new transformer.rc phases=1 buses=[Src.3 Reg.3] kvs=[5.7735 5.7735] kvas=[2000 2000] xhl=0.01 %loadloss=0
            new regcontrol.rc transformer=rc winding=2 vreg=102 band=1 ptratio=57.735
            """;

    @TempDir
    private Path folder;

    private Path script;

    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    @BeforeEach
    void write() throws IOException {
        script = folder.resolve("own feeder.dss");
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/regulators.dss"), REGULATORS);
        Files.writeString(script, SCRIPT);
    }

    /** The feeder as a market would give it, in letters of its own, and with the lateral listed away from the source. */
    private static GridCase graph() {
        List<Bus> buses = Stream.of("SRC", "Reg", "FAR", "End")
                .map(id -> new Bus(id, Bus.NO_ZONE, 0, 0))
                .toList();
        List<Branch> branches =
                List.of(new Branch("SRC", "Reg", 1), new Branch("Reg", "FAR", 2), new Branch("FAR", "End", 1));
        return GridCase.of(new Network(new NetworkPlan(buses, branches, "SRC", 1000, 0)));
    }

    private PowerFlow open(String... options) {
        Map<String, String> all = new HashMap<>(Map.of(OpenDssProvider.SCRIPT, script.toString()));
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        return new OpenDssProvider().open(graph(), new EngineSettings(1, all));
    }

    private static double[] magnitudes(PowerFlow engine) {
        assertInstanceOf(Solution.Solved.class, engine.solve(0));
        double[] magnitudePu = new double[engine.layout().nodeValues()];
        engine.voltages(magnitudePu, new double[magnitudePu.length]);
        return magnitudePu;
    }

    private static int at(PowerFlow engine, String node, int phase) {
        int v = engine.layout().node(node).orElseThrow();
        return engine.layout().nodeOffset(v)
                + engine.layout().nodes().get(v).phases().position(phase);
    }

    @Test
    void namesAndDirectionsAreThoseOfTheGraph() {
        try (PowerFlow engine = open()) {
            for (String bus : List.of("SRC", "Reg", "FAR", "End")) {
                assertTrue(engine.layout().node(bus).isPresent(), bus);
            }
            List<GridBranch> branches = engine.layout().branches();
            assertEquals(
                    List.of("SRC-Reg", "Reg-FAR", "FAR-End"),
                    List.of("SRC-Reg", "Reg-FAR", "FAR-End").stream()
                            .filter(id -> engine.layout().branch(id).isPresent())
                            .toList());
            assertEquals(3, branches.size());
            GridBranch side = branches.get(engine.layout().branch("FAR-End").orElseThrow());
            assertEquals(Phases.C, side.phases());
            assertEquals("FAR", side.from());
            GridBranch main = branches.get(engine.layout().branch("Reg-FAR").orElseThrow());
            assertEquals(100 * 10 * Math.sqrt(3), main.ratingKva(), 1e-6);
        }
    }

    @Test
    void unitsOfARegulatorAreOneBranchAndKeepTheTapsOfTheScript() {
        try (PowerFlow engine = open()) {
            double[] magnitudePu = magnitudes(engine);
            assertEquals(1.05, magnitudePu[at(engine, "Reg", 0)], 1e-5);
            assertEquals(1.025, magnitudePu[at(engine, "Reg", 1)], 1e-5);
            assertEquals(1, magnitudePu[at(engine, "Reg", 2)], 1e-4);
            double[] pKw = new double[engine.layout().branchValues()];
            engine.flows(BranchEnd.FROM, pKw, new double[pKw.length], new double[pKw.length]);
            int side = engine.layout()
                    .branchOffset(engine.layout().branch("FAR-End").orElseThrow());
            assertTrue(pKw[side] > 100 && pKw[side] < 101, () -> "flow is " + pKw[side]);
            assertEquals(100 + engine.lossesKw(), engine.importKw(), 1e-3);
        }
    }

    @Test
    void whatIsInjectedComesOnTopAndCanBeTakenBack() {
        try (PowerFlow engine = open()) {
            double[] before = magnitudes(engine);
            Injections changes = new Injections();
            changes.set(engine.layout().node("FAR").orElseThrow(), -300, -90);
            changes.set(engine.layout().node("End").orElseThrow(), 2, 30, 0);
            engine.inject(changes);
            magnitudes(engine);
            assertEquals(370 + engine.lossesKw(), engine.importKw(), 1e-3);
            changes.clear();
            changes.set(engine.layout().node("FAR").orElseThrow(), 0, 0);
            changes.set(engine.layout().node("End").orElseThrow(), 0, 0);
            engine.inject(changes);
            double[] after = magnitudes(engine);
            for (int i = 0; i < after.length; i++) {
                assertEquals(before[i], after[i], 1e-12);
            }
        }
    }

    @Test
    void aBusThatIsNotFedIsDead() throws IOException {
        Files.writeString(
                script,
                SCRIPT.replace(
                        "set voltagebases",
                        "new line.lone phases=3 bus1=IsleA bus2=IsleB r1=1 x1=1 r0=1 x0=1 c1=10 c0=10 length=1\nset voltagebases"));
        try (PowerFlow engine = open()) {
            assertEquals(
                    List.of("islea", "isleb"),
                    assertInstanceOf(Solution.Solved.class, engine.solve(0)).deadNodes());
            assertEquals(0, magnitudes(engine)[at(engine, "isleb", 1)]);
            Injections changes = new Injections();
            changes.set(engine.layout().node("isleb").orElseThrow(), -70, 0);
            engine.inject(changes);
            magnitudes(engine);
            assertEquals(100 + engine.lossesKw(), engine.importKw(), 1e-3);
        }
    }

    @Test
    void regulatorsActOnlyIfTheyMay() {
        try (PowerFlow held = open();
                PowerFlow free = open(OpenDssProvider.CONTROLS, "on")) {
            assertFalse(held.capabilities().contains(Capability.CONTROLS));
            assertTrue(free.capabilities().contains(Capability.CONTROLS));
            assertFalse(free.capabilities().contains(Capability.SNAPSHOT));
            EngineSettings settings = new EngineSettings(
                    1, Map.of(OpenDssProvider.SCRIPT, script.toString(), OpenDssProvider.CONTROLS, "on"));
            assertEquals(new OpenDssProvider().capabilities(settings), free.capabilities());
            assertEquals(1, magnitudes(held)[at(held, "Reg", 2)], 1e-4);
            assertEquals(1.02, magnitudes(free)[at(free, "Reg", 2)], 0.006);
            assertThrows(UnsupportedOperationException.class, free::snapshot);
            assertThrows(UnsupportedOperationException.class, () -> held.setTap(0, 1));
            assertThrows(UnsupportedOperationException.class, () -> held.setSwitch(0, false));
        }
    }

    @Test
    void whatOpenDssSaysOfAScriptIsTold() throws IOException {
        Files.writeString(script, SCRIPT.replace("r1=0.4", "resistance=0.4"));
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> open().close())
                .getMessage());
        assertTrue(message.contains("resistance") && message.contains("own feeder.dss"), message);
    }

    @Test
    void commandsThatWouldWriteFilesAreLeftOut() throws IOException {
        Files.writeString(script, SCRIPT + "solve\nshow voltages\nexport powers\nplot profile\n");
        open().close();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("own feeder.dss", "parts"),
                    files.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aBusWithoutAVoltageBaseIsNamed() throws IOException {
        Files.writeString(script, SCRIPT.replace("calcvoltagebases", "").replace("set voltagebases=[10]", ""));
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> open().close())
                .getMessage());
        assertTrue(message.contains("'src'") && message.contains("calcvoltagebases"), message);
    }

    @Test
    void aMissingScriptIsToldBeforeOpening() {
        Map<String, String> missing =
                Map.of(OpenDssProvider.SCRIPT, folder.resolve("none.dss").toString());
        List<String> problems = new OpenDssProvider().problems(graph(), new EngineSettings(1, missing));
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().contains("none.dss, which is no file"), problems::toString);
        Map<String, String> relative = Map.of(OpenDssProvider.SCRIPT, "none.dss");
        problems = new OpenDssProvider().problems(graph(), new EngineSettings(1, relative));
        assertTrue(problems.getFirst().contains("an absolute path"), problems::toString);
    }
}
