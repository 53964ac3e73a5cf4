package energy.isochron.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files in {@code federation-configs/schema}; {@code -Dupdate.docs=true} writes them anew. */
class MessageSchemasTest {
    private static final Path FOLDER =
            Path.of(Objects.requireNonNull(System.getProperty("isochron.home")), "federation-configs", "schema");

    @Test
    void committedFilesAreThoseOfTheRecords() throws IOException {
        Map<String, String> expected = MessageSchemas.all();
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(FOLDER);
            for (Map.Entry<String, String> schema : expected.entrySet()) {
                Files.writeString(FOLDER.resolve(schema.getKey()), schema.getValue());
            }
        }
        Map<String, String> committed = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                committed.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertEquals(expected, committed, "run mvn -pl federates/exchange test -Dupdate.docs=true");
    }

    @Test
    void everyMessageMatchesItsSchema() {
        for (MessageInterface<?> message : LocalMarket.MESSAGES) {
            String json = encode(message);
            assertTrue(schema(message).validate(json, InputFormat.JSON).isEmpty(), () -> message.name() + " " + json);
        }
    }

    @Test
    void aClearingMatchesWithAndWithoutWhatTheGridDid() {
        String json = new String(MessageCodec.encode(LocalMarket.CLEARING, Samples.CURTAILED), StandardCharsets.UTF_8);
        assertTrue(schema(LocalMarket.CLEARING).validate(json, InputFormat.JSON).isEmpty(), json);
        String broken = json.replace("\"rounds\":2", "\"rounds\":\"2\"");
        assertFalse(
                schema(LocalMarket.CLEARING).validate(broken, InputFormat.JSON).isEmpty());
    }

    @Test
    void unknownKeysMissingKeysAndWrongVersionsDoNotMatch() {
        String json = encode(LocalMarket.ORDERS);
        for (String broken : new String[] {
            json.replace("\"agent_id\"", "\"agent\""),
            json.replace("\"version\":1", "\"version\":2"),
            json.replace("\"quantity_kwh\":3.25", "\"quantity_kwh\":\"3.25\""),
            json.replace("\"side\":\"buy\"", "\"side\":\"BUY\""),
        }) {
            assertFalse(
                    schema(LocalMarket.ORDERS)
                            .validate(broken, InputFormat.JSON)
                            .isEmpty(),
                    broken);
        }
    }

    private static <T extends Record> String encode(MessageInterface<T> message) {
        byte[] json = MessageCodec.encode(message, message.type().cast(Samples.of(message)));
        return new String(json, StandardCharsets.UTF_8);
    }

    private static JsonSchema schema(MessageInterface<?> message) {
        String text = Objects.requireNonNull(
                MessageSchemas.all().get(message.name() + '-' + message.version() + ".schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }
}
