package energy.isochron.analytics.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** The manifest of a study's folder, {@code study.json}: what it was made of. It has no time in it, so that it is the same again. */
final class StudyManifest {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private StudyManifest() {}

    static String text(StudyResults results, StudyOrigin origin) {
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                            .writeValueAsString(tree(results, origin))
                    + '\n';
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode tree(StudyResults results, StudyOrigin origin) {
        ObjectNode tree = JSON.createObjectNode().put("format", FORMAT);
        tree.put("study", results.study().name()).put("title", results.study().title());
        tree.put("isochron_version", origin.isochronVersion()).put("java_version", origin.javaVersion());
        ArrayNode seeds = tree.putArray("seeds");
        results.seeds().forEach(seeds::add);
        ArrayNode settings = tree.putArray("settings");
        origin.settings().forEach(settings::add);
        tree.put("baseline", results.study().baseline());
        ArrayNode variants = tree.putArray("variants");
        results.variants().forEach(variant -> variants.add(variant.id()));
        ArrayNode inputs = tree.putArray("inputs");
        for (StudyOrigin.Input input : origin.inputs()) {
            inputs.addObject().put("path", input.path()).put("sha256", input.sha256());
        }
        return tree;
    }
}
