package energy.isochron.prosumers;

import static energy.isochron.testing.Golden.close;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BatteryGoldenTest {
    @TestFactory
    Stream<DynamicTest> operations() {
        return Golden.tests("local-market", "battery", (family, aCase) -> {
            JsonNode start = aCase.path("battery");
            double hours = aCase.path("step_hours").doubleValue();
            Battery battery =
                    new Battery(Fixtures.rating(start), start.path("level").doubleValue(), hours);
            double charged = start.path("cum_charge").doubleValue();
            double discharged = start.path("cum_discharge").doubleValue();
            assertEquals(aCase.path("ops").size(), aCase.path("expected").size());
            for (int i = 0; i < aCase.path("ops").size(); i++) {
                JsonNode op = aCase.path("ops").path(i);
                JsonNode expected = aCase.path("expected").path(i);
                double energy = op.path(1).doubleValue();
                double moved =
                        switch (op.path(0).asText()) {
                            case "charge" -> battery.charge(energy);
                            case "discharge" -> battery.discharge(energy);
                            case "idle" -> battery.idle();
                            default -> throw new AssertionError("unknown operation " + op);
                        };
                String at = "operation " + i + ' ';
                close(at + "energy", expected.path(0), moved);
                assertEquals(expected.path(1).asText(), battery.mode().name(), at + "mode");
                close(at + "level", expected.path(2), battery.levelKwh());
                close(at + "soc", expected.path(3), battery.stateOfCharge());
                close(at + "room", expected.path(4), battery.roomKwh());
                close(at + "available", expected.path(5), battery.availableKwh());
                close(at + "max in", expected.path(6), battery.maxInKwh());
                close(at + "max out", expected.path(7), battery.maxOutKwh());
                close(at + "charged", expected.path(8), charged + battery.cumulativeChargeKwh());
                close(at + "discharged", expected.path(9), discharged + battery.cumulativeDischargeKwh());
            }
        });
    }
}
