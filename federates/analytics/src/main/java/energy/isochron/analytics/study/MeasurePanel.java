package energy.isochron.analytics.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A measure as the page of a study has it: in all cases its means, if it is shown also all runs and tests. */
final class MeasurePanel {
    private final Findings findings;
    private final List<VariantResults> variants;
    private final String measure;

    MeasurePanel(Findings findings, String measure) {
        this.findings = findings;
        this.measure = measure;
        variants = findings.results().variants();
    }

    ObjectNode summarised() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", measure)
                .put("title", MeasureCatalogue.title(measure))
                .put("unit", MeasureCatalogue.unit(measure))
                .put("formula", MeasureCatalogue.formula(measure))
                .put("decimals", findings.decimals(measure));
        ArrayNode summaries = node.putArray("summaries");
        variants.forEach(variant -> summaries.add(summary(variant)));
        return node;
    }

    private ObjectNode summary(VariantResults variant) {
        SampleSummary summary = findings.summary(measure, variant.id());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        PageNumbers.put(node, "mean", summary.mean());
        PageNumbers.put(node, "sd", summary.sd());
        PageNumbers.put(node, summary.interval());
        PageNumbers.put(node, "median", summary.median());
        PageNumbers.put(node, "q25", summary.q25());
        PageNumbers.put(node, "q75", summary.q75());
        PageNumbers.put(node, "min", summary.min());
        PageNumbers.put(node, "max", summary.max());
        PageNumbers.put(node, "p", findings.pValueAgainstBaseline(measure, variant.id()));
        return node;
    }

    ObjectNode shown() {
        ObjectNode node = summarised();
        ArrayNode samples = node.putArray("samples");
        variants.forEach(variant -> samples.add(PageNumbers.array(variant.sample(measure))));
        ArrayNode tests = node.putArray("tests");
        for (VariantResults variant : variants) {
            ArrayNode row = tests.addArray();
            for (VariantResults against : variants) {
                if (variant.id().equals(against.id())) {
                    row.addNull();
                } else {
                    row.add(test(findings.test(measure, variant.id(), against.id())));
                }
            }
        }
        return node;
    }

    private static ObjectNode test(PairTest pair) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        TwoSampleTest test = pair.test();
        PageNumbers.put(node, "difference", test.difference());
        PageNumbers.put(node, test.interval());
        PageNumbers.put(node, "welch", test.welch());
        PageNumbers.put(node, "holm", pair.welchHolm());
        PageNumbers.put(node, "mannWhitney", test.mannWhitney());
        PageNumbers.put(node, "delta", test.cliffsDelta());
        PageNumbers.put(node, "g", test.hedgesG());
        return node;
    }
}
