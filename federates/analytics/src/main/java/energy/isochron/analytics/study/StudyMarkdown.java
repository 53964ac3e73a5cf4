package energy.isochron.analytics.study;

import static energy.isochron.analytics.study.MarkdownText.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A study on one page of Markdown: claims, means, figures of others, cost, how it was made. */
final class StudyMarkdown {
    private static final int MEASURES_IN_A_TABLE = 5;

    private final Findings findings;
    private final StudyResults results;
    private final Study study;
    private final StudyOrigin origin;
    private final MarkdownText page = new MarkdownText();

    private StudyMarkdown(Findings findings, StudyOrigin origin) {
        this.findings = findings;
        this.origin = origin;
        results = findings.results();
        study = results.study();
    }

    static String text(Findings findings, StudyOrigin origin) {
        StudyMarkdown markdown = new StudyMarkdown(findings, origin);
        markdown.opening();
        markdown.claims();
        markdown.means();
        markdown.published();
        markdown.cost();
        markdown.making();
        return markdown.page.text();
    }

    private void opening() {
        page.heading(1, study.title());
        if (!study.question().isBlank()) {
            page.line("**" + plain(study.question()) + "**");
        }
        int seeds = results.seeds().size();
        page.line(plain(results.variants().size() + (results.variants().size() == 1 ? " variant" : " variants") + " × "
                + seeds + (seeds == 1 ? " seed" : " seeds") + ". Baseline: " + title(study.baseline()) + '.'
                + (study.source().isBlank() ? "" : " Source: " + study.source() + '.')));
    }

    private String title(String variant) {
        return results.variant(variant).title();
    }

