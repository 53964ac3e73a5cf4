package energy.isochron.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GivenFeederTest {
    private static final String NODES = """
            # a village
            node,zone,x,y
            station,,0,0
            mill,north,1,0.5
            school,north,2,1
            farm,,1,-3
            """;
    private static final String EDGES = """
            from,to,length_km,rating_kw
            station,mill,0.5,400
            mill,school,1.5,
            station,farm,1,
            """;

    private static GivenFeeder parse(String nodes, String edges) {
        return GivenFeeder.parse(new CsvText("nodes.csv", nodes), new CsvText("edges.csv", edges));
    }

    private static List<String> problems(String nodes, String edges) {
        return assertThrows(BadFeeder.class, () -> parse(nodes, edges)).problems().stream()
                .map(FeederProblem::toString)
                .map(text -> text.replaceFirst("Maybe.*", "").strip())
                .toList();
    }

    @Test
    void nodesAndEdgesBecomeANetworkWithZonesPlacesAndRatings() {
        Network network = new Network(parse(NODES, EDGES).plan("station", 300));
        assertEquals(List.of("station-mill", "mill-school", "station-farm"), network.branchIds());
        assertEquals(new Bus("farm", Bus.NO_ZONE, 1, -3), network.bus(3));
        assertTrue(network.sameZone(1, 2));
        assertFalse(network.sameZone(0, 3));
        assertEquals(400, network.capacityKw(0));
    }

    @Test
    void lengthsAreMeasuredByTheReachOfTheFeeder() {
        Network network = new Network(parse(NODES, EDGES).plan("station", 300));
        assertEquals(1, network.distance(0, 2));
        assertEquals(0.5, network.distance(0, 3));
        Network fromSchool = new Network(parse(NODES, EDGES).plan("school", 300));
        assertEquals(1, fromSchool.distance(2, 3));
    }

    @Test
    void weightsAreTakenAsTheyAre() {
        Network network =
                new Network(parse(NODES, EDGES.replace("length_km", "weight")).plan("station", 300));
        assertEquals(2, network.distance(0, 2));
    }

    @Test
    void withoutRatingsTheCapacityIsSharedByTheInverseOfTheLengthsFromTheirMeanOn() {
        String edges = "from,to,weight\nstation,mill,0.1\nmill,school,1\nstation,farm,1.9\n";
        Network network = new Network(parse(NODES, edges).plan("station", 1000));
        double sum = 1 + 1 + 1 / 1.9;
        assertEquals(1000 / sum, network.capacityKw(0), 1e-9);
        assertEquals(1000 / sum, network.capacityKw(1), 1e-9);
        assertEquals(1000 / 1.9 / sum, network.capacityKw(2), 1e-9);
    }

    @Test
    void allProblemsOfBothFilesAreToldAtOnceWithLineAndColumn() {
        String nodes = """
                node,zone,x,y
                a,,0,0
                b,,NaN,0
                a,,1,1
                c d,,1,1
                e,,2
                f,,3,3
                g,,4,4
                """;
        String edges = """
                from,to,length_km,rating_kw
                a,b,-1,
                a,z,1,
                a,b,1,0
                b,b,1,
                b,e,NaN,5x
                ,a,,1,2
                f,g,1,
                """;
        assertEquals(
                List.of(
                        "nodes.csv, line 3, column 'x': 'NaN' is not a number, allowed is any finite number.",
                        "nodes.csv, line 4, column 'node': 'a' is there already in line 2.",
                        "nodes.csv, line 5, column 'node': 'c d' is no id, allowed are letters, digits, '_', '.' and '-'.",
                        "nodes.csv, line 6, column 'y': '' is missing, allowed is any finite number.",
                        "nodes.csv, line 7, column 'node': 'f' has no path to the other nodes and 1 more with it, all must be connected.",
                        "edges.csv, line 2, column 'length_km': '-1' is not above 0, allowed is above 0.",
                        "edges.csv, line 3, column 'to': 'z' is no node, allowed are those of the nodes' file.",
                        "edges.csv, line 4, column 'rating_kw': '0' is not above 0, allowed is above 0.",
                        "edges.csv, line 4, column 'from': 'a,b' is there already in line 2.",
                        "edges.csv, line 5, column 'to': 'b' is where the edge begins, too.",
                        "edges.csv, line 6, column 'length_km': 'NaN' is not a number, allowed is any finite number.",
                        "edges.csv, line 6, column 'rating_kw': '5x' is not a number, allowed is any finite number.",
                        "edges.csv, line 7: '5 cells' where the header has 4.",
                        "edges.csv, line 7, column 'from': '' is missing, allowed are those of the nodes' file.",
                        "edges.csv, line 7, column 'length_km': '' is missing, allowed is any finite number."),
                problems(nodes, edges));
    }

    @Test
    void missingAndUnknownColumnsAreTold() {
        assertEquals(
                List.of(
                        "nodes.csv, line 1, column 'name': 'name' is no known column, allowed are node, zone, x, y.",
                        "nodes.csv, line 1, column 'node': 'name,x' has no such column.",
                        "nodes.csv, line 1, column 'y': 'name,x' has no such column.",
                        "edges.csv, line 1, column 'length': 'length' is no known column, allowed are from, to, length_km, weight, rating_kw, r_ohm_per_km, x_ohm_per_km.",
                        "edges.csv, line 1, column 'length_km': 'length_km or weight' is not there, allowed is one of the two."),
                problems("name,x\na,0\n", "from,to,length\na,b,1\n"));
        assertEquals(
                List.of("edges.csv, line 1, column 'length_km': 'length_km or weight' are both there, allowed is one."),
                problems(NODES, "from,to,length_km,weight\nstation,mill,1,1\n"));
    }

    @Test
    void emptyFilesAreTold() {
        assertEquals(
                List.of(
                        "nodes.csv: '0 rows' after the header, allowed is 1 or more.",
                        "edges.csv: '0 rows' after the header, allowed is 1 or more."),
                problems("node,x,y\n", "from,to,weight\n"));
    }

    @Test
    void aSlackOfAnotherFeederIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> parse(NODES, EDGES).plan("800", 300));
        assertTrue(refused.toString().contains("slack bus '800'"), refused::toString);
    }

    @Test
    void impedancesAreReadWhereTheyAreKnown() {
        GivenFeeder feeder = GivenFeeder.parse(
                new CsvText("n", "node,x,y\na,0,0\nb,1,0\nc,2,0\n"),
                new CsvText("e", "from,to,length_km,r_ohm_per_km,x_ohm_per_km\na,b,2.5,0.3,0\nb,c,1,,0.1\n"));
        assertEquals(new EdgeData(2.5, 0.3, 0), feeder.data().getFirst());
        assertTrue(feeder.data().getFirst().complete());
        assertFalse(feeder.data().getLast().complete());
    }

    @Test
    void impedancesNeedLengthsInKmAndAreNotNegative() {
        String nodes = "node,x,y\na,0,0\nb,1,0\n";
        BadFeeder weighted = assertThrows(
                BadFeeder.class,
                () -> GivenFeeder.parse(
                        new CsvText("n", nodes), new CsvText("e", "from,to,weight,r_ohm_per_km\na,b,2.5,0.3\n")));
        assertTrue(String.valueOf(weighted.getMessage()).contains("is there without length_km"), weighted::getMessage);
        BadFeeder negative = assertThrows(
                BadFeeder.class,
                () -> GivenFeeder.parse(
                        new CsvText("n", nodes), new CsvText("e", "from,to,length_km,x_ohm_per_km\na,b,2.5,-1\n")));
        assertTrue(String.valueOf(negative.getMessage()).contains("'-1' is below 0"), negative::getMessage);
    }
}
