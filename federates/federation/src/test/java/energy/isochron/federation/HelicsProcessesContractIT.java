package energy.isochron.federation;

import energy.isochron.helics.CoreType;

/** Over zmq. */
class HelicsProcessesContractIT extends HelicsProcessesContract {
    HelicsProcessesContractIT() {
        super(CoreType.ZMQ);
    }
}
