/** HELICS for Java. */
module energy.isochron.helics {
    requires static org.jspecify;
    requires jdk.unsupported;

    exports energy.isochron.helics;
}
