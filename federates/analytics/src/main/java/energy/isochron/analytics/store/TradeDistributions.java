package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.figures.Classes;
import energy.isochron.analytics.figures.Distribution;
import energy.isochron.analytics.figures.KernelDensity;
import energy.isochron.exchange.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How prices and volumes of single trades are distributed: between agents, bought and sold by the operator. */
final class TradeDistributions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int CURVE = 81;
    private static final int STEPS = 120;
    private static final int OUTLIERS = 60;

    private TradeDistributions() {}

    /** Distributions of the trades' prices and volumes, and of the number of trades in an interval. */
    static ObjectNode of(RunTables tables, IntervalFigures figures) {
        ObjectNode tree = JSON.objectNode();
        tree.set("price", groups(tables.trades, "price_usd_per_mwh", Double.NEGATIVE_INFINITY));
        tree.set("volume", groups(tables.trades, "quantity_kwh", 0));
        Distribution trades = new Distribution(figures.count(tables.trades), 0);
        tree.set("trades", histogram(wholeNumbers(trades), List.of(trades)));
        return tree;
    }

    private static ObjectNode groups(Table trades, String column, double bound) {
        Distribution all = new Distribution(values(trades, column, (buyer, seller) -> true), bound);
        Map<String, Distribution> groups = Map.of(
                "p2p", distribution(trades, column, bound, (buyer, seller) -> !operator(buyer) && !operator(seller)),
                "dsoBuy", distribution(trades, column, bound, (buyer, seller) -> operator(buyer)),
                "dsoSell", distribution(trades, column, bound, (buyer, seller) -> operator(seller)));
        ObjectNode node = JSON.objectNode();
        ArrayNode shown = node.putArray("groups");
        List<Distribution> inOrder = new ArrayList<>();
        for (String key : List.of("p2p", "dsoBuy", "dsoSell")) {
            Distribution group = groups.getOrDefault(key, all);
            inOrder.add(group);
            shown.add(group(key, group));
        }
        node.set("histogram", histogram(Classes.of(all), inOrder));
        return node;
    }

    @FunctionalInterface
    private interface Parties {
        boolean match(String buyer, String seller);
    }

    private static boolean operator(String party) {
        return party.equals(Order.OPERATOR);
    }

    private static Distribution distribution(Table trades, String column, double bound, Parties wanted) {
        return new Distribution(values(trades, column, wanted), bound);
    }

    private static double[] values(Table trades, String column, Parties wanted) {
        Column.Texts buyers = trades.texts("buyer");
        Column.Texts sellers = trades.texts("seller");
        Column.Doubles column1 = trades.doubles(column);
        double[] values = new double[trades.rows()];
        int found = 0;
        for (int row = 0; row < trades.rows(); row++) {
            if (wanted.match(buyers.get(row), sellers.get(row))) {
                values[found++] = column1.get(row);
            }
        }
        return Arrays.copyOf(values, found);
    }

    private static ObjectNode group(String key, Distribution group) {
        ObjectNode node = JSON.objectNode().put("key", key).put("n", group.count());
        Distribution.Box box = group.box();
        node.set("mean", Bins.array(new double[] {group.mean()}).get(0));
        node.set("box", Bins.array(new double[] {
            box.lowWhisker(), box.firstQuartile(), box.median(), box.thirdQuartile(), box.highWhisker()
        }));
        node.set("range", Bins.array(new double[] {group.lowest(), group.highest()}));
        node.set("outliers", Bins.array(group.outliers(OUTLIERS)));
        KernelDensity density = group.density();
        node.set("bandwidth", Bins.array(new double[] {density.bandwidth()}).get(0));
        node.set("density", points(density.curve(CURVE)));
        node.set("cumulative", points(group.cumulative(STEPS)));
        return node;
    }

    private static ArrayNode points(double[][] curve) {
        ArrayNode points = JSON.arrayNode(curve.length);
        for (double[] point : curve) {
            points.add(Bins.array(point));
        }
        return points;
    }

    private static ObjectNode histogram(Classes classes, List<Distribution> groups) {
        ObjectNode node = JSON.objectNode().put("width", classes.width());
        node.set("bounds", Bins.array(classes.bounds()));
        ArrayNode counts = node.putArray("counts");
        for (Distribution group : groups) {
            ArrayNode row = counts.addArray();
            for (long count : group.counts(classes)) {
                row.add(count);
            }
        }
        return node;
    }

    /** Classes of a number of things: each holds whole numbers, as many as the others. */
    private static Classes wholeNumbers(Distribution counts) {
        if (counts.count() == 0) {
            return Classes.of(counts);
        }
        double range = counts.highest() - counts.lowest() + 1;
        double width = range <= 30 ? 1 : Math.ceil(Classes.of(counts).width());
        double start = Math.floor(counts.lowest() / width) * width;
        return new Classes(start, width, (int) Math.floor((counts.highest() - start) / width) + 1);
    }
}