    private void claims() {
        if (findings.verdicts().isEmpty()) {
            return;
        }
        page.heading(2, "Claims");
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : findings.verdicts()) {
            Claim claim = verdict.claim();
            rows.add(List.of(
                    plain(claim.text()) + "<br>" + plain(claim.source()),
                    "**" + verdict.outcome().text().replace(" ", "&nbsp;") + "**",
                    plain(MeasureCatalogue.title(claim.measure())) + ": " + plain(verdict.sentence())));
        }
        page.table(List.of("Claim", "Verdict", "What the runs say"), 3, rows);
        page.line(
                "*Shown*: a two-sided test at 5 % supports the claim. *Contradicted*: the opposite is significant. *Not"
                        + " shown*: neither.");
    }

    private void means() {
        page.heading(2, "Means");
        List<String> shown = findings.shown();
        for (int from = 0; from < shown.size(); from += MEASURES_IN_A_TABLE) {
            means(shown.subList(from, Math.min(shown.size(), from + MEASURES_IN_A_TABLE)));
        }
        page.line(
                results.seeds().size() < 2
                        ? "Of one seed: no interval, no test."
                        : "Mean ± half of its 95 % confidence interval (Student's t). Stars: other than the baseline by"
                                + " Welch's test, adjusted by Holm's method for all pairs of variants: \\* p < 0.05,"
                                + " \\*\\* p < 0.01, \\*\\*\\* p < 0.001.");
    }

    private void means(List<String> measures) {
        List<String> header = new ArrayList<>(List.of("Variant"));
        measures.forEach(measure -> header.add(headline(measure)));
        List<List<String>> rows = new ArrayList<>();
        for (VariantResults variant : results.variants()) {
            List<String> row = new ArrayList<>(List.of(plain(variant.title())));
            measures.forEach(measure -> row.add(mean(measure, variant.id())));
            rows.add(row);
        }
        page.table(header, 1, rows);
    }

    private static String headline(String measure) {
        String unit = MeasureCatalogue.unit(measure);
        return plain(MeasureCatalogue.title(measure)) + (unit.equals("1") ? "" : ", " + plain(unit));
    }

    private String mean(String measure, String variant) {
        return plain(findings.meanInWords(measure, variant));
    }

    private void published() {
        if (study.published().isEmpty()) {
            return;
        }
        page.heading(2, "Figures of others beside ours");
        List<List<String>> rows = new ArrayList<>();
        for (Published each : findings.publishedByMeasure()) {
            SampleSummary ours = findings.summary(each.measure(), each.variant());
            int decimals = findings.decimals(each.measure());
            String interval = ours.interval()
                    .map(ci -> " (" + Figures.range(ci, decimals) + ')')
                    .orElse("");
            rows.add(List.of(
                    headline(each.measure()),
                    plain(title(each.variant())),
                    plain(each.source()),
                    Figures.brief(each.value()),
                    Figures.fixed(ours.mean(), decimals) + interval,
                    Figures.range(new Interval(ours.min(), ours.max()), decimals),
                    Figures.fixed(100 * findings.shareBelow(each), 0) + " %"));
        }
        page.table(
                List.of(
                        "Measure",
                        "Variant",
                        "Source",
                        "Theirs",
                        "Our mean (95 % CI)",
                        "Our runs",
                        "Runs below theirs"),
                3,
                rows);
    }

    private void cost() {
        List<CostGrowth> curves = CostGrowth.of(results);
        if (curves.isEmpty()) {
            return;
        }
        page.heading(2, "Cost");
        List<List<String>> rows = new ArrayList<>();
        for (CostGrowth curve : curves) {
            curve.variants().forEach(variant -> rows.add(cost(variant)));
        }
        page.table(
                List.of(
                        "Variant",
                        "Agents",
                        "Time, s",
                        "of it assembly, s",
                        "An interval, ms",
                        "An agent, ms",
                        "Processor, s",
                        "Allocated, MB",
                        "In use, MB"),
                1,
                rows);
        page.line(
                "Measured on one machine, which may have done other things too: these figures are not the same again.");
        curves.forEach(curve -> page.line(growth(curve)));
    }

    private static List<String> cost(VariantResults variant) {
        Cost cost = CostGrowth.cost(variant);
        return List.of(
                plain(variant.title()),
                Figures.fixed(cost.agents(), 0),
                Figures.number(cost.wallSeconds()),
                Figures.number(cost.assemblySeconds()),
                Figures.number(cost.intervalSeconds() * 1e3),
                Figures.number(cost.secondsPerAgent() * 1e3),
                Figures.number(cost.cpuSeconds()),
                Figures.number(cost.allocatedBytes() / 1e6),
                Figures.number(cost.liveBytes() / 1e6));
    }

    private static String growth(CostGrowth curve) {
        String where = curve.title().isEmpty() ? "" : plain(curve.title()) + ": ";
        return where + "time grows as agents^" + exponent(curve.exponent(Cost::wallSeconds)) + scaling(curve)
                + ", what is allocated as agents^"
                + exponent(curve.exponent(Cost::allocatedBytes)) + ", what is in use as agents^"
                + exponent(curve.exponent(Cost::liveBytes)) + '.';
    }

    private static String scaling(CostGrowth curve) {
        if (curve.scaling().isEmpty()) {
            return "";
        }
        double factor = curve.scaling().getAsDouble();
        int fewest = CostGrowth.cost(curve.variants().getFirst()).agents();
        int most = CostGrowth.cost(curve.variants().getLast()).agents();
        return " (scaling factor from " + Figures.fixed(fewest, 0) + " to " + Figures.fixed(most, 0) + " agents "
                + Figures.number(factor) + ", " + CostGrowth.scalingWord(factor) + ")";
    }

    private static String exponent(OptionalDouble exponent) {
        return exponent.isPresent() ? Figures.fixed(exponent.getAsDouble(), 2) : "(unknown)";
    }

    private void making() {
        page.heading(2, "How it was made");
        page.line(plain("Isochron " + origin.isochronVersion() + ", Java " + origin.javaVersion() + ", seeds "
                + seeds() + '.'
                + (origin.settings().isEmpty()
                        ? ""
                        : " Set beside the files: " + String.join(", ", origin.settings()) + '.')));
        page.line(METHOD);
        page.line(
                "`samples.csv` has all measures of each run, `series.csv` the figures of each interval, `summary.csv` the"
                        + " means, `tests.csv` all pairs, `claims.csv` the verdicts, `study.json` the hashes of all inputs;"
                        + " `study.html` shows it all.");
    }

    private static final String METHOD =
            "The runs of a variant differ by their seed alone and are taken as independent, also of those of other"
                    + " variants: runs of the same seed share their draws in part only. Intervals of means: Student's t; of"
                    + " differences: Welch and Satterthwaite. Verdicts go by Welch's t-test, or by the intervals of the means"
                    + " where a claim is about signs and ranges, and are not adjusted; stars are, by Holm's method over all"
                    + " pairs of a measure. Beside them, in `tests.csv`: the rank test of Mann and Whitney, Cliff's delta and"
                    + " Hedges' g.";

    private String seeds() {
        List<Long> seeds = results.seeds();
        boolean run = seeds.getLast() - seeds.getFirst() == seeds.size() - 1;
        return run && seeds.size() > 1
                ? seeds.getFirst() + " to " + seeds.getLast()
                : seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
