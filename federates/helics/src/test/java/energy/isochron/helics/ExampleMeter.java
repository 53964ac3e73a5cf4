package energy.isochron.helics;

/** The README's example of a federate in a process of its own. */
final class ExampleMeter {
    private ExampleMeter() {}

    // meter
    public static void main(String[] arguments) {
        CoreOptions options = CoreOptions.defaults().federates(1).broker(arguments[0]);
        FederateInfo info = FederateInfo.named("meter").coreOptions(options).uninterruptible(); // over zmq
        try (ValueFederate meter = ValueFederate.create(info)) {
            Input<Double> power = meter.registerSubscription("plant/power", ValueType.DOUBLE, "kW");
            meter.enterExecutingMode();
            for (int hour = 1; hour <= 2; hour++) {
                HelicsTime granted = meter.requestTime(HelicsTime.ofSeconds(3600L * hour));
                System.out.println(granted + ": " + power.get() + " kW");
            }
        }
    }
    // end
}
