package energy.isochron.analytics.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Records in JSON files for people: indented, keys in snake case; each file is replaced whole. NaN is the text "NaN". */
final class JsonFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .injectableValues(new InjectableValues.Std(RunSummary.DEFAULTS))
            .build();

    private JsonFiles() {}

    /** A record as a tree. */
    static JsonNode tree(Record content) {
        return JSON.valueToTree(content);
    }

    /** Writes a record. */
    static void write(Path file, Record content) {
        write(file, tree(content));
    }

    /** Writes a tree. */
    static void write(Path file, JsonNode content) {
        Path next = file.resolveSibling('.' + file.getFileName().toString() + ".next");
        try {
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskSpace.failure(file, e);
        }
    }

    /** Reads a record; keys beside it, which belong to another one, are named. */
    static <T extends Record> T read(Path file, Class<T> type, String... others) {
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            if (tree instanceof ObjectNode object) {
                object.remove(List.of(others));
            }
            return JSON.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new StoreFailure(
                    file + " cannot be read: " + e.getOriginalMessage()
                            + ". Maybe it was written by another release of this program?",
                    e);
        } catch (IOException e) {
            throw new StoreFailure(file + " cannot be read: " + e + ". Maybe this is not the folder of a run?", e);
        }
    }
}
