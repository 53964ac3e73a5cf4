/** Orders to trades: matching, pricing, the system operator and fees, settlement, reputation, ledger. */
module energy.isochron.market {
    requires transitive energy.isochron.exchange;
    requires transitive energy.isochron.federation;
    requires transitive energy.isochron.network;
    requires org.slf4j;
    requires static org.jspecify;

    exports energy.isochron.market;
}
