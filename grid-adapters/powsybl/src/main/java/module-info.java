/** PowSyBl Open LoadFlow behind the port for power-flow engines, and CGMES as a format of networks, all in Java. */
module energy.isochron.powsybl {
    requires transitive energy.isochron.grid;
    requires com.powsybl.cgmes.conversion;
    requires com.powsybl.commons;
    requires com.powsybl.iidm.api;
    requires com.powsybl.iidm.extensions;
    requires com.powsybl.iidm.impl;
    requires com.powsybl.loadflow.api;
    requires com.powsybl.math;
    requires powsybl.open.loadflow;
    requires static org.jspecify;

    exports energy.isochron.powsybl;

    provides energy.isochron.grid.engine.PowerFlowProvider with
            energy.isochron.powsybl.PowsyblProvider;
    provides energy.isochron.grid.file.NetworkFormat with
            energy.isochron.powsybl.CgmesFormat;
}
