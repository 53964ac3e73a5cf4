package energy.isochron.powsybl;

import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.VariantManagerConstants;
import com.powsybl.loadflow.LoadFlowParameters;
import com.powsybl.loadflow.LoadFlowParameters.ComponentMode;
import com.powsybl.loadflow.LoadFlowParameters.VoltageInitMode;
import com.powsybl.loadflow.LoadFlowResult;
import com.powsybl.loadflow.LoadFlowRunParameters;
import com.powsybl.math.matrix.MatrixFactory;
import com.powsybl.openloadflow.OpenLoadFlowParameters;
import com.powsybl.openloadflow.OpenLoadFlowProvider;
import com.powsybl.openloadflow.network.SlackBusSelectionMode;
import java.util.List;

/**
 * Open LoadFlow as it has to be set for distribution networks. It begins flat each time, keeps nothing, reads no configuration and runs
 * in the caller's thread.
 */
final class OpenLoadFlow {
    static final double TOLERANCE_KVA = 1e-4;
    static final int MOST_ITERATIONS = 30;

    /** Its base of power, which no setting changes, kVA. */
    private static final double BASE_KVA = 100_000;

    private static final double ANY_VOLTAGE_BELOW_PU = 1e3;
    private static final double ANY_VOLTAGE_ABOVE_PU = 1e-3;

    private final OpenLoadFlowProvider provider;
    private final LoadFlowRunParameters run;

    /**
     * Newton-Raphson in full steps.
     *
     * @param toleranceKva mismatch at which it ends, kVA, the mean of all equations
     * @param mostIterations after which there is no solution
     */
    OpenLoadFlow(MatrixFactory matrices, double toleranceKva, int mostIterations) {
        provider = new OpenLoadFlowProvider(matrices);
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
        parameters.addExtension(
                OpenLoadFlowParameters.class,
                new OpenLoadFlowParameters()
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
                        .setVoltageRemoteControl(false)
                        .setWriteReferenceTerminals(false)
                        .setNetworkCacheEnabled(false));
        run = new LoadFlowRunParameters().setParameters(parameters).setComputationManager(new CallersThread());
    }

    /** Solves and writes the state into the network; gives what came of each connected part. */
    List<LoadFlowResult.ComponentResult> solve(Network network) {
        return provider.run(network, VariantManagerConstants.INITIAL_VARIANT_ID, run)
                .join()
                .getComponentResults();
    }
}
