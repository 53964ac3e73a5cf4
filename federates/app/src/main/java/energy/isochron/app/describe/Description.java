package energy.isochron.app.describe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.Scenario;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.exchange.Beat;
import energy.isochron.federation.DeclaredInterface;
import energy.isochron.federation.Federate;
import energy.isochron.federation.InterfaceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A federation's federates, beats and interfaces.
 *
 * @param scenario what is played
 * @param federates in the order of their first beats
 */
record Description(Scenario scenario, List<Part> federates) {
    /**
     * One federate.
     *
     * @param beats its moments
     * @param table its interfaces
     */
    record Part(List<Beat> beats, InterfaceTable table) {
        String name() {
            return table.federate();
        }
    }

    static Description of(ScenarioFile file) {
        Assembly assembly = new Assembly(file);
        List<Part> parts = new ArrayList<>();
        for (String name : Assembly.FEDERATES) {
            Federate federate = assembly.federate(name);
            parts.add(new Part(federate.beats(), InterfaceTable.of(federate)));
        }
        return new Description(file.scenario(), parts);
    }

    String text() {
        StringBuilder text = new StringBuilder(title()).append("\n\nBeats of an interval:\n");
        for (String line : beatLines()) {
            text.append("  ").append(line).append('\n');
        }
        for (Part part : federates) {
            text.append('\n').append(part.name()).append('\n').append(Interfaces.aligned(part.table()));
        }
        return text.toString();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# ").append(title()).append("\n\n");
        for (String line : beatLines()) {
            text.append("- ").append(line).append('\n');
        }
        for (Part part : federates) {
            text.append("\n## ").append(part.name()).append("\n\n").append(Interfaces.markdown(part.table()));
        }
        return text.toString();
    }

    String json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("name", scenario.name());
        root.put("intervals", scenario.intervals());
        root.put("interval_s", scenario.intervalSeconds());
        root.put("agents", scenario.agentCount());
        ArrayNode listed = root.putArray("federates");
        for (Part part : federates) {
            ObjectNode federate = listed.addObject();
            federate.put("name", part.name());
            ArrayNode beats = federate.putArray("beats");
            part.beats().forEach(beat -> putOffset(beats.addObject().put("name", beat.name()), beat));
            ArrayNode interfaces = federate.putArray("interfaces");
            part.table().rows().forEach(row -> json(row, interfaces.addObject()));
        }
        return root.toPrettyString() + "\n";
    }

    private static void json(DeclaredInterface row, ObjectNode into) {
        into.put("name", row.pattern());
        into.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
        into.put("type", row.type());
        into.put("unit", row.unit());
        into.put("direction", row.direction().name().toLowerCase(Locale.ROOT));
        into.put("beat", row.beat().name());
        putOffset(into, row.beat());
        into.put("optional", row.optional());
        into.put("meaning", row.meaning());
        ArrayNode keys = into.putArray("keys");
        row.keys().forEach(keys::add);
    }

    /** Whole seconds as such. */
    private static void putOffset(ObjectNode into, Beat beat) {
        if (beat.offsetMillis() % Beat.MILLIS == 0) {
            into.put("offset_s", beat.offsetMillis() / Beat.MILLIS);
        } else {
            into.put("offset_s", beat.offsetSeconds());
        }
    }

    private String title() {
        return scenario.name() + ": " + scenario.intervals() + " intervals of " + scenario.intervalSeconds() + " s, "
                + scenario.agentCount() + " agents, network "
                + scenario.network().kind().key();
    }

    private List<String> beatLines() {
        record Act(Beat beat, String federate) {}
        return federates.stream()
                .flatMap(part -> part.beats().stream().map(beat -> new Act(beat, part.name())))
                .sorted(Comparator.comparingInt(act -> act.beat().offsetMillis()))
                .map(act -> act.beat().offset() + " " + act.beat().name() + ": " + act.federate())
                .collect(Collectors.toList());
    }
}
