package energy.isochron.opendss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NodeNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes a network of the circuit that a script left in a context. Taps, switches and capacitors stand as the script leaves them; loads are
 * those of a snapshot.
 */
final class ScriptNetwork {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Those that only measure. */
    private static final Set<String> METERS = Set.of("monitor", "energymeter", "sensor", "fmonitor");
    /** Those whose moves are seen in where taps, switches and capacitors stand. */
    private static final Set<String> CONTROLS =
            Set.of("regcontrol", "capcontrol", "swtcontrol", "relay", "recloser", "fuse");
    /** Those whose power is what the script's own solution has. */
    private static final Set<String> INVERTERS = Set.of("pvsystem", "storage");

    private final DssContext dss;
    private final String name;
    private final ScriptFindings findings;
    private final NodeNames names = new NodeNames();
    private final List<ElectricalBranch> branches = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();

    /** Of a circuit that stands in a context. */
    ScriptNetwork(DssContext dss, String name, ScriptFindings findings) {
        this.dss = dss;
        this.name = name;
        this.findings = findings;
    }

    /**
     * Reads it.
     *
     * @throws energy.isochron.grid.file.BadNetworkFile with all that the neutral record cannot hold
     */
    NetworkFile read() {
        solve();
        List<ScriptObject> objects = objects();
        double frequencyHz = dss.number(Dss.FREQUENCY);
        ScriptBuses buses = new ScriptBuses(dss, objects, names, findings);
        findings.check();
        objects.forEach(object -> known(object, frequencyHz));
        ScriptTransformers transformers = new ScriptTransformers(dss, objects, buses, names, findings);
        of(objects, "transformer").forEach(transformers::transformer);
        branches.addAll(transformers.branches());
        loads.addAll(transformers.iron());
        ScriptLines lines = new ScriptLines(dss, objects, buses, names, findings, frequencyHz);
        ScriptSources sources = new ScriptSources(dss, buses, lines, findings);
        of(objects, "vsource").forEach(sources::source);
        of(objects, "line").forEach(lines::line);
        of(objects, "reactor").forEach(lines::series);
        of(objects, "capacitor").forEach(lines::series);
        branches.addAll(lines.branches());
        loads.addAll(lines.shunts());
        loads(objects, buses);
        ElectricalNetwork network =
                new ElectricalNetwork(name, frequencyHz, buses.nodes(), branches, sources.sources(), loads);
        findings.check(network);
        List<String> notes = new ArrayList<>(findings.notes());
        notes.addAll(names.notes());
        return new NetworkFile(network, lines.lengthsKnown(), notes);
    }

    private void loads(List<ScriptObject> objects, ScriptBuses buses) {
        ScriptLoads own = new ScriptLoads(dss, buses, findings);
        of(objects, "load").forEach(own::load);
        of(objects, "generator").forEach(own::generator);
        of(objects, "pvsystem").forEach(own::inverter);
        of(objects, "storage").forEach(own::inverter);
        loads.addAll(own.loads());
    }

    private static List<ScriptObject> of(List<ScriptObject> objects, String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind)).toList();
    }

    /** Finds the state that the script describes, without its controls. */
    private void solve() {
        try {
            asked("loadmodel", "powerflow", "admittance");
            asked("cktmodel", "multiphase", "positive");
            dss.command("set mode=snapshot");
            dss.command("set controlmode=off");
            dss.command("set algorithm=normal");
            dss.command("set tolerance=1e-10");
            dss.command("set maxiterations=1000");
            dss.command("solve");
        } catch (IllegalArgumentException e) {
            findings.add("", name, "has no solution. " + e.getMessage());
        }
        if (!dss.flag(Dss.CONVERGED)) {
            findings.add("", name, "has no solution with its own loads. Maybe they are more than it can carry?");
        }
        findings.check();
    }

    /** Adds a problem if an option is not as it is by default; OpenDSS has no word for some that are not. */
    private void asked(String option, String allowed, String otherwise) {
        String value = dss.ask("get " + option).strip().toLowerCase(Locale.ROOT);
        if (!value.equals(allowed)) {
            findings.add(
                    "",
                    "set " + option + '=' + (value.isEmpty() ? otherwise : value),
                    "is not what networks here have, allowed is " + allowed + ". Maybe leave it out?");
        }
    }

    private List<ScriptObject> objects() {
        List<ScriptObject> objects = new ArrayList<>();
        for (String full : dss.names(Dss.ALL_ELEMENTS)) {
            dss.activate(Dss.ACTIVE_ELEMENT, full);
            if (dss.flag(Dss.ELEMENT_ENABLED)) {
                objects.add(new ScriptObject(
                        full.toLowerCase(Locale.ROOT),
                        dss.names(Dss.ELEMENT_BUSES).stream()
                                .map(ScriptElement::bus)
                                .toList(),
                        Arrays.stream(dss.integers(Dss.ELEMENT_NODES)).boxed().toList(),
                        dss.integer(Dss.ELEMENT_CONDUCTORS),
                        dss.number(Dss.ELEMENT_AMPS),
                        properties(full)));
            }
        }
        return objects;
    }

    private JsonNode properties(String element) {
        dss.activate(Dss.ACTIVE_ELEMENT, element);
        try {
            return MAPPER.readTree(dss.properties());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "OpenDSS describes " + element + " by no JSON. Maybe the library is of another version?", e);
        }
    }

    private void known(ScriptObject object, double frequencyHz) {
        String kind = object.kind();
        double own = object.number("BaseFreq");
        if (CONTROLS.contains(kind)) {
            findings.note(
                    "taps, switches and capacitors stay where the script leaves them, %s do not act", object.name());
        } else if (!METERS.contains(kind)) {
            if (!Set.of("vsource", "line", "reactor", "capacitor", "transformer", "load", "generator")
                            .contains(kind)
                    && !INVERTERS.contains(kind)) {
                findings.refuse(object, reason(kind));
            } else if (own > 0 && Math.abs(own - frequencyHz) > 1e-6 * frequencyHz) {
                findings.refuse(
                        object,
                        "is of " + own + " Hz, allowed is the frequency of the circuit, " + frequencyHz
                                + " Hz. Maybe 'set defaultbasefrequency' comes after it?");
            }
        }
        for (String shape : List.of("Yearly", "Daily", "Duty")) {
            if (object.has(shape) && !object.word(shape).equals("default")) {
                findings.note("shapes over time are not taken, powers are those of a snapshot: %s", object.name());
                break;
            }
        }
    }

    private static String reason(String kind) {
        return switch (kind) {
            case "invcontrol", "expcontrol", "storagecontroller", "gendispatcher", "espvlcontrol", "upfccontrol" ->
                "controls what inverters or generators give, which engines here do not. Maybe disable it,"
                        + " or open the script as it is by option script of engine opendss?";
            default ->
                "is of a class that networks here do not have, allowed are vsource, line, transformer, load, capacitor,"
                        + " reactor, generator, pvsystem and storage. Maybe disable it, or open the script as it is by option"
                        + " script of engine opendss?";
        };
    }
}
