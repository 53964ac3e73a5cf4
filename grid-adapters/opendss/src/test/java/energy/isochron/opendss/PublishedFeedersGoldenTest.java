package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublishedFeedersGoldenTest {
    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    @Test
    void show() {
        for (Feeder feeder : new Feeder[] {Feeder.IEEE13, Feeder.IEEE34}) {
            GridCase grid = new GridCase(PublishedNetworks.atPublishedTaps(feeder), new Network(feeder.plan(1000)));
            try (PowerFlow engine = new OpenDssProvider().open(grid, EngineSettings.hourly())) {
                assertInstanceOf(Solution.Solved.class, engine.solve(0));
                GridLayout layout = engine.layout();
                double[] m = new double[layout.nodeValues()];
                double[] a = new double[layout.nodeValues()];
                engine.voltages(m, a);
                System.out.println("XX source " + engine.importKw() + " " + engine.importKvar() + " loss "
                        + engine.lossesKw() + " " + engine.lossesKvar());
                for (int v = 0; v < layout.nodes().size(); v++) {
                    StringBuilder s =
                            new StringBuilder("XX " + layout.nodes().get(v).id());
                    Phases phases = layout.nodes().get(v).phases();
                    for (int p = 0; p < 3; p++)
                        if (phases.has(p)) {
                            int at = layout.nodeOffset(v) + phases.position(p);
                            s.append(String.format(" %.4f/%.2f", m[at], a[at]));
                        }
                    System.out.println(s);
                }
            }
        }
    }
}
