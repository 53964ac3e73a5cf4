package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static RunTables day(int intervals) {
        RunTables tables = new RunTables();
        new SampleRun(SampleRun.day(), SampleRun.into(tables)).play(intervals);
        return tables;
    }

    private static Comparison.Different compareWith(Consumer<RunTables> change) {
        RunTables other = day(24);
        change.accept(other);
        return assertInstanceOf(Comparison.Different.class, RunComparison.compare(day(24), other));
    }

    private static int row(Table table, long interval, int offset) {
        return table.start(interval) + offset;
    }

    private static void nudge(Table table, String column, int row) {
        Column.Doubles values = table.doubles(column);
        values.set(row, Math.nextUp(values.get(row)));
    }

    @Test
    void equalRunsAreEquivalent() {
        Comparison.Equivalent equal =
                assertInstanceOf(Comparison.Equivalent.class, RunComparison.compare(day(24), day(24)));
        assertEquals(24, equal.intervals());
    }

    @Test
    void oneBitIsADifferenceAndBothValuesAreNamedInFull() {
        RunTables left = day(24);
        Comparison.Different different =
                compareWith(right -> nudge(right.trades, "price_usd_per_mwh", row(right.trades, 9, 1)));
        Difference first = different.first();
        double value = left.trades.doubles("price_usd_per_mwh").get(row(left.trades, 9, 1));
        assertEquals(
                new Difference(
                        9,
                        "market",
                        "trades",
                        "price_usd_per_mwh",
                        "number 1",
                        Double.toString(value),
                        Double.toString(Math.nextUp(value))),
                first);
        assertEquals(1, different.differences());
        assertTrue(first.text().contains("interval 9, federate market, trades.price_usd_per_mwh of number 1"));
    }

    @Test
    void earlierIntervalComesFirst() {
        Difference first = compareWith(right -> {
                    nudge(right.orders, "price_usd_per_mwh", row(right.orders, 8, 0));
                    nudge(right.indicators, "liquidity_kwh", row(right.indicators, 7, 0));
                })
                .first();
        assertEquals("indicators.liquidity_kwh at 7", at(first));
    }

    private static String at(Difference difference) {
        return difference.table() + '.' + difference.quantity() + " at " + difference.interval();
    }

    @Test
    void withinAnIntervalTheOrderOfItsBeatsDecides() {
        String[][] quantities = {
            {"orders", "price_usd_per_mwh", "prosumers"},
            {"trades", "quantity_kwh", "market"},
            {"devices", "charged_kwh", "prosumers"},
            {"buses", "p_kw", "prosumers"},
            {"accounts", "profit_usd", "market"},
            {"operator", "margin_usd", "market"},
            {"buses", "voltage_pu", "grid"},
            {"branches", "loading", "grid"},
            {"indicators", "grid_congestion", "analytics"}
        };
        for (int skip = 0; skip < quantities.length; skip++) {
            int from = skip;
            Comparison.Different different = compareWith(right -> {
                for (int i = from; i < quantities.length; i++) {
                    Table table = table(right, quantities[i][0]);
                    nudge(table, quantities[i][1], row(table, 11, 0));
                }
            });
            assertEquals(quantities[skip][0] + '.' + quantities[skip][1] + " at 11", at(different.first()));
            assertEquals(quantities[skip][2], different.first().federate());
            assertEquals(quantities.length - skip, different.differences());
        }
    }

    private static Table table(RunTables tables, String name) {
        return tables.all().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void notANumberEqualsItselfAndNegativeZeroIsNotZero() {
        RunTables left = day(2);
        RunTables right = day(2);
        left.branches.doubles("flow_kw").set(3, Double.NaN);
        right.branches.doubles("flow_kw").set(3, Double.NaN);
        assertInstanceOf(Comparison.Equivalent.class, RunComparison.compare(left, right));
        left.branches.doubles("flow_kw").set(3, 0.0);
        right.branches.doubles("flow_kw").set(3, -0.0);
        assertInstanceOf(Comparison.Different.class, RunComparison.compare(left, right));
    }

    @Test
    void shorterRunMissesTheFirstRowOfItsNextInterval() {
        Comparison.Different different =
                assertInstanceOf(Comparison.Different.class, RunComparison.compare(day(24), day(20)));
        Difference first = different.first();
        assertEquals("orders.row at 20", at(first));
        assertEquals("agent 'home-1'", first.key());
        assertEquals("present", first.left());
        assertEquals("missing", first.right());
        assertEquals(
                "missing",
                ((Comparison.Different) RunComparison.compare(day(20), day(24)))
                        .first()
                        .left());
    }

    @Test
    void rowOfAnotherAgentIsMissingOnBothSides() {
        Comparison.Different different =
                compareWith(right -> right.orders.texts("agent").set(row(right.orders, 4, 2), "stranger"));
        assertEquals("agent 'home-3'", different.first().key());
        assertEquals(2, different.differences());
    }

    @Test
    void rowsInAnotherOrderAreADifference() {
        Comparison.Different different = compareWith(right -> {
            Table rejections = right.rejections;
            for (int i = 0; i < 2; i++) {
                rejections
                        .row(23)
                        .add(1L - i)
                        .add("x")
                        .add("unknown_agent")
                        .add("detail")
                        .end();
            }
        });
        assertEquals(2, different.differences());
        RunTables left = day(1);
        RunTables right = day(1);
        for (long i = 0; i < 2; i++) {
            left.rejections.row(0).add(i).add("x").add("r").add("d").end();
            right.rejections.row(0).add(1 - i).add("x").add("r").add("d").end();
        }
        Comparison.Different order = assertInstanceOf(Comparison.Different.class, RunComparison.compare(left, right));
        assertEquals("rejections.order at 0", at(order.first()));
    }

    @Test
    void openingAccountsAreComparedBeforeTheFirstInterval() {
        Difference first =
                compareWith(right -> nudge(right.accounts, "reputation", 4)).first();
        assertEquals("accounts.reputation at -1", at(first));
        assertEquals("agent 'home-5'", first.key());
    }
}
