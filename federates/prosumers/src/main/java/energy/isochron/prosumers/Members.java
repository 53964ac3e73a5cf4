package energy.isochron.prosumers;

import java.util.List;
import java.util.Map;

/** The agents of a community with what belongs to each, by agent index; the energies are written by the community at each order. */
final class Members {
    private final List<Prosumer> agents;
    private final Map<String, Integer> indexOf;
    private final Battery[] batteries;
    private final double[] generationKwh;
    private final double[] demandKwh;

    Members(
            List<Prosumer> agents,
            Map<String, Integer> indexOf,
            Battery[] batteries,
            double[] generationKwh,
            double[] demandKwh) {
        this.agents = agents;
        this.indexOf = indexOf;
        this.batteries = batteries;
        this.generationKwh = generationKwh;
        this.demandKwh = demandKwh;
    }

    List<Prosumer> agents() {
        return agents;
    }

    int size() {
        return batteries.length;
    }

    Map<String, Integer> indexOf() {
        return indexOf;
    }

    Battery battery(int agent) {
        return batteries[agent];
    }

    /** Of the coming interval; of the last one after the episode. */
    double generationKwh(int agent) {
        return generationKwh[agent];
    }

    /** Of the coming interval; of the last one after the episode. */
    double demandKwh(int agent) {
        return demandKwh[agent];
    }
}
