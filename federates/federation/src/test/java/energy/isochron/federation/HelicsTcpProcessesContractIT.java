package energy.isochron.federation;

import energy.isochron.helics.CoreType;

/** Over tcp. */
class HelicsTcpProcessesContractIT extends HelicsProcessesContract {
    HelicsTcpProcessesContractIT() {
        super(CoreType.TCP);
    }
}
