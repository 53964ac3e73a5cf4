package energy.isochron.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The JSON form of the records: {@code {"type": "clearing", "version": 1, "body": {…}}}, keys in snake case, doubles in their
 * shortest form that reads back to the same bits. NaN and infinity are read, so that the one order that carries them can be
 * rejected by name; unknown keys, missing keys and wrong types are refused. Safe for use by several threads.
 */
public final class MessageCodec {
    /** Longest message that is read, bytes: 8 MiB, some 50 000 orders. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final ObjectMapper JSON = mapper();

    private MessageCodec() {}

    /** The mapper of the records' JSON form, for schema and stores; not to be reconfigured. */
    static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(20).build())
                .build();
        return JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.AUTO_DETECT_IS_GETTERS)
                .injectableValues(new InjectableValues.Std().addValue(Clearing.FEEDBACK, GridFeedback.NONE))
                .withCoercionConfig(
                        LogicalType.Float,
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
    }

    /**
     * The JSON form of a record.
     *
     * @param spec what kind of message it is
     * @param body the record
     * @return UTF-8
     */
    public static <T extends Record> byte[] encode(MessageInterface<T> spec, T body) {
        try {
            return JSON.writeValueAsBytes(new Envelope<>(spec.name(), spec.version(), body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a message.
     *
     * @param spec what kind of message is expected
     * @param message UTF-8
     * @return the record, or why it cannot be read
     */
    public static <T extends Record> Decoded<T> decode(MessageInterface<T> spec, byte[] message) {
        if (message.length > MAX_BYTES) {
            return refused(
                    RejectionReason.MESSAGE_TOO_LARGE,
                    "message has " + message.length + " bytes, allowed are " + MAX_BYTES
                            + ". Maybe it should be sent in several messages?");
        }
        try {
            JsonNode root = JSON.readTree(message);
            String type = root.path("type").asText("");
            if (!type.equals(spec.name())) {
                return refused(
                        RejectionReason.MALFORMED_MESSAGE,
                        "key 'type' is '" + type + "', expected is '" + spec.name()
                                + "'. Maybe the message was meant for another endpoint?");
            }
            JsonNode version = root.path("version");
            if (!version.isInt() || version.intValue() != spec.version()) {
                return refused(
                        RejectionReason.WRONG_VERSION,
                        "key 'version' is " + (version.isMissingNode() ? "missing" : version.toString())
                                + ", this build reads " + spec.version()
                                + ". Maybe sender and receiver are of different releases?");
            }
            return new Decoded.Accepted<>(JSON.treeToValue(root.path("body"), spec.type()));
        } catch (JsonMappingException e) {
            return refused(RejectionReason.MALFORMED_MESSAGE, "at " + path(e) + ": " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            return refused(RejectionReason.MALFORMED_MESSAGE, "not JSON" + place(e) + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            return refused(RejectionReason.MALFORMED_MESSAGE, String.valueOf(e.getMessage()));
        }
    }

    private static <T> Decoded<T> refused(RejectionReason reason, String detail) {
        return new Decoded.Refused<>(reason, detail);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder("body");
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() != null) {
                path.append('.').append(step.getFieldName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** The JSON form of a record of this package without an envelope, for files. */
    public static byte[] encodeBare(Record body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a record without an envelope.
     *
     * @throws IOException if it cannot be read
     */
    public static <T extends Record> T decodeBare(byte[] json, Class<T> type) throws IOException {
        return JSON.readValue(json, type);
    }

    private record Envelope<T extends Record>(String type, int version, T body) {}
}
