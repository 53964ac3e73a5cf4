package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.federation.RandomStreams;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where paper and reference differ (specification, 9.1) in devices, limits and profiles: which side was built. */
class DeviceDifferencesTest {
    private static final BatteryRating LOSSY = new BatteryRating(20, 0.1, 0.9, 0.95, 0.9);

    @Test
    @Tag("D3")
    void d03_feasibleQuantityIsEquationElevenAndOfEitherSide() {
        Battery battery = new Battery(LOSSY, 10, 1);
        FeasibleQuantity needy = FeasibleQuantity.of(3, 5, battery);
        assertEquals(2 + 8 / 0.95, needy.buyKwh(), 1e-12);
        assertEquals(8 * 0.9, needy.sellKwh(), 1e-12, "the battery sells although demand exceeds generation");
        FeasibleQuantity rich = FeasibleQuantity.of(5, 3, battery);
        assertEquals(2 + 8 * 0.9, rich.sellKwh(), 1e-12);
        assertEquals(8 / 0.95, rich.buyKwh(), 1e-12);
        assertEquals(4, needy.orderKwh(new Action(100, 4, 1, 0), Fixtures.RULES), "the bid is not reduced by D − G");
        assertEquals(needy.sellKwh(), needy.orderKwh(new Action(100, 50, 0, 0), Fixtures.RULES), 1e-12);
    }

    @Test
    @Tag("D4")
    void d04_dischargeTakesTheEnergyByTheEfficiencyFromTheStoreAndIsCutNotRefused() {
        Battery battery = new Battery(LOSSY, 17, 1);
        assertEquals(9, battery.discharge(9));
        assertEquals(17 - 10, battery.levelKwh(), 1e-12, "the reference takes 8.1");
        assertEquals(5 * 0.9, battery.discharge(100), 1e-12, "the reference refuses a request beyond the window");
        assertEquals(2, battery.levelKwh(), 1e-12);
    }

    @Test
    @Tag("D5")
    void d05_whatIsBoughtChargesTheBatteryAndWhatIsSoldDischargesIt() {
        MeterReading buyer = meter(0, 0, bought(4));
        assertEquals(4, buyer.chargedKwh());
        assertEquals(0, buyer.dischargedKwh());
        MeterReading seller = meter(0, 0, sold(4));
        assertEquals(4, seller.dischargedKwh());
        assertEquals(0, seller.chargedKwh());
    }

    @Test
    @Tag("D9")
    void d09_balanceOfAnAgentIsEquationNineAndBeginsAsGenerationLessDemand() {
        Prosumer agent = Fixtures.agent("a", "b0", 7, 3, LOSSY, 10);
        Community community = community(agent);
        Orders orders = community.order(0, 40, 200, Fixtures.settlement(-1, List.of(agent)));
        assertEquals(7 - 3, orders.netGenerationKwh());
        assertEquals(7 - 3 + 4 - 1, meter(7, 3, bought(4), sold(1)).balanceKwh(), "not sold − bought");
    }

    @Test
    @Tag("D20")
    void d20_noiseMultipliesTheGenerationSoThatItIsRelativeToTheSun() {
        ProceduralProfiles profiles = new ProceduralProfiles(3600, 24, 1e9);
        double[] sun = new double[24];
        for (int hour = 6; hour <= 18; hour++) {
            sun[hour] = Math.exp(-Math.pow((hour - 12) / 6.0, 2));
        }
        double[] smooth = Smoothing.centred(sun, 3);
        for (long seed = 0; seed < 300; seed++) {
            Profile day = profiles.generation(1, new RandomStreams(seed, 0).stream("generation", "a"));
            for (int hour = 0; hour < 24; hour++) {
                assertTrue(day.at(hour) >= 0.5 * 0.7 * smooth[hour] - 1e-12, "added noise would undercut it at dawn");
                assertTrue(day.at(hour) <= 1.1 * smooth[hour] + 1e-12, "added noise would exceed it at dusk");
            }
        }
    }

    @Test
    @Tag("D26")
    void d26_generationScalesWithThePlantAloneWhateverTheBattery() {
        ProceduralProfiles profiles = new ProceduralProfiles(3600, 24, 1e9);
        Profile one = profiles.generation(10, new RandomStreams(1, 0).stream("generation", "a"));
        Profile twice = profiles.generation(20, new RandomStreams(1, 0).stream("generation", "a"));
        for (int hour = 0; hour < 24; hour++) {
            assertEquals(2 * one.at(hour), twice.at(hour), 1e-12);
            assertTrue(one.at(hour) <= 1.1 * 10, "the battery's capacity is no part of the base");
        }
    }

    private static Community community(Prosumer agent) {
        return new Community(List.of(agent), Fixtures.rules(false, false), Fixtures.buses(1), Fixtures.LINE);
    }

    private static Trade bought(double kwh) {
        return new Trade("a", Order.OPERATOR, 100, kwh, Stage.DSO, 0, 0, 0, 0);
    }

    private static Trade sold(double kwh) {
        return new Trade(Order.OPERATOR, "a", 100, kwh, Stage.DSO, 0, 0, 0, 0);
    }

    /** The reading of one agent with a half-full battery in an interval with these trades. */
    private static MeterReading meter(double generation, double demand, Trade... trades) {
        Prosumer agent = Fixtures.agent("a", "b0", generation, demand, LOSSY, 10);
        Community community = community(agent);
        community.order(0, 40, 200, Fixtures.settlement(-1, List.of(agent)));
        return community.meter(Fixtures.clearing(0, trades)).readings().getFirst();
    }
}
