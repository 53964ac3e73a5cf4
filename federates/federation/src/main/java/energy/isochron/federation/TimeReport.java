package energy.isochron.federation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one federate knows of the times of those that it depends on: HELICS's answer to the query {@code global_time_debugging} to a
 * federate, which its own core gives even when brokers and others are dead.
 *
 * @param others those whose values and messages it reads
 */
record TimeReport(List<Other> others) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Another federate.
     *
     * @param id its number in the federation
     * @param acts whether it was granted a time and has not asked for the next
     * @param seconds the time granted, or the time asked for; negative before time starts
     */
    record Other(int id, boolean acts, double seconds) {}

    TimeReport {
        others = List.copyOf(others);
    }

    /** Reads the answer; nobody is known if it tells nothing. */
    static TimeReport parse(String answer) {
        List<Other> others = new ArrayList<>();
        for (JsonNode one : tree(answer).path("dependencies")) {
            String state = one.path("state").asText();
            others.add(new Other(
                    one.path("id").asInt(),
                    !state.startsWith("time requested"),
                    one.path("next").asDouble(-1)));
        }
        return new TimeReport(others);
    }

    /** Who holds up a federate: the one whose next word is due first. */
    Optional<Other> waitedFor() {
        return others.stream().min(Comparator.comparingDouble(Other::seconds).thenComparing(other -> !other.acts()));
    }

    /** Names by number out of the answer to {@code federate_map}. */
    static Map<Integer, String> names(String answer) {
        Map<Integer, String> names = new TreeMap<>();
        collect(tree(answer), names);
        return names;
    }

    private static void collect(JsonNode node, Map<Integer, String> names) {
        for (JsonNode federate : node.path("federates")) {
            JsonNode attributes = federate.path("attributes");
            names.put(attributes.path("id").asInt(), attributes.path("name").asText());
        }
        node.path("cores").forEach(core -> collect(core, names));
        node.path("brokers").forEach(broker -> collect(broker, names));
    }

    /** The texts of an answer that is a list. */
    static List<String> list(String answer) {
        List<String> texts = new ArrayList<>();
        tree(answer).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Whether an answer tells that nobody answered. */
    static boolean isError(String answer) {
        return isNone(answer) || tree(answer).has("error");
    }

    /** Whether it is no answer but a word such as {@code #disconnected}, of a connection that was ended while it was asked. */
    static boolean isNone(String answer) {
        return answer.startsWith("#");
    }

    private static JsonNode tree(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("HELICS answered '" + answer + "', which is not JSON", e);
        }
    }
}
