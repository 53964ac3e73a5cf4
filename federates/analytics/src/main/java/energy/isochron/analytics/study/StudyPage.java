package energy.isochron.analytics.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.report.ReportPage;
import java.util.List;

/** What the page of a study shows, as its script reads it. */
final class StudyPage {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Findings findings;
    private final StudyResults results;
    private final Study study;

    private StudyPage(Findings findings) {
        this.findings = findings;
        results = findings.results();
        study = results.study();
    }

    /** The page of a study. */
    static ReportPage of(Findings findings, StudyOrigin origin) {
        StudyPage page = new StudyPage(findings);
        return ReportPage.ofStudy(page.study.title(), page.tree(origin));
    }

    private ObjectNode tree(StudyOrigin origin) {
        ObjectNode tree = JSON.objectNode();
        tree.set("study", study(origin));
        tree.set("factors", factors());
        tree.set("variants", variants());
        tree.set("measures", measures());
        tree.set("published", published());
        tree.set("claims", claims());
        tree.set("series", series());
        tree.set("prices", prices());
        tree.set("cost", cost());
        return tree;
    }

    private ObjectNode study(StudyOrigin origin) {
        ObjectNode node = JSON.objectNode().put("name", study.name()).put("question", study.question());
        node.put("source", study.source()).put("baseline", study.baseline());
        node.put("isochron", origin.isochronVersion()).put("java", origin.javaVersion());
        ArrayNode seeds = node.putArray("seeds");
        results.seeds().forEach(seed -> seeds.add(Long.toString(seed)));
        ArrayNode settings = node.putArray("settings");
        origin.settings().forEach(settings::add);
        return node;
    }

    private ArrayNode factors() {
        ArrayNode factors = JSON.arrayNode();
        for (Factor factor : study.factors()) {
            ArrayNode levels = factors.addObject()
                    .put("id", factor.id())
                    .put("title", factor.title())
                    .putArray("levels");
            factor.levels()
                    .forEach(level -> levels.addObject().put("id", level.id()).put("title", level.title()));
        }
        return factors;
    }

    private ArrayNode variants() {
        ArrayNode variants = JSON.arrayNode();
        for (VariantResults variant : results.variants()) {
            ObjectNode levels = variants.addObject()
                    .put("id", variant.id())
                    .put("title", variant.title())
                    .putObject("levels");
            variant.variant().levels().forEach(levels::put);
        }
        return variants;
    }

    private ArrayNode measures() {
        ArrayNode measures = JSON.arrayNode();
        findings.shown().forEach(id -> measures.add(new MeasurePanel(findings, id).shown()));
        MeasureCatalogue.ids().stream()
                .filter(id -> !findings.shown().contains(id))
                .forEach(id -> measures.add(new MeasurePanel(findings, id).summarised()));
        return measures;
    }

    private ArrayNode published() {
        ArrayNode published = JSON.arrayNode();
        for (Published each : findings.publishedByMeasure()) {
            ObjectNode node = published
                    .addObject()
                    .put("measure", each.measure())
                    .put("variant", each.variant())
                    .put("source", each.source());
            PageNumbers.put(node, "value", each.value());
            PageNumbers.put(node, "below", findings.shareBelow(each));
        }
        return published;
    }

    private ArrayNode claims() {
        ArrayNode claims = JSON.arrayNode();
        for (Verdict verdict : findings.verdicts()) {
            Claim claim = verdict.claim();
            claims.addObject()
                    .put("text", claim.text())
                    .put("source", claim.source())
                    .put("measure", claim.measure())
                    .put("title", MeasureCatalogue.title(claim.measure()))
                    .put("verdict", verdict.outcome().text())
                    .put("sentence", verdict.sentence());
        }
        return claims;
    }

    private ArrayNode series() {
        ArrayNode series = JSON.arrayNode();
        for (SeriesQuantity quantity : SeriesQuantity.values()) {
            ArrayNode profiles = series.addObject()
                    .put("title", quantity.title())
                    .put("unit", quantity.unit())
                    .putArray("profiles");
            for (VariantResults variant : results.variants()) {
                Profile profile = Profile.of(variant, quantity);
                ObjectNode node = profiles.addObject();
                node.set("mean", PageNumbers.array(profile.mean()));
                node.set("low", PageNumbers.array(profile.low()));
                node.set("high", PageNumbers.array(profile.high()));
            }
        }
        return series;
    }

    private ObjectNode prices() {
        PriceDensity density = new PriceDensity(results.variants());
        ObjectNode node = JSON.objectNode();
        node.set("points", PageNumbers.array(density.points()));
        node.set("edges", PageNumbers.array(density.edges()));
        ArrayNode variants = node.putArray("variants");
        for (int i = 0; i < results.variants().size(); i++) {
            ObjectNode variant = variants.addObject().put("count", density.count(i));
            variant.set("kernels", PageNumbers.array(density.kernels(i)));
            variant.set("shares", PageNumbers.array(density.shares(i)));
            variant.set("cumulative", PageNumbers.array(density.cumulative(i)));
        }
        return node;
    }

    private ArrayNode cost() {
        ArrayNode curves = JSON.arrayNode();
        for (CostGrowth curve : CostGrowth.of(results)) {
            ObjectNode node = curves.addObject().put("title", curve.title());
            PageNumbers.put(node, "scaling", curve.scaling());
            curve.scaling().ifPresent(factor -> node.put("scalingWord", CostGrowth.scalingWord(factor)));
            PageNumbers.put(node, "time", curve.exponent(Cost::wallSeconds));
            PageNumbers.put(node, "allocated", curve.exponent(Cost::allocatedBytes));
            PageNumbers.put(node, "live", curve.exponent(Cost::liveBytes));
            addPoints(node.putArray("points"), curve.variants());
        }
        return curves;
    }

    private static void addPoints(ArrayNode points, List<VariantResults> variants) {
        for (VariantResults variant : variants) {
            Cost cost = CostGrowth.cost(variant);
            ObjectNode point = points.addObject()
                    .put("title", variant.title())
                    .put("agents", cost.agents())
                    .put("intervals", cost.intervals());
            PageNumbers.put(point, "seconds", cost.wallSeconds());
            PageNumbers.put(point, "assembly", cost.assemblySeconds());
            PageNumbers.put(point, "cpu", cost.cpuSeconds());
            PageNumbers.put(point, "allocated", cost.allocatedBytes() / 1e6);
            PageNumbers.put(point, "live", cost.liveBytes() / 1e6);
        }
    }
}
