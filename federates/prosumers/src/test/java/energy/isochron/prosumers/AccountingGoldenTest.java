package energy.isochron.prosumers;

import static energy.isochron.testing.Golden.close;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The physical columns; the profit is the market's. */
class AccountingGoldenTest {
    @TestFactory
    Stream<DynamicTest> metersOfOneAgent() {
        return Golden.tests("local-market", "accounting", (family, aCase) -> {
            JsonNode start = aCase.path("battery");
            Prosumer agent = Fixtures.agent(
                    aCase.path("agent").asText(),
                    "b0",
                    aCase.path("generation").doubleValue(),
                    aCase.path("demand").doubleValue(),
                    Fixtures.rating(start),
                    start.path("level").doubleValue());
            double hours = aCase.path("step_hours").doubleValue();
            CommunityRules rules = new CommunityRules(Fixtures.RULES, Math.round(hours * 3600), true, false);
            Community community = new Community(List.of(agent), rules, Fixtures.buses(1), Fixtures.LINE);
            community.order(0, 40, 200, Fixtures.settlement(-1, List.of(agent)));
            MeterReadings readings = community.meter(Fixtures.clearing(0, trades(aCase)));
            JsonNode expected = aCase.path("expected");
            check(expected, readings.readings().getFirst());
            close(
                    "injection",
                    expected.path("netPosition").doubleValue() / hours,
                    readings.injections().getFirst().pKw());
            checkBattery(expected.path("battery_after"), start, community.battery(0));
        });
    }

    private static Trade[] trades(JsonNode aCase) {
        List<Trade> trades = new ArrayList<>();
        for (JsonNode trade : aCase.path("trades")) {
            trades.add(new Trade(
                    trade.path(0).asText(),
                    trade.path(1).asText(),
                    trade.path(2).doubleValue(),
                    trade.path(3).doubleValue(),
                    Arrays.stream(Stage.values())
                            .filter(stage -> stage.key().equals(trade.path(4).asText()))
                            .findFirst()
                            .orElseThrow(),
                    trade.path(5).doubleValue(),
                    trade.path(6).doubleValue(),
                    trade.path(7).doubleValue(),
                    trade.path(8).doubleValue()));
        }
        return trades.toArray(Trade[]::new);
    }

    private static void check(JsonNode expected, MeterReading reading) {
        close("bought", expected.path("bought"), reading.boughtKwh());
        close("sold", expected.path("sold"), reading.soldKwh());
        close("surplus", expected.path("surplus"), reading.balanceKwh());
        close("balance", expected.path("balance"), reading.balanceKwh());
        close("charged", expected.path("charged"), reading.chargedKwh());
        close("discharged", expected.path("discharged"), reading.dischargedKwh());
        close("spilled", expected.path("spilled"), reading.spilledKwh());
        close("unserved", expected.path("unserved"), reading.unservedKwh());
        close("net position", expected.path("netPosition"), reading.netPositionKwh());
        close("demand satisfied", expected.path("demandSatisfied"), reading.demandSatisfiedKwh());
        close("demand deferred", expected.path("demandDeferred"), reading.demandDeferredKwh());
        close("supply satisfied", expected.path("supplySatisfied"), reading.supplySatisfiedKwh());
        close("supply deferred", expected.path("supplyDeferred"), reading.supplyDeferredKwh());
    }

    private static void checkBattery(JsonNode expected, JsonNode start, Battery battery) {
        if (expected.isNull()) {
            assertEquals(0, battery.levelKwh());
            return;
        }
        close("level", expected.path(0), battery.levelKwh());
        assertEquals(expected.path(1).asText(), battery.mode().name(), "mode");
        close(
                "charged in all",
                expected.path(2),
                start.path("cum_charge").doubleValue() + battery.cumulativeChargeKwh());
        close(
                "discharged in all",
                expected.path(3),
                start.path("cum_discharge").doubleValue() + battery.cumulativeDischargeKwh());
    }
}
