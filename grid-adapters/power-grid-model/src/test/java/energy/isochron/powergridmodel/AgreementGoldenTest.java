package energy.isochron.powergridmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Feeder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published feeders against published figures, and radial networks of all kinds against the built-in sweep. */
class AgreementGoldenTest {
    private static final Map<String, String> NEWTON = Map.of();
    private static final Map<String, String> CURRENT = Map.of(PowerGridModelProvider.METHOD, "iterative_current");
    private static final double PU = 1e-6;

    @BeforeAll
    static void fetch() {
        PowerGridModelOnHand.orCallOff();
    }

    /** Baran and Wu, 1989: 202.68 kW, 0.9131 pu; the further digits are those of three tools that agree to 1e-6 pu. */
    @Test
    void baranAndWu() {
        SolvedNetwork feeder = solved(PublishedNetworks.grid(Feeder.IEEE33, 1000), NEWTON);
        assertEquals(202.677, feeder.lossesKw(), 5e-4);
        assertEquals(135.141, feeder.lossesKvar(), 5e-4);
        assertEquals(0.91309, feeder.lowest(), 1e-5);
        assertEquals(0.91309, feeder.voltage("18"), 1e-5);
        assertEquals(3715 + feeder.lossesKw(), feeder.importKw(), 1e-3);
    }

    /** CIGRE TF C6.04.02, TB 575, 2014, without distributed resources, as pandapower solves it. */
    @Test
    void cigreMediumVoltage() {
        SolvedNetwork feeder = solved(PublishedNetworks.grid(Feeder.CIGRE_MV, 1000), NEWTON);
        assertEquals(303.58, feeder.lossesKw(), 0.01);
        assertEquals(0.92298, feeder.lowest(), 1e-5);
        assertEquals(1.03, feeder.highest(), PU);
    }

    /** The same for the low-voltage network. */
    @Test
    void cigreLowVoltage() {
        SolvedNetwork feeder = solved(PublishedNetworks.grid(Feeder.CIGRE_LV, 1000), NEWTON);
        assertEquals(28.33, feeder.lossesKw(), 0.01);
        assertEquals(0.91227, feeder.lowest(), 1e-5);
        assertEquals(1, feeder.highest(), PU);
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheSweepOnPublishedFeeders() {
        return Stream.of(Feeder.values())
                .map(feeder ->
                        DynamicTest.dynamicTest(feeder.key(), () -> agrees(PublishedNetworks.grid(feeder, 1000))));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheSweepOnRandomTrees() {
        return Stream.of(2, 3, 5, 10, 20, 30, 50, 80, 100, 150, 200, 300, 400, 500, 700, 1000)
                .map(count -> DynamicTest.dynamicTest(count + " buses", () -> {
                    for (int seed = 0; seed < 10; seed++) {
                        agrees(RandomTree.of(1000L * count + seed, count));
                    }
                }));
    }

    private static void agrees(GridCase grid) {
        SolvedNetwork swept = SolvedNetwork.of(new SweepProvider(), grid, Map.of());
        solved(grid, NEWTON).agreesWith(swept, PU, 1e-2);
        solved(grid, CURRENT).agreesWith(swept, PU, 1e-2);
    }

    private static SolvedNetwork solved(GridCase grid, Map<String, String> options) {
        return SolvedNetwork.of(new PowerGridModelProvider(), grid, options);
    }
}
