package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.Complex;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Input;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A combination federate with all of its interfaces from a file. */
@NeedsHelics
class ConfigConformanceIT {
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"ZMQ", "INPROC", "TCP"})
    @Covers("config_tests.control_file_test")
    void aConfigurationMakesAFederateWithEndpointsFiltersAndSubscriptions(CoreType type, @TempDir Path folder)
            throws IOException {
        try (Broker broker = Broker.create(
                        type,
                        "broker-" + UUID.randomUUID(),
                        TestFederation.listening(type).federates(1));
                CombinationFederate federate = CombinationFederate.fromConfig(config(type, broker, folder))) {
            assertTrue(federate.isValid());
            assertEquals("controller", federate.name());
            assertEquals(6, federate.endpointCount());
            assertEquals(6, federate.filterCount());
            assertEquals(7, federate.inputCount());
            assertEquals("controller/car6", federate.endpoint(0).name());
            assertEquals("controller/delay3", federate.filter(3).name());
            Input<Complex> input = federate.input(4, ValueType.COMPLEX);
            assertEquals("feeder/charge3", input.target());
        }
    }

    /** The file with the core type and the address of the broker of this test. */
    private static String config(CoreType type, Broker broker, Path folder) throws IOException {
        String text = Files.readString(Path.of(ConfigFile.named("charging.json")))
                .replace("\"zmq\"", '"' + type.word() + '"')
                .replace("CORE", "core-" + UUID.randomUUID())
                .replace("--broker_address=ADDRESS", "--broker_address=" + broker.address());
        return Files.writeString(folder.resolve("charging.json"), text).toString();
    }
}
