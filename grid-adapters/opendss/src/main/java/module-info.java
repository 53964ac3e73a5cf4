/** OpenDSS' C library behind the port for power-flow engines: unbalanced, three-phase. */
module energy.isochron.opendss {
    requires transitive energy.isochron.grid;
    requires energy.isochron.wheels;
    requires static org.jspecify;

    exports energy.isochron.opendss;

    provides energy.isochron.grid.engine.PowerFlowProvider with
            energy.isochron.opendss.OpenDssProvider;
}
