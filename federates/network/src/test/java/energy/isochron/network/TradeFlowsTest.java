package energy.isochron.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TradeFlowsTest {
    /** Branches of 1 and 2, capacities 600 and 300 kW. */
    private static final Network LINE = new Network(Shape.LINE.plan(3, 900, new double[] {1, 2}));

    @Test
    void flowShrinksAlongThePathByWhatIsLost() {
        TradeFlows flows = new TradeFlows(LINE, 1);
        flows.transfer(0, 2, 100, 0.09);
        assertEquals(100, flows.flowKwh(0), 1e-12);
        assertEquals(97, flows.flowKwh(1), 1e-12);
        assertEquals((100.0 / 600 + 97.0 / 300) / 2, flows.meanCongestion(), 1e-15);
    }

    @Test
    void flowAgainstTheListedDirectionIsNegative() {
        TradeFlows flows = new TradeFlows(LINE, 1);
        flows.transfer(2, 0, 100, 0.09);
        assertEquals(-94, flows.flowKwh(0), 1e-12);
        assertEquals(-100, flows.flowKwh(1), 1e-12);
    }

    @Test
    void oppositeFlowsCancel() {
        TradeFlows flows = new TradeFlows(LINE, 1);
        flows.transfer(0, 1, 50, 0);
        flows.transfer(1, 0, 50, 0);
        assertEquals(0, flows.flowKwh(0));
        assertEquals(0, flows.pathCongestion(0, 1));
    }

    @Test
    void loadingIsNotCappedButCongestionIs() {
        TradeFlows flows = new TradeFlows(LINE, 0.5, new double[] {30, 0});
        flows.transfer(0, 1, 570, 0);
        assertEquals(2, flows.loading(0), 1e-15);
        assertEquals(1, flows.congestion(0));
        assertEquals(1, flows.pathCongestion(0, 2));
        assertEquals(0, flows.pathCongestion(1, 1));
        assertEquals(0.5, flows.meanCongestion());
        assertEquals(300, flows.capacityKwh(0));
    }

    @Test
    void aNewIntervalStartsWithTheBackgroundAlone() {
        TradeFlows flows = new TradeFlows(LINE, 1, new double[] {60, 0});
        flows.transfer(0, 2, 100, 0);
        flows.clear();
        assertEquals(0, flows.flowKwh(0));
        assertEquals(0.1, flows.loading(0), 1e-15);
        assertEquals(0, flows.loading(1));
    }

    @Test
    void nothingFlowsFromABusToItself() {
        TradeFlows flows = new TradeFlows(LINE, 1);
        flows.transfer(1, 1, 100, 0.09);
        assertEquals(0, flows.meanCongestion());
    }

    @Test
    void imbalanceOfAllBusesAtOnceIsTheSameAsOneByOne() {
        for (String slack : List.of("0", "5")) {
            for (Shape shape : Shape.values()) {
                NetworkPlan plan = shape.plan(17, 400, random(7));
                NetworkPlan moved = new NetworkPlan(plan.buses(), plan.branches(), slack, 400, 0);
                assertImbalance(new Network(moved));
            }
        }
    }

    private static void assertImbalance(Network network) {
        RandomGenerator random = random(11);
        double[] imbalance = random.doubles(network.busCount(), -5, 5).toArray();
        TradeFlows together = new TradeFlows(network, 1);
        TradeFlows single = new TradeFlows(network, 1);
        together.transfer(1, 3, 4, 0.1);
        single.transfer(1, 3, 4, 0.1);
        together.transferToSlack(imbalance);
        for (int bus = 0; bus < imbalance.length; bus++) {
            single.transfer(bus, network.slack(), imbalance[bus], 0);
        }
        for (int e = 0; e < network.branchCount(); e++) {
            assertEquals(single.flowKwh(e), together.flowKwh(e), 1e-12, network.branchId(e));
            assertEquals(single.loading(e), together.loading(e), 1e-12, network.branchId(e));
        }
    }

    @Test
    void badIntervalAndBackgroundAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TradeFlows(LINE, 0));
        assertThrows(IllegalArgumentException.class, () -> new TradeFlows(LINE, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new TradeFlows(LINE, 1, new double[1]));
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new TradeFlows(LINE, 1, new double[] {0, -1}))
                        .getMessage());
        assertTrue(message.startsWith("backgroundKwh of branch '1-2' is -1.0"), message);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
