/** The C library power-grid-model behind the port for power-flow engines. */
module energy.isochron.powergridmodel {
    requires transitive energy.isochron.grid;
    requires energy.isochron.wheels;
    requires static org.jspecify;

    exports energy.isochron.powergridmodel;

    provides energy.isochron.grid.engine.PowerFlowProvider with
            energy.isochron.powergridmodel.PowerGridModelProvider;
}
