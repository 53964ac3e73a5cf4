package energy.isochron.app.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import energy.isochron.app.Home;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioReader;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    @TempDir
    Path folder = Path.of("");

    private static JsonSchema schema() {
        Path file = Home.path().resolve("grid-adapters/schema/grid-network-1.schema.json");
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ScenarioFile day(String... settings) {
        return ScenarioReader.read(Home.localMarket().resolve("scenario.yaml"), List.of(settings));
    }

    @ParameterizedTest
    @EnumSource(Feeder.class)
    void eachPublishedFeederKeepsToTheSchema(Feeder feeder) throws IOException {
        ElectricalNetwork published = PublishedNetworks.of(feeder);
        JsonNode file = JSON.readTree(NetworkJson.of(new GridCase(published, new Network(feeder.plan(1000)))));
        assertEquals(Set.of(), SCHEMA.validate(file));
        assertEquals(
                published.nodes().size(), file.path("network").path("nodes").size());
        int branches = file.path("network").path("lines").size()
                + file.path("network").path("transformers").size()
                + file.path("network").path("switches").size();
        assertEquals(published.branches().size(), branches);
        assertEquals(
                published.loads().size(), file.path("network").path("loads").size());
        assertTrue(file.path("federation").isMissingNode());
    }

    @Test
    void aScenarioTellsTimeAndAllKeysBesides() throws IOException {
        JsonNode file = JSON.readTree(NetworkFile.text(day("grid.engine=sweep", "grid.slack_voltage_pu=1.02")));
        assertEquals(Set.of(), SCHEMA.validate(file));
        JsonNode federation = file.path("federation");
        assertEquals("grid", federation.path("federate").asText());
        assertEquals(24, federation.path("intervals").asInt());
        assertEquals(3600, federation.path("interval_s").asInt());
        assertEquals(3, federation.path("solve_offset_s").asInt());
        assertEquals(2 * 7, federation.path("reads").size());
        assertEquals(34 + 33 + 33 + 2, federation.path("publishes").size());
        assertEquals(
                JSON.readTree(
                        "{\"key\": \"prosumers/808/p\", \"quantity\": \"p\", \"unit\": \"kW\", \"node\": \"808\"}"),
                federation.path("reads").get(0));
        Set<String> branches = StreamSupport.stream(federation.path("publishes").spliterator(), false)
                .filter(value -> value.path("quantity").asText().equals("flow"))
                .map(value -> value.path("branch").asText())
                .collect(Collectors.toSet());
        assertTrue(branches.contains("800-802") && branches.size() == 33, branches::toString);
        assertEquals(
                1.02,
                file.path("network").path("sources").get(0).path("voltage_pu").asDouble());
    }

    @Test
    void whatTheMarketAsksBeforeItSettlesStandsApart() throws IOException {
        JsonNode plain = JSON.readTree(NetworkFile.text(day())).path("federation");
        assertTrue(plain.path("checks").isMissingNode());
        JsonNode file = JSON.readTree(
                NetworkFile.text(day("market.feedback={kind: curtail, rounds: 2}", "grid.engine=pandapower")));
        assertEquals(Set.of(), SCHEMA.validate(file));
        JsonNode federation = file.path("federation");
        assertEquals(plain.path("reads"), federation.path("reads"));
        assertEquals(plain.path("publishes"), federation.path("publishes"));
        JsonNode checks = federation.path("checks");
        assertEquals(JSON.readTree("[1.02, 1.06, 1.1]"), checks.path("offsets_s"));
        assertEquals(2 * 7 + 1, checks.path("reads").size());
        assertEquals(34 + 33 + 33 + 1, checks.path("publishes").size());
        assertEquals(
                JSON.readTree(
                        "{\"key\": \"grid/800/scheduled_voltage\", \"quantity\": \"voltage\", \"unit\": \"pu\", \"node\": \"800\"}"),
                checks.path("publishes").get(0));
        assertEquals("open", checks.path("reads").get(14).path("quantity").asText());
    }

    @Test
    void aToolThatKeepsThePhasesApartIsToldTheKeysOfThoseThatBusesHave() throws IOException {
        JsonNode file = JSON.readTree(NetworkFile.text(day("grid.engine=opendssdirect")));
        assertEquals(Set.of(), SCHEMA.validate(file));
        Set<String> nodes = StreamSupport.stream(
                        file.path("network").path("nodes").spliterator(), false)
                .flatMap(node -> node.path("phases")
                        .asText()
                        .chars()
                        .mapToObj(phase -> "grid/" + node.path("id").asText() + "/voltage_"
                                + Character.toString(Character.toLowerCase(phase))))
                .collect(Collectors.toSet());
        Set<String> keys = StreamSupport.stream(
                        file.path("federation").path("publishes").spliterator(), false)
                .map(value -> value.path("key").asText())
                .filter(key -> key.contains("/voltage_"))
                .collect(Collectors.toSet());
        assertEquals(nodes, keys);
        assertTrue(keys.size() > 34 && keys.size() < 3 * 34, () -> keys.size() + " keys");
        JsonNode last = file.path("federation").path("publishes").get(34 + 33 + 33 + 2 + 2 * keys.size() - 1);
        assertEquals("angle_c", last.path("quantity").asText());
        assertEquals("deg", last.path("unit").asText());
    }

    @Test
    void phasesAreKeptApartBesideThePositiveSequence() throws IOException {
        JsonNode line = JSON.readTree(NetworkFile.text(day()))
                .path("network")
                .path("lines")
                .get(0);
        JsonNode rows = line.path("matrix").path("r_ohm_per_km");
        assertEquals(3, rows.size());
        double self = (rows.get(0).get(0).asDouble()
                        + rows.get(1).get(1).asDouble()
                        + rows.get(2).get(2).asDouble())
                / 3;
        double mutual = (rows.get(0).get(1).asDouble()
                        + rows.get(0).get(2).asDouble()
                        + rows.get(1).get(2).asDouble())
                / 3;
        assertEquals(line.path("r1_ohm_per_km").asDouble(), self - mutual, 1e-12);
        assertEquals(rows.get(2).get(0), rows.get(0).get(2));
    }

    @Test
    void regulatorsTellTheEndOfTheirTapsAndWhereEachPhaseStands() throws IOException {
        JsonNode file = JSON.readTree(NetworkJson.of(
                new GridCase(PublishedNetworks.atPublishedTaps(Feeder.IEEE13), new Network(Feeder.IEEE13.plan(1000)))));
        assertEquals(Set.of(), SCHEMA.validate(file));
        JsonNode transformers = file.path("network").path("transformers");
        assertEquals("from", transformers.get(0).path("tap_end").asText());
        assertTrue(transformers.get(0).path("taps").isMissingNode());
        assertEquals("to", transformers.get(1).path("tap_end").asText());
        assertEquals(JSON.readTree("[10, 8, 11]"), transformers.get(1).path("taps"));
        assertEquals(10, transformers.get(1).path("tap").asInt());
    }

    @Test
    void transformersWithADeltaTellTheirVectorGroup() throws IOException {
        ElectricalNetwork network = Deltas.network();
        JsonNode file = JSON.readTree(NetworkJson.of(new GridCase(network, Deltas.graph())));
        assertEquals(Set.of(), SCHEMA.validate(file));
        JsonNode transformers = file.path("network").path("transformers");
        assertEquals("dyn11", transformers.get(0).path("vector_group").asText());
        assertTrue(transformers.get(1).path("vector_group").isMissingNode());
    }

    @Test
    void aNetworkWithoutImpedancesIsRefused() {
        ScenarioFile drawn = day("network={kind: ring, buses: 12}", "agents.*.bus=any");
        BadConfiguration refused = assertThrows(BadConfiguration.class, () -> NetworkFile.text(drawn));
        assertTrue(String.valueOf(refused.getMessage()).contains("impedances of"), refused::getMessage);
        assertTrue(String.valueOf(refused.getMessage()).contains("Maybe take a published feeder"), refused::getMessage);
    }

    @Test
    void aKeptFileIsNamedAfterItsContent() throws IOException {
        Path once = NetworkFile.keep(day(), folder.resolve("grid"));
        Path twice = NetworkFile.keep(day(), folder.resolve("grid"));
        Path other = NetworkFile.keep(day("intervals=12"), folder.resolve("grid"));
        assertEquals(once, twice);
        assertTrue(!other.equals(once) && Files.size(other) > 1000);
        try (var files = Files.list(folder.resolve("grid"))) {
            assertEquals(2, files.count());
        }
    }
}
