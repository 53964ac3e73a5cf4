package energy.isochron.powergridmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.testing.PandapowerProcess;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Networks of lines in pandapower; one is open at a time. */
final class Pandapower implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PandapowerProcess process;

    Pandapower() throws IOException {
        process = new PandapowerProcess("grid-adapters/power-grid-model/src/jmh/python/pandapower_days.py");
    }

    /** Builds a network and gives pandapower's version. */
    String open(Day day) throws IOException {
        ObjectNode command = JSON.createObjectNode();
        command.set("open", described(day));
        return ask(command).path("version").asText();
    }

    private static ObjectNode described(Day day) {
        ElectricalNetwork network = day.grid().electrical();
        ObjectNode described = JSON.createObjectNode();
        described.put("frequency_hz", network.frequencyHz());
        ArrayNode baseKv = described.putArray("base_kv");
        network.nodes().forEach(node -> baseKv.add(node.baseKv()));
        List<String> ids = network.nodes().stream().map(GridNode::id).toList();
        described.put("source", ids.indexOf(network.sources().getFirst().node()));
        described.put("source_pu", network.sources().getFirst().voltagePu());
        ArrayNode lines = described.putArray("lines");
        for (ElectricalBranch branch : network.branches()) {
            Line line = (Line) branch;
            LineImpedance.Sequence perKm = line.impedance().balanced();
            lines.addObject()
                    .put("from", ids.indexOf(line.from()))
                    .put("to", ids.indexOf(line.to()))
                    .put("km", line.lengthKm())
                    .put("r", perKm.r1())
                    .put("x", perKm.x1())
                    .put("b", perKm.b1());
        }
        ArrayNode nodes = described.putArray("load_nodes");
        ArrayNode kw = described.putArray("load_kw");
        ArrayNode kvar = described.putArray("load_kvar");
        IntStream.range(0, ids.size()).filter(node -> day.loadKw()[node] != 0).forEach(node -> {
            nodes.add(node);
            kw.add(day.loadKw()[node]);
            kvar.add(day.loadKvar()[node]);
        });
        return described;
    }

    private JsonNode ask(ObjectNode command) throws IOException {
        return process.ask(JSON.writeValueAsString(command));
    }

    /**
     * Solves days on the network that is open.
     *
     * @param kind {@code plain} or {@code recycled}
     */
    Contender contender(String kind) {
        return new Contender() {
            private double[] voltages = new double[0];

            @Override
            public String name() {
                return "pandapower" + (kind.equals("plain") ? "" : ", " + kind);
            }

            @Override
            public double day() throws IOException {
                ObjectNode command = JSON.createObjectNode();
                command.put("day", kind).put("steps", Day.STEPS);
                JsonNode answer = ask(command);
                voltages = new double[answer.path("u").size()];
                for (int i = 0; i < voltages.length; i++) {
                    voltages[i] = answer.path("u").path(i).asDouble();
                }
                return answer.path("ms").asDouble();
            }

            @Override
            public double[] voltages() {
                return voltages;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        process.close();
    }
}
