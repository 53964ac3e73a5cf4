package energy.isochron.powsybl;

import com.powsybl.commons.report.ReportNode;
import com.powsybl.iidm.network.Network;
import com.powsybl.loadflow.LoadFlowParameters;
import com.powsybl.loadflow.LoadFlowParameters.ComponentMode;
import com.powsybl.loadflow.LoadFlowParameters.VoltageInitMode;
import com.powsybl.math.matrix.MatrixFactory;
import com.powsybl.openloadflow.OpenLoadFlowParameters;
import com.powsybl.openloadflow.ac.AcLoadFlowParameters;
import com.powsybl.openloadflow.ac.AcLoadFlowResult;
import com.powsybl.openloadflow.ac.AcloadFlowEngine;
import com.powsybl.openloadflow.graph.EvenShiloachGraphDecrementalConnectivityFactory;
import com.powsybl.openloadflow.network.LfNetworkStateUpdateParameters;
import com.powsybl.openloadflow.network.LfTopoConfig;
import com.powsybl.openloadflow.network.ReactivePowerDispatchMode;
import com.powsybl.openloadflow.network.ReferenceBusSelectionMode;
import com.powsybl.openloadflow.network.SlackBusSelectionMode;
import com.powsybl.openloadflow.network.impl.LfNetworkList;
import com.powsybl.openloadflow.network.impl.Networks;
import java.util.List;

/**
 * Open LoadFlow as it has to be set for distribution networks. It begins flat each time, keeps nothing, reads no configuration and runs
 * in the caller's thread. Its engine is called below its provider, which always takes the vectorized equations: those of release 2.3.0
 * are sorted by the identity hash of an enum, so that the last digits change from one process to the next.
 */
final class OpenLoadFlow {
    static final double TOLERANCE_KVA = 1e-4;
    static final int MOST_ITERATIONS = 30;

    /** Its base of power, which no setting changes, kVA. */
    private static final double BASE_KVA = 100_000;

    private static final double ANY_VOLTAGE_BELOW_PU = 1e3;
    private static final double ANY_VOLTAGE_ABOVE_PU = 1e-3;

    /** Nothing but voltages and flows is written back. */
    private static final LfNetworkStateUpdateParameters WRITTEN = new LfNetworkStateUpdateParameters(
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            ReactivePowerDispatchMode.Q_EQUAL_PROPORTION,
            false,
            ReferenceBusSelectionMode.FIRST_SLACK,
            false);

    private final AcLoadFlowParameters run;

    /**
     * Newton-Raphson in full steps.
     *
     * @param toleranceKva mismatch at which it ends, kVA, the mean of all equations
     * @param mostIterations after which there is no solution
     */
    OpenLoadFlow(MatrixFactory matrices, double toleranceKva, int mostIterations) {
        LoadFlowParameters parameters = new LoadFlowParameters(List.of())
                .setVoltageInitMode(VoltageInitMode.UNIFORM_VALUES)
                .setComponentMode(ComponentMode.ALL_CONNECTED)
                .setDistributedSlack(false)
                .setReadSlackBus(false)
                .setWriteSlackBus(false)
                .setUseReactiveLimits(false)
                .setTransformerVoltageControlOn(false)
                .setPhaseShifterRegulationOn(false)
                .setShuntCompensatorVoltageControlOn(false)
                .setTwtSplitShuntAdmittance(false);
        OpenLoadFlowParameters more = new OpenLoadFlowParameters()
                .setSlackBusSelectionMode(SlackBusSelectionMode.NAME)
                .setSlackBusesIds(List.of(IidmNetwork.ABOVE))
                .setNewtonRaphsonConvEpsPerEq(toleranceKva / BASE_KVA)
                .setMaxNewtonRaphsonIterations(mostIterations)
                .setUseLoadModel(true)
                .setGeneratorsWithZeroMwTargetAreNotStarted(false)
                .setPlausibleActivePowerLimit(Double.MAX_VALUE)
                .setMinPlausibleTargetVoltage(ANY_VOLTAGE_ABOVE_PU)
                .setMaxPlausibleTargetVoltage(ANY_VOLTAGE_BELOW_PU)
                .setMinRealisticVoltage(ANY_VOLTAGE_ABOVE_PU)
                .setMaxRealisticVoltage(ANY_VOLTAGE_BELOW_PU)
                .setVoltageRemoteControl(false);
        parameters.addExtension(OpenLoadFlowParameters.class, more);
        run = OpenLoadFlowParameters.createAcParameters(
                        parameters,
                        more,
                        matrices,
                        new EvenShiloachGraphDecrementalConnectivityFactory<>(),
                        false,
                        false)
                .setVectorized(false);
    }

    /** Solves and writes the state of each connected part that converged into the network; gives what came of each. */
    List<AcLoadFlowResult> solve(Network network) {
        List<AcLoadFlowResult> results;
        try (LfNetworkList parts = Networks.loadWithReconnectableElements(
                network, new LfTopoConfig(), run.getNetworkParameters(), ReportNode.NO_OP)) {
            results = AcloadFlowEngine.run(parts.getList(), run);
        }
        Networks.resetState(network);
        for (AcLoadFlowResult result : results) {
            if (result.isSuccess()) {
                result.getNetwork().updateState(WRITTEN);
            }
        }
        return results;
    }
}
