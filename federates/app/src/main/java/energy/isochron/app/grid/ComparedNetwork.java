package energy.isochron.app.grid;

import energy.isochron.app.config.Suggestion;
import energy.isochron.app.scenario.EngineOnHand;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormats;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * A network to be compared: a published feeder by its name, at the taps of its published solution, or one out of a file of another tool.
 *
 * @param network with its own loads
 * @param plan the market's graph of it, by the capacity that branches without a rating share, kW
 * @param notes what was taken otherwise than a file has it
 */
record ComparedNetwork(ElectricalNetwork network, DoubleFunction<NetworkPlan> plan, List<String> notes) {
    /**
     * The network that a name or a file's path stands for.
     *
     * @throws IllegalArgumentException if there is none, or with all that is wrong with the file
     */
    static ComparedNetwork of(String nameOrPath) {
        for (Feeder feeder : Feeder.values()) {
            if (feeder.key().equals(nameOrPath)) {
                return new ComparedNetwork(PublishedNetworks.atPublishedTaps(feeder), feeder::plan, List.of());
            }
        }
        Path path = Path.of(nameOrPath);
        if (Files.exists(path)) {
            NetworkFile read = EngineOnHand.read(path);
            return new ComparedNetwork(read.network(), capacityKw -> FeederGraph.of(read, capacityKw), read.notes());
        }
        List<String> keys = Arrays.stream(Feeder.values()).map(Feeder::key).toList();
        String guess = Suggestion.closest(nameOrPath, keys).orElse(keys.getFirst());
        throw new IllegalArgumentException("--network is '" + nameOrPath + "', allowed is one of "
                + String.join(", ", keys) + " or a file of " + NetworkFormats.known() + ". Maybe '" + guess + "'?");
    }

    /**
     * Both sides of it.
     *
     * @param loads scale of the network's own loads
     * @param capacityKw what branches without a rating share; if empty, what lets an average branch carry all of the load
     */
    GridCase grid(double loads, OptionalDouble capacityKw) {
        double carried = Math.max(1, network.loadKw());
        double capacity = capacityKw.orElseGet(
                () -> carried * plan.apply(carried).branches().size());
        return GridCase.rated(network.withLoads(loads), new Network(plan.apply(capacity)));
    }
}
