package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.engine.Solution;
import java.util.Map;

/** An engine behind the port. */
final class EngineContender implements Contender {
    private final String name;
    private final Day day;
    private final PowerFlow engine;
    private final Injections changes = new Injections();
    private final double[] magnitudePu;
    private final double[] angleDeg;

    EngineContender(PowerFlowProvider provider, Map<String, String> options, Day day) {
        name = '`' + provider.name() + '`' + (options.isEmpty() ? "" : ", " + String.join(", ", options.values()));
        this.day = day;
        engine = provider.open(day.grid(), new EngineSettings(1, options));
        magnitudePu = new double[engine.layout().nodeValues()];
        angleDeg = new double[magnitudePu.length];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double day() {
        long begin = Contender.processorNs();
        for (int step = 0; step < Day.STEPS; step++) {
            changes.clear();
            for (int node = 0; node < day.loadKw().length; node++) {
                double factor = Day.factor(step, node);
                changes.set(node, -day.loadKw()[node] * factor, -day.loadKvar()[node] * factor);
            }
            engine.inject(changes);
            if (engine.solve(3600.0 * step) instanceof Solution.NotConverged open) {
                throw new IllegalStateException(name + ": " + open.reason());
            }
            engine.voltages(magnitudePu, angleDeg);
        }
        return (Contender.processorNs() - begin) / 1e6;
    }

    @Override
    public double[] voltages() {
        return magnitudePu;
    }

    @Override
    public void close() {
        engine.close();
    }
}
