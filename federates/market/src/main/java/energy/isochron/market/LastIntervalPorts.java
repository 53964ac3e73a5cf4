package energy.isochron.market;

import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.Ports;
import energy.isochron.federation.ValueInputs;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;

/** How the market federate reads what the grid published in the last interval. */
final class LastIntervalPorts {
    private final ValueInputs loading;
    private final ValueInputs voltage;
    private final ValueInputs converged;
    private final double[] loadings;
    private final double[] voltages;

    LastIntervalPorts(Ports ports, Network network) {
        loading = ports.subscribe(LocalMarket.LOADING, network.branchIds(), Double.NaN);
        voltage = ports.subscribe(
                LocalMarket.VOLTAGE, network.buses().stream().map(Bus::id).toList(), Double.NaN);
        converged = ports.subscribe(LocalMarket.CONVERGED, Ports.SCALAR, 1);
        loadings = new double[network.branchCount()];
        voltages = new double[network.busCount()];
    }

    void observe(Market market) {
        read(loading, loadings);
        read(voltage, voltages);
        market.observe(converged.get(0) != 0, loadings, voltages);
    }

    static void read(ValueInputs inputs, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = inputs.get(i);
        }
    }
}
