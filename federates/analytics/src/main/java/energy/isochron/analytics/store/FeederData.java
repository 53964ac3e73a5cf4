package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.store.IdFigures.Figures;
import energy.isochron.exchange.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The feeder's map with what a run shows on it: the net position of each bus, its extreme voltage, the loading of each branch. A very
 * large feeder is drawn in part: the most loaded branches, and the buses that exchanged most.
 */
final class FeederData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_BUSES = 2000;
    private static final int MOST_BRANCHES = 3000;
    private static final int MOST_NAMES = 3;

    private final FeederMap feeder;
    private final RunTables tables;

    private FeederData(FeederMap feeder, RunTables tables) {
        this.feeder = feeder;
        this.tables = tables;
    }

    /** The feeder of a run. */
    static ObjectNode of(FeederMap feeder, RunTables tables) {
        FeederData data = new FeederData(feeder, tables);
        ObjectNode tree = JSON.objectNode().put("slack", feeder.slack());
        tree.put("busesOf", feeder.buses().size())
                .put("branchesOf", feeder.branches().size());
        tree.set("buses", data.buses());
        tree.set("branches", data.branches());
        return tree;
    }

    /** All agents, bus by bus. */
    static List<String> agents(FeederMap feeder) {
        List<String> agents = new ArrayList<>();
        feeder.buses().forEach(bus -> agents.addAll(bus.agents()));
        return agents;
    }

    /** The bus of each agent; the operator's is the slack. */
    static Map<String, String> busOf(FeederMap feeder) {
        Map<String, String> busOf = new HashMap<>();
        feeder.buses().forEach(bus -> bus.agents().forEach(agent -> busOf.put(agent, bus.id())));
        busOf.put(Order.OPERATOR, feeder.slack());
        return busOf;
    }

    private ArrayNode buses() {
        IdFigures voltage = IdFigures.of(tables.buses, "bus", "voltage_pu");
        IdFigures bought = IdFigures.of(tables.devices, "bus", "bought_kwh");
        IdFigures sold = IdFigures.of(tables.devices, "bus", "sold_kwh");
        IdFigures spilled = IdFigures.of(tables.devices, "bus", "spilled_kwh");
        IdFigures unserved = IdFigures.of(tables.devices, "bus", "unserved_kwh");
        Set<FeederMap.Bus> shown = IdFigures.most(
                feeder.buses(),
                MOST_BUSES,
                bus -> bus.id().equals(feeder.slack())
                        ? Double.MAX_VALUE
                        : sold.get(bus.id()).sum() + bought.get(bus.id()).sum());
        ArrayNode buses = JSON.arrayNode(shown.size());
        for (FeederMap.Bus bus : shown) {
            String id = bus.id();
            ObjectNode node = buses.addObject().put("id", id).put("zone", bus.zone());
            node.put("x", Bins.rounded(bus.x())).put("y", Bins.rounded(bus.y()));
            node.put("count", bus.agents().size());
            bus.agents().stream().limit(MOST_NAMES).forEach(node.putArray("agents")::add);
            double given = sold.get(id).sum() + spilled.get(id).sum();
            double taken = bought.get(id).sum() + unserved.get(id).sum();
            node.put("net", Bins.rounded(given - taken)).put("exchanged", Bins.rounded(given + taken));
            node.set("voltage", number(voltage.get(id).farthestFrom(1)));
        }
        return buses;
    }

    /** Branches with the places of their ends, so that they are drawn also where a bus is left out. */
    private ArrayNode branches() {
        IdFigures loading = IdFigures.of(tables.branches, "branch", "loading");
        Map<String, FeederMap.Bus> at = new HashMap<>();
        feeder.buses().forEach(bus -> at.put(bus.id(), bus));
        ArrayNode branches = JSON.arrayNode();
        for (FeederMap.Branch branch : IdFigures.most(
                feeder.branches(), MOST_BRANCHES, one -> loading.get(one.id()).highest())) {
            ObjectNode node = branches.addObject().put("id", branch.id());
            node.set(
                    "ends",
                    ends(Objects.requireNonNull(at.get(branch.from())), Objects.requireNonNull(at.get(branch.to()))));
            Figures figures = loading.get(branch.id());
            node.set("mean", number(figures.mean()));
            node.set("highest", number(figures.highest()));
        }
        return branches;
    }

    private static ArrayNode ends(FeederMap.Bus from, FeederMap.Bus to) {
        return Bins.array(new double[] {from.x(), from.y(), to.x(), to.y()});
    }

    private static JsonNode number(double value) {
        return Bins.array(new double[] {value}).get(0);
    }
}
