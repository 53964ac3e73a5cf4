/** What a federate is, and the in-process and HELICS federations that carry its messages. */
module energy.isochron.federation {
    requires transitive energy.isochron.exchange;
    requires transitive energy.isochron.helics;
    requires org.slf4j;
    requires static org.jspecify;

    exports energy.isochron.federation;
}
