package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.SampleDay;
import energy.isochron.analytics.report.FigureCatalogue;
import energy.isochron.analytics.report.ReportPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page's scripts read, checked against the tables and their totals. */
class ReportDataTest {
    private static final double DIGITS = 1e-5;

    private static ObjectNode data(SampleDay day, RunTables tables, int intervals) {
        SampleRun run = new SampleRun(day, SampleRun.into(tables)).play(intervals);
        return SampleRun.reportData(day, run, tables, intervals);
    }

    private static double sum(JsonNode values) {
        double sum = 0;
        for (JsonNode value : values) {
            sum += value.asDouble();
        }
        return sum;
    }

    private static double sum(Table table, String column) {
        double sum = 0;
        for (int row = table.start(0); row < table.rows(); row++) {
            sum += table.doubles(column).get(row);
        }
        return sum;
    }

    @Test
    void seriesSumToTheTablesTotals() {
        RunTables tables = new RunTables();
        JsonNode series = data(SampleRun.day(), tables, 24).path("series");
        assertEquals(sum(tables.market, "p2p_volume_kwh"), sum(series.path("p2p")), DIGITS * 1000);
        assertEquals(sum(tables.devices, "generation_kwh"), sum(series.path("generation")), DIGITS * 1000);
        assertEquals(sum(tables.accounts, "profit_usd"), sum(series.path("profit")), DIGITS);
        assertEquals(tables.trades.rows(), sum(series.path("trades")));
        double surplus = sum(series.path("consumerSurplus")) + sum(series.path("producerSurplus"));
        assertEquals(sum(tables.indicators, "trade_surplus_usd"), surplus, DIGITS);
        assertTrue(surplus > 0);
    }

    @Test
    void coordinationScoreIsOneLessTheShareOfTheExchangeThatIsNotTradedBetweenAgents() {
        RunTables tables = new RunTables();
        JsonNode series = data(SampleRun.day(), tables, 24).path("series");
        double most = 0;
        for (int k = 0; k < 24; k++) {
            most = Math.max(
                    most, Math.abs(tables.operator.doubles("net_export_kwh").get(k + 1)));
        }
        for (int k = 0; k < 24; k++) {
            double export = Math.abs(tables.operator.doubles("net_export_kwh").get(k + 1));
            double ratio = tables.market.doubles("p2p_volume_kwh").get(k)
                    / Math.max(
                            0.01, tables.market.doubles("clearing_volume_kwh").get(k));
            assertEquals(
                    1 - export / most * (1 - ratio),
                    series.path("score").path(k).asDouble(),
                    DIGITS);
        }
    }

    @Test
    void matrixHoldsEveryTradeAndManyAgentsAreSummedUp() {
        RunTables tables = new RunTables();
        JsonNode matrix = data(new SampleDay(60, 34, 3), tables, 6).path("matrix");
        assertEquals(20, matrix.path("ids").size());
        assertEquals(40, matrix.path("others").asInt());
        double kwh = 0;
        int trades = 0;
        for (JsonNode cell : matrix.path("cells")) {
            assertTrue(cell.path(0).asInt() <= 21 && cell.path(1).asInt() <= 21, cell::toString);
            kwh += cell.path(2).asDouble();
            trades += cell.path(4).asInt();
        }
        assertEquals(tables.trades.rows(), trades);
        assertEquals(sum(tables.trades, "quantity_kwh"), kwh, 1e-2);
    }

    @Test
    void netPositionsOfTheBusesSumToTheCommunitys() {
        RunTables tables = new RunTables();
        JsonNode buses =
                data(new SampleDay(60, 34, 3), tables, 24).path("feeder").path("buses");
        double net = 0;
        for (JsonNode bus : buses) {
            net += bus.path("net").asDouble();
        }
        double expected = sum(tables.devices, "sold_kwh")
                - sum(tables.devices, "bought_kwh")
                + sum(tables.devices, "spilled_kwh")
                - sum(tables.devices, "unserved_kwh");
        assertEquals(expected, net, 1e-2);
        assertEquals(34, buses.size());
    }

