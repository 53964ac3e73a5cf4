package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNamesTest {
    private static final String NUMBER = "[0-9a-f-]{36}";

    @Test
    void anAutobrokerWithinTheProcessGetsANameOfItsOwn() {
        CoreOptions options = CoreOptions.defaults().autobroker();
        String first = options.initString(CoreType.INPROC);
        assertTrue(first.matches("--autobroker .*--brokername=broker-" + NUMBER), first);
        assertNotEquals(first, options.initString(CoreType.INPROC));
        assertTrue(options.initString(CoreType.ZMQ).matches("--autobroker --loglevel=no_print"));
        assertEquals(
                "--autobroker --brokername=mine --loglevel=no_print",
                options.brokerName("mine").initString(CoreType.INPROC));
        assertEquals(
                "--autobroker --broker_address=there --loglevel=no_print",
                options.broker("there").initString(CoreType.INPROC));
        assertEquals("--loglevel=no_print", CoreOptions.defaults().initString(CoreType.INPROC));
    }

    @Test
    void aConfigurationGetsTheNamesThatItLacks() {
        String json = OwnNames.in(CoreType.INPROC, " {\"name\": \"a\", \"coreInitString\": \"-f 1 --autobroker\"}");
        assertTrue(
                json.matches(" \\{\"coreName\": \"core-" + NUMBER
                        + "\", \"name\": \"a\", \"coreInitString\": \"-f 1 --autobroker --brokername=broker-" + NUMBER
                        + "\"}"),
                json);
        String key = OwnNames.in(CoreType.INPROC, "{\"core_name\": \"c\", \"autobroker\": true}");
        assertTrue(
                key.matches("\\{\"core_name\": \"c\", \"autobroker\": true, \"broker\": \"broker-" + NUMBER + "\"}"),
                key);
        String toml = OwnNames.in(CoreType.INPROC, "name = \"a\"\nautobroker = true\n");
        assertTrue(
                toml.matches("coreName = \"core-" + NUMBER + "\"\nname = \"a\"\nautobroker = true\nbroker = \"broker-"
                        + NUMBER + "\"\n"),
                toml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"coreName\": \"c\", \"coreInitString\": \"--autobroker --brokername=b\"}",
                "{\"coreName\": \"c\", \"coreInitString\": \"--autobroker --broker=b\"}",
                "{\"core\": {\"name\": \"c\"}, \"broker\": {\"name\": \"b\", \"auto\": true}}",
                "{\"corename\": \"c\", \"autobroker\": true, \"brokerAddress\": \"b\"}",
                "core_name = \"c\"\nautobroker = true\nbroker = \"b\"\n",
                "{\"coreName\": \"c\", \"brokerkey\": \"k\"}"
            })
    void aConfigurationThatNamesBothStaysAsItIs(String config) {
        assertEquals(config, OwnNames.in(CoreType.INPROC, config));
    }

    @Test
    void aCoreThatMeetsItsBrokerByAddressStaysAsItIs() {
        String config = "{\"name\": \"a\", \"coreType\": \"zmq\", \"autobroker\": true}";
        assertEquals(config, OwnNames.in(CoreType.ZMQ, config));
    }
}
