package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against OpenDSS' own loop, in a context beside it. */
class ZBusMethodTest {
    private static final double FINE_PU = 1e-10;
    /** Closed switches have almost no impedance, and powers through them this much noise. */
    private static final double NOISE_KVA = 1e-3;

    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    /** A network without loads of its own whose loads are injected, and one that keeps its own beside them. */
    @TestFactory
    Stream<DynamicTest> agreesWithOpenDssOwnLoopToABillionth() {
        Stream<ElectricalNetwork> networks = Stream.concat(
                Stream.of(Feeder.IEEE13, Feeder.IEEE34, Feeder.IEEE123).map(PublishedNetworks::atPublishedTaps),
                Stream.of(LvFeeder.of(40)));
        return networks.flatMap(network -> Stream.of(
                DynamicTest.dynamicTest(
                        network.name() + ", injected", () -> agrees(network.withLoads(0), injections(network, 0.9))),
                DynamicTest.dynamicTest(
                        network.name() + ", own loads", () -> agrees(network, injections(network, 0.1)))));
    }

    private static void agrees(ElectricalNetwork network, Injections injections) {
        try (LoopRig method = new LoopRig(new DssContext(), new NetworkCircuit(network), FINE_PU, injections);
                LoopRig library = new LoopRig(new DssContext(), new NetworkCircuit(network), FINE_PU, injections)) {
            assertTrue(method.solveOnLoadNodes() > 1);
            library.solveByOwnLoop();
            LoopRig.assertSameState(library, method, 1e-9, NOISE_KVA);
        }
    }

    /** All loads of a network as what is injected, a part of each. */
    private static Injections injections(ElectricalNetwork network, double part) {
        GridLayout layout = new NetworkCircuit(network).layout();
        double[][] power = new double[layout.nodeValues()][2];
        Injections list = new Injections();
        for (Load load : network.loads()) {
            int v = layout.node(load.node()).orElseThrow();
            GridNode node = layout.nodes().get(v);
            Phases phases = load.phases() == Phases.BALANCED ? node.phases() : load.phases();
            for (int phase = 0; phase < 3; phase++) {
                if (phases.has(phase)) {
                    double[] sum = power[layout.nodeOffset(v) + node.phases().position(phase)];
                    sum[0] -= part * load.pKw() / phases.count();
                    sum[1] -= part * load.qKvar() / phases.count();
                    list.set(v, phase, sum[0], sum[1]);
                }
            }
        }
        return list;
    }

    /** What it proves by OpenDSS' round it found before, so that a coarse tolerance is kept, too. */
    @Test
    void aCoarseToleranceIsKept() {
        ElectricalNetwork network = LvFeeder.of(40);
        NetworkCircuit circuit = new NetworkCircuit(network.withLoads(0));
        Injections injections = injections(network, 1);
        try (LoopRig coarse = new LoopRig(new DssContext(), circuit, 1e-4, injections);
                LoopRig fine = new LoopRig(new DssContext(), circuit, 1e-12, injections)) {
            assertTrue(coarse.solveOnLoadNodes() < fine.solveOnLoadNodes());
            LoopRig.assertSameState(fine, coarse, 1e-4, 0.05);
        }
    }

    @Test
    void withoutAnyLoadTheVoltagesAreThoseOfTheStart() {
        try (LoopRig idle = new LoopRig(
                new DssContext(), new NetworkCircuit(LvFeeder.of(5).withLoads(0)), FINE_PU, new Injections())) {
            double[] start = idle.voltages();
            assertEquals(2, idle.solveOnLoadNodes());
            assertArrayEquals(start, idle.voltages(), 1e-14);
        }
    }

    /** Nothing is found beyond what the feeder can carry, and what is found afterwards is what would have been found without that. */
    @Test
    void anOverloadIsNotFound() {
        ElectricalNetwork network = LvFeeder.of(40);
        NetworkCircuit circuit = new NetworkCircuit(network.withLoads(0));
        try (LoopRig rig = new LoopRig(new DssContext(), circuit, FINE_PU, injections(network, 100))) {
            assertEquals(0, rig.solveOnLoadNodes());
        }
    }

    /** One ampere into the end of a line without charge, behind a source without impedance, meets the line's impedance and no more. */
    @Test
    void theImpedanceOfALineIsThatOfItsEnd() {
        ElectricalNetwork network = LvFeeder.line(2, 1);
        try (LoopRig rig = new LoopRig(new DssContext(), new NetworkCircuit(network), FINE_PU, new Injections())) {
            int end = rig.built.voltageAt[rig.layout.nodeOffset(1)];
            double[] all = new double[2 * (rig.built.nodes + 1)];
            LoadNodeImpedance impedance = new LoadNodeImpedance(rig.loop, new int[] {end}, all);
            Phasors current = new Phasors(1);
            Phasors voltage = new Phasors(1);
            current.im[0] = 1;
            impedance.voltages(current, voltage);
            assertEquals(-1, voltage.re[0], 1e-6);
            assertEquals(2, voltage.im[0], 1e-6);
            assertEquals(List.of(), network.loads());
        }
    }
}
