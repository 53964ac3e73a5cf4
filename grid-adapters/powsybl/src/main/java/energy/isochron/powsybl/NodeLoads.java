package energy.isochron.powsybl;

import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Load;
import energy.isochron.grid.engine.GridLayout;
import java.util.List;

/** What is taken at each node: of constant power, which injections change, by the voltage and by its square. */
final class NodeLoads {
    private static final double KW_A_MW = 1000;

    private final double[][] pKw;
    private final double[][] qKvar;
    private final Load[] constant;

    NodeLoads(List<energy.isochron.grid.engine.Load> loads, GridLayout layout, Bus[] buses) {
        pKw = new double[3][buses.length];
        qKvar = new double[3][buses.length];
        for (energy.isochron.grid.engine.Load load : loads) {
            int node = layout.requireNode(load.node());
            int exponent =
                    switch (load.model()) {
                        case POWER -> 0;
                        case CURRENT -> 1;
                        case IMPEDANCE -> 2;
                    };
            pKw[exponent][node] += load.pKw();
            qKvar[exponent][node] += load.qKvar();
        }
        constant = new Load[buses.length];
        for (int v = 0; v < buses.length; v++) {
            constant[v] = add(buses[v], v, 0);
            for (int exponent = 1; exponent <= 2; exponent++) {
                if (pKw[exponent][v] != 0 || qKvar[exponent][v] != 0) {
                    add(buses[v], v, exponent);
                }
            }
        }
    }

    private Load add(Bus bus, int v, int exponent) {
        double byVoltage = exponent == 1 ? 1 : 0;
        double bySquare = exponent == 2 ? 1 : 0;
        double byNothing = exponent == 0 ? 1 : 0;
        return bus.getVoltageLevel()
                .newLoad()
                .setId(bus.getId() + exponent)
                .setBus(bus.getId())
                .setConnectableBus(bus.getId())
                .setP0(pKw[exponent][v] / KW_A_MW)
                .setQ0(qKvar[exponent][v] / KW_A_MW)
                .newZipModel()
                .setC0p(byNothing)
                .setC1p(byVoltage)
                .setC2p(bySquare)
                .setC0q(byNothing)
                .setC1q(byVoltage)
                .setC2q(bySquare)
                .add()
                .add();
    }

    /** Sets what a node injects besides its own loads. */
    void inject(int v, double injectedKw, double injectedKvar) {
        constant[v].setP0((pKw[0][v] - injectedKw) / KW_A_MW);
        constant[v].setQ0((qKvar[0][v] - injectedKvar) / KW_A_MW);
    }

    /** Active power that a node takes at a voltage, kW. */
    double takenKw(int v, double voltagePu) {
        return constant[v].getP0() * KW_A_MW + voltagePu * (pKw[1][v] + voltagePu * pKw[2][v]);
    }

    /** Reactive power that a node takes at a voltage, kvar. */
    double takenKvar(int v, double voltagePu) {
        return constant[v].getQ0() * KW_A_MW + voltagePu * (qKvar[1][v] + voltagePu * qKvar[2][v]);
    }
}