    @Test
    void edgesOfTheMapHoldTheTradesBetweenBusesAndTheRestIsTold() {
        RunTables tables = new RunTables();
        JsonNode local =
                data(new SampleDay(60, 34, 3), tables, 6).path("trades").path("local");
        double kwh = local.path("sameBusKwh").asDouble();
        for (JsonNode edge : local.path("edges")) {
            kwh += edge.path("kwh").asDouble();
        }
        assertEquals(local.path("of").asInt(), local.path("edges").size(), "the sample is to fit");
        assertEquals(sum(tables.market, "p2p_volume_kwh"), kwh, 1e-2);
    }

    @Test
    void partsOfTheRewardSumToIt() {
        SampleDay day = SampleRun.day();
        RunTables tables = new RunTables();
        SampleRun run = new SampleRun(day, SampleRun.into(tables)).play(2);
        run.reward(SampleRun.richRewards(0)).reward(SampleRun.rewards(1, -5, -4));
        JsonNode rewards = SampleRun.reportData(day, run, tables, 2).path("rewards");
        for (int k = 0; k < 2; k++) {
            double sum = 0;
            for (String term : List.of("base", "cooperation", "operatorPenalty", "unservedPenalty", "withoutTrade")) {
                sum += rewards.path("terms").path(term).path(k).asDouble();
            }
            assertEquals(rewards.path("mean").path(k).asDouble(), sum, DIGITS);
        }
        assertEquals(-4.5, rewards.path("terms").path("withoutTrade").path(1).asDouble());
        assertEquals(0, rewards.path("terms").path("withoutTrade").path(0).asDouble());
    }

    @Test
    void pageOfAYearOfAHundredAgentsStaysSmall() {
        RunTables tables = new RunTables();
        ObjectNode data = data(new SampleDay(100, 120, 3), tables, 1200);
        assertEquals(400, data.path("start").size());
        assertTrue(data.toString().length() < 1_200_000, () -> data.toString().length() + " characters");
    }

    @Test
    void pageOfTenThousandAgentsStaysBelowThreeMegabytes() {
        ObjectNode data = data(new SampleDay(10_000, 10_000, 3), new RunTables(), 2);
        int characters =
                new ReportPage(FigureCatalogue.RUN, "large", data).html().length();
        assertTrue(characters < 3_000_000, () -> characters + " characters");
        assertEquals(9_980, data.path("matrix").path("others").asInt());
    }

    @Test
    void largeFeederIsDrawnInPartAndSaysSo() {
        RunTables tables = new RunTables();
        JsonNode feeder = data(new SampleDay(50, 4000, 3), tables, 2).path("feeder");
        assertEquals(4000, feeder.path("busesOf").asInt());
        assertEquals(2000, feeder.path("buses").size());
        assertEquals(3000, feeder.path("branches").size());
        assertEquals("b0", feeder.path("slack").asText());
        int withAgents = 0;
        for (JsonNode bus : feeder.path("buses")) {
            withAgents += bus.path("count").asInt();
        }
        assertEquals(50, withAgents);
    }

    @Test
    void batteriesAreRankedAtEachIntervalAndTripsCountedWhereTheyBegin() {
        JsonNode data = SampleReports.unbalanced();
        JsonNode storage = data.path("storage");
        for (int k = 0; k < 24; k++) {
            double below = 0;
            for (String rank : List.of("lowest", "lower", "median", "upper", "highest")) {
                double share = storage.path(rank).get(k).asDouble();
                assertTrue(share >= below && share <= 1, rank + " of interval " + k);
                below = share;
            }
        }
        assertEquals(0.5, storage.path("median").get(0).asDouble());
        assertEquals(7, storage.path("batteries").path("ids").size());
        assertEquals(7.0 / 6, storage.path("batteries").path("cycles").get(6).asDouble(), 1e-6);
        JsonNode trips = data.path("trips");
        assertEquals(1, trips.path("met").get(7).asDouble());
        assertEquals(1, trips.path("short").get(7).asDouble());
        assertEquals(2.5, trips.path("missing").get(7).asDouble());
        assertEquals(14, trips.path("elsewhere").get(7).asDouble());
        assertEquals(0, trips.path("met").get(8).asDouble());
    }
}
