package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.engine.VectorGroup;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormats;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts as networks, against the same scripts opened as they are. */
class DssFormatTest {
    private static final double TOLERANCE_PU = 5e-7;

    @TempDir
    private Path folder;

    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    private static ElectricalBranch branch(NetworkFile file, String id) {
        return file.network().branches().stream()
                .filter(branch -> branch.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no branch " + id + " in "
                        + file.network().branches().stream()
                                .map(ElectricalBranch::id)
                                .toList()));
    }

    private static void assertSolvesAlike(NetworkFile file, Path script, int values) {
        ScriptComparison comparison = ScriptComparison.of(file, script);
        assertEquals(values, comparison.values());
        assertTrue(comparison.largestPu() < TOLERANCE_PU, comparison::toString);
        assertTrue(comparison.importShare() < 1e-5, comparison::toString);
        boolean iron = String.join(" ", file.notes()).contains("losses without load");
        assertTrue(iron || comparison.lossesShare() < 1e-6, comparison::toString);
    }

    /** A script of one source, which is almost ideal, and of some lines more, at 20 and 0.4 kV. */
    private Path script(String... lines) throws IOException {
        Path file = folder.resolve("own.dss");
        Files.writeString(
                file,
                "clear\nset defaultbasefrequency=50\nnew circuit.own basekv=20 pu=1.01 bus1=src z1=[0, 1e-7] z0=[0, 1e-7]\n"
                        + String.join("\n", lines)
                        + "\nset voltagebases=[20 0.4]\ncalcvoltagebases\n");
        return file;
    }

    @Test
    void aFeederOfAllKindsIsSolvedAsOpenDssSolvesItself() throws IOException {
        Path script = Scripts.copy("small.dss", folder);
        NetworkFile file = NetworkFormats.read(script);
        assertEquals("small", file.network().name());
        assertEquals(50, file.network().frequencyHz());
        assertEquals(
                List.of("high_source", "high", "mid", "reg", "town", "tie", "end", "farm", "spur"),
                file.network().nodes().stream().map(node -> node.id()).toList());
        assertSolvesAlike(file, script, 23);
        assertTrue(file.lengthsKnown());
        Network graph = new Network(FeederGraph.of(file, 500));
        assertEquals(9, graph.buses().size());
        assertTrue(graph.findBranch("reg-town").isPresent());
    }

    @Test
    void elementsAreWhatTheyAreInTheScript() throws IOException {
        NetworkFile file = NetworkFormats.read(Scripts.copy("small.dss", folder));
        Transformer sub = assertInstanceOf(Transformer.class, branch(file, "high-mid"));
        assertEquals(VectorGroup.DYN1, sub.group());
        assertEquals(66, sub.fromKv());
        assertEquals(0.8, sub.rPercent(), 1e-12);
        assertEquals(66 * 66 / 0.02 * 1000, branch(file, "high_source-high").ratingKva(), 1);
        Transformer regulator = assertInstanceOf(Transformer.class, branch(file, "mid-reg"));
        assertEquals(Phases.ABC, regulator.phases());
        assertEquals(4800, regulator.ratingKva(), 1e-9);
        assertEquals(0.00625, regulator.tapStep(), 1e-12);
        assertEquals(3, regulator.taps().byPhase().size());
        assertEquals(3, regulator.taps().byPhase().stream().distinct().count());
        assertInstanceOf(Switch.class, branch(file, "town-tie"));
        Line lateral = assertInstanceOf(Line.class, branch(file, "end-farm"));
        assertEquals(Phases.AC, lateral.phases());
        LineImpedance.Matrix matrix = assertInstanceOf(LineImpedance.Matrix.class, lateral.impedance());
        assertEquals(List.of(0.72, 0.06, 0.71), rounded(matrix.r()));
        Line second = assertInstanceOf(Line.class, branch(file, "tie-end"));
        assertEquals(8200 * 0.3048e-3, second.lengthKm(), 1e-9);
        assertEquals(250 * 11 * Math.sqrt(3), branch(file, "reg-town").ratingKva(), 1e-6);
        Load bank = load(file, "end", Phases.ABC, false, Load.Model.IMPEDANCE);
        assertEquals(-400, bank.qKvar(), 1e-6);
        Load constant = load(file, "town", Phases.ABC, false, Load.Model.POWER);
        assertEquals(600, constant.pKw(), 1e-9);
        assertEquals(600 * Math.tan(Math.acos(0.92)), constant.qKvar(), 1e-6);
        assertEquals(70, load(file, "farm", Phases.AC, true, Load.Model.POWER).pKw(), 1e-9);
        assertEquals(
                -90, load(file, "spur", Phases.ABC, true, Load.Model.IMPEDANCE).qKvar(), 1e-3);
    }

    private static Load load(NetworkFile file, String node, Phases phases, boolean delta, Load.Model model) {
        return file.network().loads().stream()
                .filter(load -> load.node().equals(node) && load.phases() == phases)
                .filter(load -> load.delta() == delta && load.model() == model)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "there is no such load in " + file.network().loads()));
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream().map(value -> Math.round(value * 1e9) / 1e9).toList();
    }

    @Test
    void whatIsTakenOtherwiseIsNoted() throws IOException {
        String notes = String.join(
                "\n", NetworkFormats.read(Scripts.copy("small.dss", folder)).notes());
        assertTrue(
                notes.contains("stay where the script leaves them, regcontrol.ra, regcontrol.rb, regcontrol.rc"),
                notes);
        assertTrue(notes.contains("short-circuit impedance of vsource.source is a line"), notes);
        assertTrue(notes.contains("loads of constant impedance: transformer.sub"), notes);
        Path outside = script(
                "new load.low bus1=src kv=20 kw=10 vminpu=1.05",
                "new loadshape.s npts=2 interval=1 mult=(1 2)",
                "new load.shaped bus1=src kv=20 kw=10 daily=s",
                "show voltages");
        notes = String.join("\n", NetworkFormats.read(outside).notes());
        assertTrue(notes.contains("solution outside are: load.low"), notes);
        assertTrue(notes.contains("powers are those of a snapshot: load.shaped"), notes);
        assertTrue(notes.contains("are left out: show (line 7)"), notes);
    }

    @Test
    void aBalancedScriptIsSolvedAlikeByAnEngineWithOnePhase() throws IOException {
        Path script = Scripts.copy("balanced.dss", folder);
        NetworkFile file = NetworkFormats.read(script);
        assertSolvesAlike(file, script, 15);
        Line cable = assertInstanceOf(Line.class, branch(file, "grid-one"));
        LineImpedance.Sequence sequence = assertInstanceOf(LineImpedance.Sequence.class, cable.impedance());
        assertEquals(0.21, sequence.r1(), 1e-12);
        assertEquals(0.4, sequence.x0(), 1e-12);
        assertEquals(2 * Math.PI * 50 * 0.28, sequence.b1(), 1e-9);
        GridCase grid = GridCase.rated(file.network(), new Network(FeederGraph.of(file, 1000)));
        try (PowerFlow sweep = new SweepProvider().open(grid, EngineSettings.hourly());
                PowerFlow unbalanced = new OpenDssProvider().open(grid, EngineSettings.hourly())) {
            assertInstanceOf(Solution.Solved.class, sweep.solve(0));
            assertInstanceOf(Solution.Solved.class, unbalanced.solve(0));
            double[] one = new double[sweep.layout().nodeValues()];
            double[] three = new double[unbalanced.layout().nodeValues()];
            sweep.voltages(one, new double[one.length]);
            unbalanced.voltages(three, new double[three.length]);
            for (int v = 0; v < one.length; v++) {
                assertEquals(
                        three[3 * v],
                        one[v],
                        1e-7,
                        sweep.layout().nodes().get(v).id());
            }
            assertEquals(unbalanced.lossesKw(), sweep.lossesKw(), 1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "delta, wye, lag, DYN1",
        "delta, wye, lead, DYN11",
        "wye, delta, lag, YND1",
        "wye, delta, lead, YND11",
        "delta, delta, lag, DD0",
        "wye, wye, lag, YNYN0"
    })
    void vectorGroupsTurnAnglesAndKeepZeroSequencesApart(String first, String second, String turn, VectorGroup group)
            throws IOException {
        Path script = script(
                "new line.in bus1=src bus2=top r1=1 x1=2 r0=2 x0=5 c1=10 c0=5 length=4 units=km",
                "new transformer.t windings=2 buses=(top low) conns=(" + first + ' ' + second
                        + ") kvs=(20 0.4) kvas=(400 400) xhl=5 %loadloss=1.2 %noloadloss=0.3 %imag=0.6 leadlag=" + turn,
                "new line.out bus1=low bus2=end r1=0.2 x1=0.08 r0=0.8 x0=0.3 c1=0 c0=0 length=0.1 units=km",
                second.equals("delta")
                        ? "new load.a bus1=end.1.2 phases=1 conn=delta kv=0.4 kw=60 kvar=20 vminpu=0.6 vmaxpu=1.4"
                        : "new load.a bus1=end.1 phases=1 kv=0.231 kw=60 kvar=20 vminpu=0.6 vmaxpu=1.4",
                "new load.b bus1=end phases=3 conn=delta kv=0.4 kw=90 kvar=30 vminpu=0.6 vmaxpu=1.4");
        NetworkFile file = NetworkFormats.read(script);
        assertEquals(
                group,
                assertInstanceOf(Transformer.class, branch(file, "top-low")).group());
        assertSolvesAlike(file, script, 12);
    }

    @ParameterizedTest
    @CsvSource({"delta, wye, lag, DYN11", "wye, delta, lag, YND11", "wye, delta, lead, YND1", "delta, wye, lead, DYN1"})
    void stepUpTransformersTurnTheOtherWay(String first, String second, String turn, VectorGroup group)
            throws IOException {
        Path script = script(
                "new transformer.down windings=2 buses=(src low) conns=(wye wye) kvs=(20 0.4) kvas=(900 900) xhl=5",
                "new transformer.up windings=2 buses=(low high) conns=(" + first + ' ' + second
                        + ") kvs=(0.4 20) kvas=(400 400) xhl=5 taps=(0.975 1.0125) leadlag=" + turn,
                "new load.b bus1=high phases=3 conn=delta kv=20 kw=90 kvar=30 vminpu=0.6 vmaxpu=1.4",
                "new load.c bus1=high.2.3 phases=1 conn=delta kv=20 kw=50 kvar=9 vminpu=0.6 vmaxpu=1.4");
        NetworkFile file = NetworkFormats.read(script);
        assertEquals(
                group,
                assertInstanceOf(Transformer.class, branch(file, "low-high")).group());
        assertSolvesAlike(file, script, 9);
    }

    @Test
    void anOpenDeltaOfTwoUnitsBetweenPhasesIsSolvedAlike() throws IOException {
        Path script = script(
                "new transformer.r1 phases=1 buses=(src.1.2 reg.1.2) conns=(delta delta) kvs=(20 20) kvas=(900 900) xhl=1 taps=(1 1.025)",
                "new transformer.r2 phases=1 buses=(src.3.2 reg.3.2) conns=(delta delta) kvs=(20 20) kvas=(900 900) xhl=1 taps=(1 1.05)",
                "new line.through phases=1 bus1=src.2 bus2=reg.2 r1=1e-3 x1=0 r0=1e-3 x0=0 c1=0 c0=0 length=1",
                "new load.b bus1=reg phases=3 conn=delta kv=20 kw=900 kvar=300 vminpu=0.6 vmaxpu=1.4",
                "new load.c bus1=reg.1.3 phases=1 conn=wye kv=20 kw=300 model=5 vminpu=0.6 vmaxpu=1.4");
        NetworkFile file = NetworkFormats.read(script);
        assertEquals(
                VectorGroup.DD0,
                assertInstanceOf(Transformer.class, branch(file, "src-reg")).group());
        assertSolvesAlike(file, script, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model=1",
                "model=2",
                "model=3",
                "model=4 cvrwatts=1 cvrvars=2",
                "model=5",
                "model=6",
                "model=7",
                "model=8 zipv=(0.1 0.2 0.7 0.6 0.3 0.1 0.2)",
                "model=1 status=fixed"
            })
    void loadsFollowTheirModelAtVoltagesOtherThanTheirOwn(String model) throws IOException {
        Path script = script(
                "new line.in bus1=src bus2=end r1=3 x1=4 r0=4 x0=6 c1=0 c0=0 length=8 units=km",
                "new load.three bus1=end phases=3 kv=21 kw=700 kvar=250 vminpu=0.5 vmaxpu=1.5 " + model,
                "new load.one bus1=end.2 phases=1 kv=11 kw=200 kvar=60 vminpu=0.5 vmaxpu=1.5 " + model,
                "new load.across bus1=end.3.1 phases=1 conn=delta kv=19 kw=100 kvar=50 vminpu=0.5 vmaxpu=1.5 " + model,
                "new load.earthed bus1=end.3 phases=1 conn=delta kv=19 kw=40 kvar=10 vminpu=0.2 vmaxpu=1.5 " + model,
                "set loadmult=0.8");
        assertSolvesAlike(NetworkFormats.read(script), script, 6);
    }

    @Test
    void generatorsInvertersAndShuntsAreLoads() throws IOException {
        Path script = script(
                "new line.in bus1=src bus2=end r1=3 x1=4 r0=4 x0=6 c1=30 c0=10 length=3 units=km",
                "new generator.g1 bus1=end phases=3 kv=20 kw=200 kvar=30 model=1",
                "new generator.g2 bus1=end.2 phases=1 kv=11.547 kw=60 kvar=10 model=2",
                "new pvsystem.pv bus1=end phases=3 kv=20 kva=400 pmpp=300 irradiance=0.7 pf=0.97",
                "new storage.st bus1=end phases=3 kv=20 kwrated=120 kwhrated=500 state=discharging",
                "new reactor.wye bus1=end phases=3 kv=20 kvar=90",
                "new reactor.delta bus1=end phases=3 conn=delta kv=20 kvar=60 rp=90000",
                "new reactor.r bus1=end.3 bus2=end.0 phases=1 r=2000 x=5000",
                "new capacitor.c bus1=end.1.2 phases=2 kv=20 kvar=75",
                "new reactor.series phases=3 bus1=end bus2=far r=0.4 x=7",
                "new load.l bus1=far phases=3 kv=20 kw=100 vminpu=0.5 vmaxpu=1.5",
                "set genmult=0.9");
        NetworkFile file = NetworkFormats.read(script);
        assertSolvesAlike(file, script, 9);
        assertTrue(String.join(" ", file.notes()).contains("pvsystem.pv, storage.st give"), file.notes()::toString);
        assertInstanceOf(Line.class, branch(file, "end-far"));
    }

    @Test
    void openSwitchesAndWhatIsBehindThemKeepTheirVoltageLevel() throws IOException {
        Path script = script(
                "new line.in bus1=src bus2=end r1=3 x1=4 r0=4 x0=6 c1=300 c0=100 length=3 units=km",
                "new line.sw bus1=end bus2=isle switch=y",
                "new transformer.t windings=2 buses=(isle low) conns=(delta wye) kvs=(20 0.4) kvas=(400 400) xhl=5",
                "new line.half bus1=end bus2=far r1=3 x1=4 r0=4 x0=6 c1=300 c0=100 length=3 units=km",
                "new load.l bus1=end phases=3 kv=20 kw=100 vminpu=0.5 vmaxpu=1.5",
                "new transformer.cut windings=2 buses=(end cut) conns=(wye wye) kvs=(20 0.4) kvas=(400 400) xhl=5",
                "new load.dark bus1=low phases=3 kv=0.4 kw=100",
                "open transformer.cut 1",
                "open line.sw 1",
                "open line.sw 2",
                "open line.half 2");
        NetworkFile file = NetworkFormats.read(script);
        assertEquals(Ends.NONE, branch(file, "end-isle").closed());
        assertEquals(Ends.FROM, branch(file, "end-far").closed());
        assertEquals(Ends.TO, branch(file, "end-cut").closed());
        assertEquals(
                List.of(20.0, 20.0, 20.0, 0.4, 20.0, 0.4),
                file.network().nodes().stream().map(node -> node.baseKv()).toList());
        GridCase grid = GridCase.rated(file.network(), new Network(FeederGraph.of(file, 1000)));
        try (PowerFlow engine = new OpenDssProvider().open(grid, EngineSettings.hourly())) {
            Solution.Solved solved = assertInstanceOf(Solution.Solved.class, engine.solve(0));
            assertEquals(List.of("isle", "low", "far", "cut"), solved.deadNodes());
        }
        try (PowerFlow engine = new OpenDssProvider().open(grid, EngineSettings.hourly())) {
            engine.setSwitch(engine.layout().branch("end-isle").orElseThrow(), true);
            Solution.Solved solved = assertInstanceOf(Solution.Solved.class, engine.solve(0));
            assertEquals(List.of("far", "cut"), solved.deadNodes());
        }
    }

    @Test
    void parallelLinesAndOddNamesHaveIdsOfTheirOwn() throws IOException {
        Path script = script(
                "new line.one bus1=src bus2=b/1 r1=1 x1=1 r0=2 x0=2 c1=0 c0=0 length=1 units=km",
                "new line.two bus1=src bus2=b/1 r1=1 x1=2 r0=2 x0=3 c1=0 c0=0 length=1 units=km",
                "new line.three bus1=src bus2=b/1 r1=2 x1=2 r0=2 x0=3 c1=0 c0=0 length=1",
                "new load.l bus1=b/1 phases=3 kv=20 kw=500 vminpu=0.5 vmaxpu=1.5");
        NetworkFile file = NetworkFormats.read(script);
        assertEquals(
                List.of("src-b_1", "b_1-src", "src-b_1.2"),
                file.network().branches().stream().map(ElectricalBranch::id).toList());
        String notes = String.join("\n", file.notes());
        assertTrue(notes.contains("'b/1' is b_1"), notes);
        assertTrue(notes.contains("lengths are not known, since lines have no units: line.three"), notes);
    }
}
