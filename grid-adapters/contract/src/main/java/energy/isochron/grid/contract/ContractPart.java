package energy.isochron.grid.contract;

/** Tests of one group of capabilities; {@link PowerFlowContract} has them all. */
interface ContractPart {
    /** Voltages of two solutions that are to be equal may differ by this, pu; well above what the tools differ by. */
    double PU = 1e-6;

    /** Powers of two solutions that are to be equal may differ by this, kW or kvar. */
    double KW = 1e-3;

    /** What the tests are of. */
    EngineUnderTest tested();
}
