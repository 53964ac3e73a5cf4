/** The feeder as a graph: topologies, shortest paths, electrical distance, loss shares, trade flows and congestion. */
module energy.isochron.network {
    requires de.siegmar.fastcsv;
    requires org.jgrapht.core;
    requires static org.jspecify;

    exports energy.isochron.network;
}
