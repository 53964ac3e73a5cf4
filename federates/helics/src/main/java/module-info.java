/** HELICS for Java. */
module energy.isochron.helics {
    requires static org.jspecify;

    exports energy.isochron.helics;
}
