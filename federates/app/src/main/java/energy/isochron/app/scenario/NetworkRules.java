package energy.isochron.app.scenario;

import energy.isochron.app.config.Location;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.app.config.TreeReader;
import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.network.BadFeeder;
import energy.isochron.network.Bus;
import energy.isochron.network.Feeder;
import energy.isochron.network.FeederProblem;
import energy.isochron.network.GivenFeeder;
import energy.isochron.network.NetworkPlan;
import energy.isochron.network.Shape;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules about the network, and about the files that a feeder of the user's own comes from: they are read as for a run. */
final class NetworkRules {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkRules.class);
    private static final String NODES = "network.nodes";
    private static final String EDGES = "network.edges";
    private static final String FILE = "network.file";
    private static final String SLACK = "network.slack";
    private static final String BASE = "network.base_kv";

    private final ScenarioFile file;
    private final NetworkSpec network;
    private final Problems found;

    /**
     * Rules for a network whose keys are right each by itself.
     *
     * @param found gets what is wrong
     */
    NetworkRules(ScenarioFile file, Problems found) {
        this.file = file;
        network = file.scenario().network();
        this.found = found;
    }

    /** Checks the network and gives the ids of its buses, in order; none if they cannot be told. */
    Set<String> check() {
        if (network.kind() != NetworkSpec.Kind.CSV) {
            refuseGiven(NODES, "only with kind: csv");
            refuseGiven(EDGES, "only with kind: csv");
        }
        if (network.kind() != NetworkSpec.Kind.FILE) {
            refuseGiven(FILE, "only with kind: file");
        }
        if (network.kind() == NetworkSpec.Kind.CSV || network.kind() == NetworkSpec.Kind.FILE) {
            refuseGiven("network.buses", "only for a synthetic network, the files have their own");
        } else {
            refuseGiven(SLACK, "only with kind: csv or file");
        }
        if (network.kind() != NetworkSpec.Kind.CSV && !network.isDrawn()) {
            refuseGiven(BASE, "only with kind: csv or a synthetic network");
        }
        if (network.kind() == NetworkSpec.Kind.FILE) {
            return checkFile();
        }
        if (network.kind() == NetworkSpec.Kind.CSV) {
            return checkFiles();
        }
        return switch (network.kind().topology().orElseThrow()) {
            case Feeder feeder -> checkFeeder(feeder);
            case Shape shape -> checkShape(shape);
        };
    }

    private Set<String> checkFeeder(Feeder feeder) {
        refuseGiven("network.buses", "only for a synthetic network, a feeder has its own buses");
        Set<String> ids = new LinkedHashSet<>();
        feeder.plan(network.capacityKw()).buses().forEach(bus -> ids.add(bus.id()));
        return ids;
    }

    private Set<String> checkShape(Shape shape) {
        int buses = network.busCount(shape, file.scenario().agentCount());
        int most = shape == Shape.MESH ? NetworkSpec.MOST_MESH_BUSES : Integer.MAX_VALUE;
        if (buses < shape.leastBuses() || buses > most) {
            String allowed = shape.leastBuses() + " or more" + (shape == Shape.MESH ? ", at most " + most : "");
            add("network.buses", "is " + buses, allowed + " for a " + shape.key() + ", or 0 for one an agent", "");
        }
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < buses; i++) {
            ids.add(Integer.toString(i));
        }
        return ids;
    }

    private Set<String> checkFiles() {
        Set<String> ids = new LinkedHashSet<>();
        boolean nodes = exists(NODES, network.nodes());
        boolean edges = exists(EDGES, network.edges());
        if (!nodes || !edges) {
            return ids;
        }
        try {
            GivenFeeder feeder = FeederFiles.read(file.resolve(network.nodes()), file.resolve(network.edges()));
            feeder.buses().stream().map(Bus::id).forEach(ids::add);
            if (!network.slack().isEmpty() && !ids.contains(network.slack())) {
                String guess = Suggestion.quoted(network.slack(), ids);
                add(SLACK, "is '" + network.slack() + '\'', "a node of " + network.nodes(), guess);
            }
        } catch (BadFeeder e) {
            e.problems().forEach(this::add);
        } catch (UncheckedIOException e) {
            add("network", "names a file that cannot be read: " + e.getCause(), "", "it is not UTF-8 text");
        }
        return ids;
    }

    private Set<String> checkFile() {
        Set<String> ids = new LinkedHashSet<>();
        if (!exists(FILE, network.file())) {
            return ids;
        }
        try {
            NetworkFile read = EngineOnHand.read(file.resolve(network.file()));
            Set<String> nodes = new LinkedHashSet<>();
            read.network().nodes().forEach(node -> nodes.add(node.id()));
            if (!network.slack().isEmpty() && !nodes.contains(network.slack())) {
                String guess = Suggestion.quoted(network.slack(), nodes);
                add(SLACK, "is '" + network.slack() + '\'', "a node of " + network.file(), guess);
                return ids;
            }
            NetworkFile fed = network.slack().isEmpty() ? read : read.fedAt(network.slack());
            NetworkPlan plan = FeederGraph.of(fed, network.capacityKw());
            plan.problems().forEach(problem -> add(FILE, "names a network without a graph: " + problem, "", ""));
            plan.buses().forEach(bus -> ids.add(bus.id()));
            read.notes().forEach(note -> LOG.info("{}: {}", network.file(), note));
        } catch (BadNetworkFile e) {
            e.problems().forEach(this::add);
        }
        return ids;
    }

    /** Whether a file is named and there; if not, the problem stands at the key. */
    private boolean exists(String key, String name) {
        if (name.isEmpty()) {
            add(key, "is missing", "a file, with kind: " + network.kind().key(), "");
            return false;
        }
        Path path = file.resolve(name);
        if (Files.isRegularFile(path) || (key.equals(FILE) && Files.isDirectory(path))) {
            return true;
        }
        Problem missing = TreeReader.missing(path);
        add(key, "names " + path + ", which " + missing.finding(), "", missing.maybe());
        return false;
    }

    private void refuseGiven(String key, String allowed) {
        if (file.places().has(key)) {
            add(key, "is given", allowed, "");
        }
    }

    private void add(FeederProblem problem) {
        Location where = new Location(problem.file(), Math.toIntExact(problem.line()), 0);
        String key = problem.column().isEmpty() ? "" : "column '" + problem.column() + '\'';
        found.add(new Problem(where, key, '\'' + problem.value() + "' " + problem.detail(), ""));
    }

    private void add(String key, String finding, String allowed, String maybe) {
        found.add(new Problem(file.places().of(key), key, finding, allowed, maybe));
    }
}
