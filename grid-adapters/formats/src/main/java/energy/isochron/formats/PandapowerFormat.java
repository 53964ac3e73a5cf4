package energy.isochron.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What pandapower writes by {@code to_json}, of its releases 2 and 3: buses, lines, transformers of two windings, loads, static
 * generators, storages, wards, shunts, external grids and switches. Elements of other kinds that are in service are problems.
 */
public final class PandapowerFormat implements NetworkFormat {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Made by the service loader. */
    public PandapowerFormat() {}

    @Override
    public String name() {
        return "pandapower";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".json");
    }

    @Override
    public NetworkFile read(Path file) {
        Findings findings = new Findings(file.toString());
        JsonNode root = root(FileText.read(file), findings);
        PandapowerTables tables = new PandapowerTables(root, MAPPER, findings);
        findings.check();
        return new PandapowerNetwork(FileText.stem(file), tables, findings).build();
    }

    private static JsonNode root(String text, Findings findings) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.add(line, "", e.getOriginalMessage(), "is why it is no JSON. Maybe the file was cut off?");
            findings.check();
            throw new IllegalStateException("findings had none. Maybe their check is wrong?", e);
        }
    }
}
