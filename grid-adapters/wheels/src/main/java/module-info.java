/** Native libraries out of Python wheels. */
module energy.isochron.wheels {
    requires static org.jspecify;

    exports energy.isochron.wheels;
}
