package energy.isochron.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.alg.connectivity.ConnectivityInspector;

/** Reads the two files of a feeder and collects all that is wrong with them. */
final class FeederReader {
    private static final String NODE = "node";
    private static final String ZONE = "zone";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String LENGTH = "length_km";
    private static final String WEIGHT = "weight";
    private static final String RATING = "rating_kw";
    private static final String RESISTANCE = "r_ohm_per_km";
    private static final String REACTANCE = "x_ohm_per_km";

    private final List<FeederProblem> ofNodes = new ArrayList<>();
    private final List<FeederProblem> ofEdges = new ArrayList<>();
    private final CsvTable nodes;
    private final CsvTable edges;
    private final List<Bus> buses = new ArrayList<>();
    private final Map<String, Long> nodeLines = new LinkedHashMap<>();
    private final Map<String, Long> edgeLines = new HashMap<>();
    private final List<Branch> branches = new ArrayList<>();
    private final List<EdgeData> data = new ArrayList<>();

    FeederReader(CsvText nodesText, CsvText edgesText) {
        nodes = new CsvTable(nodesText, List.of(NODE, ZONE, "x", "y"), ofNodes);
        edges = new CsvTable(edgesText, List.of(FROM, TO, LENGTH, WEIGHT, RATING, RESISTANCE, REACTANCE), ofEdges);
    }

    GivenFeeder read() {
        boolean named = nodes.require(NODE, "x", "y");
        boolean ended = edges.require(FROM, TO);
        boolean measured = requireLength();
        if (named) {
            nodes.rows().forEach(this::node);
        }
        if (named && ended && measured) {
            edges.rows().forEach(this::edge);
            checkConnected();
        }
        Comparator<FeederProblem> byLine = Comparator.comparingLong(FeederProblem::line);
        List<FeederProblem> problems = Stream.concat(
                        ofNodes.stream().sorted(byLine), ofEdges.stream().sorted(byLine))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadFeeder(problems);
        }
        return new GivenFeeder(buses, branches, data, edges.has(LENGTH));
    }

    private boolean requireLength() {
        if (edges.has(LENGTH) == edges.has(WEIGHT)) {
            String finding = edges.has(LENGTH)
                    ? "are both there, allowed is one. Maybe the lengths were scaled and the old ones left in?"
                    : "is not there, allowed is one of the two. Maybe it has another name there?";
            edges.problem(1, LENGTH, LENGTH + " or " + WEIGHT, finding);
            return false;
        }
        for (String column : List.of(RESISTANCE, REACTANCE)) {
            if (edges.has(column) && !edges.has(LENGTH)) {
                String finding = "is there without " + LENGTH + ", allowed is only with it. Maybe give lengths in km?";
                edges.problem(1, column, column, finding);
            }
        }
        return true;
    }

    private void node(CsvTable.Row row) {
        String id = nodes.cell(row, NODE);
        double x = nodes.number(row, "x");
        double y = nodes.number(row, "y");
        if (!Bus.isId(id)) {
            String allowed = "is no id, allowed are letters, digits, '_', '.' and '-'. Maybe replace others by '_'?";
            nodes.problem(row.line(), NODE, id, allowed);
            return;
        }
        Long first = nodeLines.putIfAbsent(id, row.line());
        if (first != null) {
            nodes.problem(row.line(), NODE, id, "is there already in line " + first + ". Maybe a line was copied?");
            return;
        }
        buses.add(new Bus(id, nodes.cell(row, ZONE), x, y));
    }

    private void edge(CsvTable.Row row) {
        String from = edges.cell(row, FROM);
        String to = edges.cell(row, TO);
        EdgeData known = data(row);
        boolean begins = isNode(row, FROM, from);
        boolean ends = isNode(row, TO, to);
        double weight = edges.positive(
                row, edges.has(LENGTH) ? LENGTH : WEIGHT, "a switch should get a short length such as 0.001");
        double rating = edges.cell(row, RATING).isEmpty()
                ? Branch.UNRATED
                : edges.positive(
                        row, RATING, "leave it empty, so that the edge takes its share of the network's capacity");
        if (!begins || !ends) {
            return;
        }
        if (from.equals(to)) {
            edges.problem(row.line(), TO, to, "is where the edge begins, too. Maybe one of the ends is misspelt?");
            return;
        }
        Branch branch = new Branch(from, to, weight, rating);
        Long first = edgeLines.putIfAbsent(branch.id(), row.line());
        if (first != null) {
            String finding =
                    "is there already in line " + first + ". Maybe list a parallel edge as '" + to + ',' + from;
            edges.problem(row.line(), FROM, from + ',' + to, finding + "'?");
            return;
        }
        branches.add(branch);
        data.add(known);
    }

    private EdgeData data(CsvTable.Row row) {
        if (!edges.has(LENGTH)) {
            return new EdgeData(Double.NaN, Double.NaN, Double.NaN);
        }
        double km = CsvTable.parse(edges.cell(row, LENGTH));
        return new EdgeData(km, impedance(row, RESISTANCE), impedance(row, REACTANCE));
    }

    private double impedance(CsvTable.Row row, String column) {
        if (edges.cell(row, column).isEmpty()) {
            return Double.NaN;
        }
        double value = edges.number(row, column);
        if (value < 0) {
            edges.problem(
                    row.line(),
                    column,
                    edges.cell(row, column),
                    "is below 0, allowed is 0 or more. Maybe drop the sign?");
        }
        return value;
    }

    private boolean isNode(CsvTable.Row row, String column, String id) {
        if (nodeLines.containsKey(id)) {
            return true;
        }
        String finding = id.isEmpty() ? "is missing" : "is no node";
        edges.problem(
                row.line(), column, id, finding + ", allowed are those of the nodes' file. Maybe it lacks a line?");
        return false;
    }

    /** Each part that has no path to the largest one is a problem of its first node. */
    private void checkConnected() {
        Map<String, Integer> index = new HashMap<>();
        buses.forEach(bus -> index.put(bus.id(), index.size()));
        List<Set<Integer>> islands =
                new ConnectivityInspector<>(NetworkGraph.of(buses.size(), branches, index)).connectedSets();
        Set<Integer> mainland =
                islands.stream().max(Comparator.comparingInt(Set::size)).orElse(Set.of());
        for (Set<Integer> island : islands) {
            if (island != mainland) {
                String id = buses.get(
                                island.stream().min(Comparator.naturalOrder()).orElseThrow())
                        .id();
                String more = island.size() > 1 ? " and " + (island.size() - 1) + " more with it" : "";
                nodes.problem(
                        nodeLines.getOrDefault(id, 0L),
                        NODE,
                        id,
                        "has no path to the other nodes" + more + ", all must be connected. Maybe an edge is missing?");
            }
        }
    }
}
