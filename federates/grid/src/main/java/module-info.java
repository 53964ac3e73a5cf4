/** The port for power-flow engines, the built-in engines and the grid federate. */
module energy.isochron.grid {
    requires transitive energy.isochron.exchange;
    requires transitive energy.isochron.federation;
    requires transitive energy.isochron.network;
    requires de.siegmar.fastcsv;
    requires org.slf4j;
    requires static org.jspecify;

    exports energy.isochron.grid;
    exports energy.isochron.grid.engine;
    exports energy.isochron.grid.feeder;
    exports energy.isochron.grid.file;
    exports energy.isochron.grid.sweep;

    uses energy.isochron.grid.engine.PowerFlowProvider;
    uses energy.isochron.grid.file.NetworkFormat;

    provides energy.isochron.grid.engine.PowerFlowProvider with
            energy.isochron.grid.GraphProvider,
            energy.isochron.grid.sweep.SweepProvider;
}
