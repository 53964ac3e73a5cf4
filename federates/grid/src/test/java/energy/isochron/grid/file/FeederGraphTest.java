package energy.isochron.grid.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeederGraphTest {
    private static final LineImpedance LINE = LineImpedance.Sequence.positive(3, 4, 0);

    /** s -2 km- a =20/0.4= l -1 km- h, a ..switch.. b -4 km- c, and x -1 km- y apart, with a source of its own at x. */
    private static ElectricalNetwork network() {
        List<GridNode> nodes = List.of(
                node("s", 20),
                node("a", 20),
                node("l", 0.4),
                node("h", 0.4),
                node("b", 20),
                node("c", 20),
                node("x", 20),
                node("y", 20));
        List<ElectricalBranch> branches = List.of(
                Line.of("s", "a", 2, LINE, 500),
                new Transformer("a-l", "a", "l", Phases.BALANCED, 20, 0.4, 400, 3, 4, 0, 0, Ends.BOTH),
                Line.of("l", "h", 1, LINE, Double.NaN),
                new Switch("a-b", "a", "b", Phases.BALANCED, Double.NaN, Ends.BOTH),
                Line.of("b", "c", 4, LINE, Double.NaN),
                new Line("c-s", "c", "s", Phases.BALANCED, 1, LINE, Double.NaN, Ends.FROM),
                Line.of("x", "y", 1, LINE, Double.NaN));
        List<Source> sources = List.of(new Source("s", 1, 0), new Source("x", 1.01, 0));
        return new ElectricalNetwork("test", 50, nodes, branches, sources, List.of());
    }

    private static GridNode node(String id, double baseKv) {
        return new GridNode(id, Phases.BALANCED, baseKv);
    }

    private static Network graph(NetworkFile file) {
        return new Network(FeederGraph.of(file, 100));
    }

    private static double weight(Network graph, String branch) {
        return graph.weight(graph.findBranch(branch).orElseThrow());
    }

    @Test
    void itIsWhatTheFirstSourceFeeds() {
        Network graph = graph(new NetworkFile(network(), true, List.of()));
        assertEquals(
                List.of("s", "a", "l", "h", "b", "c"),
                graph.buses().stream().map(Bus::id).toList());
        assertEquals(List.of("s-a", "a-l", "l-h", "a-b", "b-c"), graph.branchIds());
        assertEquals("s", graph.bus(graph.slack()).id());
    }

    @Test
    void theFarEndIsAtOneAndLengthsAreKm() {
        Network graph = graph(new NetworkFile(network(), true, List.of()));
        assertEquals(1, graph.distance(graph.slack(), graph.indexOf("c")), 1e-12);
        assertEquals(2, weight(graph, "b-c") / weight(graph, "s-a"), 1e-12);
        assertTrue(weight(graph, "a-b") < 1e-2 * weight(graph, "l-h"));
        assertEquals(weight(graph, "a-b"), weight(graph, "a-l"), 1e-15);
    }

    @Test
    void withoutLengthsImpedancesPerUnitCount() {
        Network graph = graph(new NetworkFile(network(), false, List.of()));
        double mediumPu = 5 * 2 / 400.0;
        assertEquals(5 / 0.16 / mediumPu, weight(graph, "l-h") / weight(graph, "s-a"), 1e-6);
        assertEquals(0.05 / 0.4 / mediumPu, weight(graph, "a-l") / weight(graph, "s-a"), 1e-9);
    }

    @Test
    void ratingsAreCapacitiesAndTheRestShareTheTotal() {
        Network graph = graph(new NetworkFile(network(), true, List.of()));
        assertEquals(500, graph.capacityKw(graph.findBranch("s-a").orElseThrow()));
        assertEquals(400, graph.capacityKw(graph.findBranch("a-l").orElseThrow()));
        assertTrue(graph.capacityKw(graph.findBranch("b-c").orElseThrow()) < 100);
    }

    @Test
    void anotherNodeCanBeTheSlack() {
        NetworkFile file = new NetworkFile(network(), true, List.of());
        assertEquals(
                List.of(new Source("x", 1.01, 0)), file.fedAt("x").network().sources());
        assertEquals(2, graph(file.fedAt("x")).busCount());
        NetworkFile fromTheEnd = file.fedAt("c");
        assertEquals(List.of(new Source("c", 1, 0)), fromTheEnd.network().sources());
        Network graph = graph(fromTheEnd);
        assertEquals(1, graph.distance(graph.slack(), graph.indexOf("s")), 1e-12);
    }

    @Test
    void theMapIsATreeFromTheSlack() {
        Network graph = graph(new NetworkFile(network(), true, List.of()));
        Bus slack = graph.bus(graph.indexOf("s"));
        Bus middle = graph.bus(graph.indexOf("a"));
        Bus house = graph.bus(graph.indexOf("h"));
        Bus end = graph.bus(graph.indexOf("c"));
        assertEquals(0, slack.y());
        assertEquals(-1, middle.y());
        assertEquals(-3, house.y());
        assertEquals((house.x() + end.x()) / 2, middle.x(), 1e-12);
        assertFalse(house.x() == end.x());
    }

    @Test
    void idsAreMadeOfNamesAndSayWhatWasChanged() {
        NodeNames names = new NodeNames();
        assertEquals("Bus_1", names.node("Bus 1"));
        assertEquals("Bus_1_2", names.node("Bus/1"));
        assertEquals("Bus_1", names.node("Bus 1"));
        assertEquals("b.2-x", names.node("b.2-x"));
        assertEquals("_", names.node(" "));
        assertEquals("a-b", names.branch("a", "b"));
        assertTrue(names.hasBranch("a", "b") && !names.hasBranch("b", "a"));
        assertEquals("a-b.2", names.branch("a", "b"));
        assertTrue(names.notes().getFirst().contains("'Bus 1' is Bus_1, 'Bus/1' is Bus_1_2"), names.notes()::toString);
    }
}
