package energy.isochron.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import energy.isochron.exchange.Order;
import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Injections;
import energy.isochron.network.Branch;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import energy.isochron.network.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphModelTest {
    private static final Map<String, String> AGENTS = Map.of("root", "0", "middle", "1", "end", "2");

    private final Network line = Records.line();
    private final IntervalInputs inputs = new IntervalInputs(line, AGENTS);
    private final GridQuantities quantities = new GridQuantities(line);

    @Test
    void voltageFallsTowardsALoadAndRisesBeyondASurplus() {
        inputs.book(0, Records.clearing(0), Records.meters(0, Records.meter("end", 0, 150)));
        solve(new GraphModel(line, 1), inputs, quantities);
        // 150 of 600 over a length of 1, then 150 of 300 over a length of 2.
        assertArrayEquals(
                new double[] {1, 1 - 0.15 * 0.25, 1 - 0.15 * (0.25 + 2 * 0.5)}, quantities.voltagePu(), 1e-15);

        inputs.book(1, Records.clearing(1), Records.meters(1, Records.meter("end", 150, 0)));
        solve(new GraphModel(line, 1), inputs, quantities);
        assertArrayEquals(
                new double[] {1, 1 + 0.15 * 0.25, 1 + 0.15 * (0.25 + 2 * 0.5)}, quantities.voltagePu(), 1e-15);
    }

    @Test
    void voltageFollowsTheFlowAwayFromTheSlackAlsoThroughBranchesListedTowardsIt() {
        NetworkPlan plan = Shape.LINE.plan(2, 100, new double[] {1});
        Network reversed = new Network(new NetworkPlan(plan.buses(), List.of(new Branch("1", "0", 1)), "0", 100, 0));
        IntervalInputs given = new IntervalInputs(reversed, Map.of("a", "1"));
        GridQuantities state = new GridQuantities(reversed);
        given.book(0, Records.clearing(0), Records.meters(0, Records.meter("a", 0, 50)));
        solve(new GraphModel(reversed, 1, 0.2, new double[1]), given, state);
        assertEquals(-50, state.flowKw()[0]);
        assertEquals(0.9, state.voltagePu()[1], 1e-15);
    }

    @Test
    void tradesAndImbalanceFlowTogether() {
        inputs.book(
                0,
                Records.clearing(
                        0, Records.trade("root", "end", 100, 9), Records.trade("middle", Order.OPERATOR, 20, 0)),
                Records.meters(0, Records.meter("end", 0, 7), Records.meter("middle", 3, 0)));
        double lossesKw = solve(new GraphModel(line, 0.5), inputs, quantities);
        // 100 and 97 by the trade, 20 and 3 back from the middle, 7 to the end; half an hour.
        assertArrayEquals(new double[] {2 * (100 - 20 - 3 + 7), 2 * (97 + 7)}, quantities.flowKw(), 1e-12);
        assertArrayEquals(new double[] {84.0 / 300, 104.0 / 150}, quantities.loading(), 1e-12);
        assertEquals(18, lossesKw);
    }

    @Test
    void loadingIsNotCapped() {
        inputs.book(0, Records.clearing(0), Records.meters(0, Records.meter("end", 900, 0)));
        solve(new GraphModel(line, 1, 0, new double[] {60, 0}), inputs, quantities);
        assertArrayEquals(new double[] {1.6, 3}, quantities.loading(), 1e-15);
        assertArrayEquals(new double[] {1, 1, 1}, quantities.voltagePu());
    }

    @Test
    void eachIntervalStartsAnew() {
        GraphModel model = new GraphModel(line, 1);
        inputs.book(
                0,
                Records.clearing(0, Records.trade("root", "end", 100, 9)),
                Records.meters(0, Records.meter("end", 0, 7)));
        solve(model, inputs, quantities);
        inputs.book(1, Records.clearing(1), Records.meters(1));
        assertEquals(0, solve(model, inputs, quantities));
        assertArrayEquals(new double[2], quantities.flowKw());
        assertArrayEquals(new double[] {1, 1, 1}, quantities.voltagePu());
    }

    @Test
    void aTradeOfNothingIsNoFlow() {
        inputs.book(0, Records.clearing(0, Records.trade("root", "end", 0, 0)), Records.meters(0));
        assertEquals(0, solve(new GraphModel(line, 1), inputs, quantities));
        assertArrayEquals(new double[2], quantities.flowKw());
    }

    @Test
    void negativeVoltageFactorIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GraphModel(line, 1, -0.1, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> new GraphModel(line, 1, Double.NaN, new double[2]));
    }

    @Test
    void withoutTradesWhatIsInjectedFlowsToTheSlack() {
        GraphModel model = new GraphModel(line, 0.5);
        Injections changes = new Injections();
        changes.set(1, -60, 0);
        changes.set(2, 90, -5);
        model.inject(changes);
        model.solve(0);
        double[] flowKw = new double[2];
        model.flows(BranchEnd.FROM, flowKw, new double[2], new double[2]);
        assertArrayEquals(new double[] {-30, -90}, flowKw, 1e-12);
        assertEquals(-30, model.importKw(), 1e-12);
        assertEquals(0, model.lossesKw());
    }

    @Test
    void bookedTradesHoldForOneSolve() {
        GraphModel model = new GraphModel(line, 1);
        inputs.book(0, Records.clearing(0, Records.trade("root", "end", 100, 9)), Records.meters(0));
        assertEquals(9, solve(model, inputs, quantities));
        Injections changes = new Injections();
        changes.set(1, 20, 0);
        model.inject(changes);
        model.solve(0);
        assertEquals(0, model.lossesKw());
        assertEquals(-20, model.importKw());
    }

    /** The losses, kW. */
    private static double solve(GraphModel model, IntervalInputs inputs, GridQuantities into) {
        model.book(inputs);
        model.solve(0);
        model.voltages(into.voltagePu(), new double[into.voltagePu().length]);
        int branches = into.flowKw().length;
        model.flows(BranchEnd.FROM, into.flowKw(), new double[branches], new double[branches]);
        model.loadings(into.loading());
        return model.lossesKw();
    }
}
