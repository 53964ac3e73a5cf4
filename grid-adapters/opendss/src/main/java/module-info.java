/** OpenDSS' C library behind the port for power-flow engines: unbalanced, three-phase; its scripts as a format of networks. */
module energy.isochron.opendss {
    requires transitive energy.isochron.grid;
    requires energy.isochron.wheels;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports energy.isochron.opendss;

    provides energy.isochron.grid.engine.PowerFlowProvider with
            energy.isochron.opendss.OpenDssProvider;
    provides energy.isochron.grid.file.NetworkFormat with
            energy.isochron.opendss.DssFormat;
}
