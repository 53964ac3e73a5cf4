/** The grid model port, the built-in graph model and the grid federate. */
module energy.isochron.grid {
    requires transitive energy.isochron.exchange;
    requires transitive energy.isochron.federation;
    requires transitive energy.isochron.network;
    requires org.slf4j;
    requires static org.jspecify;

    exports energy.isochron.grid;
}
