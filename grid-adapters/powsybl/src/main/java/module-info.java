/** PowSyBl Open LoadFlow behind the port for power-flow engines, all in Java. */
module energy.isochron.powsybl {
    requires transitive energy.isochron.grid;
    requires static org.jspecify;
}
