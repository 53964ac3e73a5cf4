package energy.isochron.powergridmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.GridNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A Python process with pandapower, installed with pip into the project's cache on first use. One network is open at a time. */
final class Pandapower implements AutoCloseable {
    private static final List<String> REQUIREMENTS = List.of("pandapower==3.5.6", "numba==0.68.1");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;

    Pandapower(Path home) throws IOException, InterruptedException {
        Path packages = home.resolve(".cache").resolve("pandapower-3.5.6");
        if (!Files.isDirectory(packages)) {
            install(packages);
        }
        Path script = home.resolve("grid-adapters/power-grid-model/src/jmh/python/pandapower_days.py");
        ProcessBuilder python = new ProcessBuilder("python3", script.toString());
        python.environment().put("PYTHONPATH", packages.toString());
        List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")
                .forEach(name -> python.environment().put(name, "1"));
        process = python.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    private static void install(Path packages) throws IOException, InterruptedException {
        Files.createDirectories(packages.getParent());
        Path partial = Files.createTempDirectory(packages.getParent(), "pandapower-partial");
        List<String> command =
                new ArrayList<>(List.of("python3", "-m", "pip", "install", "-q", "--target", partial.toString()));
        command.addAll(REQUIREMENTS);
        System.out.println("Installing " + String.join(" ", REQUIREMENTS) + " (500 MB) ...");
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("pip install " + String.join(" ", REQUIREMENTS) + " failed");
        }
        Files.move(partial, packages, StandardCopyOption.ATOMIC_MOVE);
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
        commands.write(JSON.writeValueAsString(command));
        commands.newLine();
        commands.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("pandapower's process ended. Maybe its error is above?");
        }
        return JSON.readTree(answer);
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
        process.destroy();
    }
}
