package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormats;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Published feeders as the engine writes them, read back as scripts. */
class WrittenScriptTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    /** The commands of a network, with the base of each node. */
    private Path written(ElectricalNetwork network) throws IOException {
        NetworkCircuit circuit = new NetworkCircuit(network);
        Positions positions = circuit.positions();
        FedPhases fed = new FedPhases(network, circuit.layout(), positions.ends);
        List<String> lines = new ArrayList<>();
        CircuitWriter writer = new CircuitWriter(network, circuit.layout(), fed, lines::add);
        writer.sources();
        for (int e = 0; e < network.branches().size(); e++) {
            writer.branch(e, network.branches().get(e), positions.ends[e], positions.taps[e]);
        }
        network.loads().forEach(writer::load);
        lines.add("makebuslist");
        for (int v = 0; v < network.nodes().size(); v++) {
            if (fed.mask(v, circuit.layout().nodes().get(v).phases()) != 0) {
                lines.add("setkvbase bus=n" + v + " kvll="
                        + network.nodes().get(v).baseKv());
            }
        }
        return Files.write(folder.resolve("written.dss"), lines);
    }

    @ParameterizedTest
    @EnumSource(
            value = Feeder.class,
            names = {"IEEE13", "IEEE34", "IEEE123"})
    void whatIsWrittenAndReadBackSolvesToTheSame(Feeder feeder) throws IOException {
        ElectricalNetwork network = PublishedNetworks.atPublishedTaps(feeder);
        Path script = written(network);
        NetworkFile read = NetworkFormats.read(script);
        GridCase published = new GridCase(network, new Network(feeder.plan(1000)));
        GridCase back = GridCase.rated(read.network(), new Network(FeederGraph.of(read, 1000)));
        EngineSettings exact = new EngineSettings(1, Map.of(OpenDssProvider.TOLERANCE, "1e-13"));
        try (PowerFlow one = new OpenDssProvider().open(published, exact);
                PowerFlow other = new OpenDssProvider().open(back, exact)) {
            assertInstanceOf(Solution.Solved.class, one.solve(0));
            assertInstanceOf(Solution.Solved.class, other.solve(0));
            ScriptComparison.Phasors first = new ScriptComparison.Phasors(one);
            ScriptComparison.Phasors second = new ScriptComparison.Phasors(other);
            GridLayout layout = one.layout();
            int values = 0;
            for (int v = 0; v < layout.nodes().size(); v++) {
                for (int phase = 0; phase < 3; phase++) {
                    if (layout.nodes().get(v).phases().has(phase)
                            && other.layout().node("n" + v).isPresent()) {
                        double apart = first.apart(layout.nodes().get(v).id(), second, "n" + v, phase);
                        String id = layout.nodes().get(v).id();
                        assertTrue(apart < 1e-9, () -> id + " is " + apart + " pu apart");
                        values++;
                    }
                }
            }
            assertTrue(values > 2 * Math.min(13, network.nodes().size()), "only " + values + " are compared");
            assertEquals(one.lossesKw(), other.lossesKw(), 1e-6 * one.lossesKw());
        }
    }
}
