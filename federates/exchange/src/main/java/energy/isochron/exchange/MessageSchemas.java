package energy.isochron.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema (draft 2020-12) of each message, made from its record. */
public final class MessageSchemas {
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private MessageSchemas() {}

    /**
     * All schemas.
     *
     * @return the schema as indented JSON by file name, such as {@code clearing-1.schema.json} for version 1 of the clearing
     */
    public static Map<String, String> all() {
        SchemaGenerator generator = generator();
        Map<String, String> schemas = new TreeMap<>();
        for (MessageInterface<?> message : LocalMarket.MESSAGES) {
            schemas.put(
                    message.name() + '-' + message.version() + ".schema.json",
                    envelope(generator, message).toPrettyString() + '\n');
        }
        return schemas;
    }

    private static JsonNode envelope(SchemaGenerator generator, MessageInterface<?> message) {
        ObjectNode body = generator.generateSchema(message.type());
        ObjectNode schema = body.objectNode();
        schema.set("$schema", body.remove("$schema"));
        schema.put("title", message.name() + ", version " + message.version());
        schema.put(
                "description",
                "Sent by " + message.sender() + " at the " + message.beat().name() + " beat: " + message.meaning());
        if (body.has("$defs")) {
            schema.set("$defs", body.remove("$defs"));
        }
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("const", message.name());
        properties.putObject("version").put("const", message.version());
        properties.set("body", body);
        schema.putArray("required").add("type").add("version").add("body");
        schema.put("additionalProperties", false);
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY));
        config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_ENUMS_FROM_TOSTRING);
        config.with(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withPropertyNameOverrideResolver(field -> SNAKE_CASE.translate(field.getDeclaredName()))
                .withRequiredCheck(field -> field.getAnnotation(JsonInclude.class) == null);
        return new SchemaGenerator(config.build());
    }
}
