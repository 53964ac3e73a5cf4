/** Devices, profiles, strategies and metering of prosumers. */
module energy.isochron.prosumers {
    requires transitive energy.isochron.exchange;
    requires transitive energy.isochron.federation;
    requires de.siegmar.fastcsv;
    requires org.slf4j;
    requires static org.jspecify;

    exports energy.isochron.prosumers;
    exports energy.isochron.prosumers.reward;
}
