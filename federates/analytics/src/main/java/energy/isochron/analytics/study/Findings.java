package energy.isochron.analytics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the runs of a study say: each measure of each variant summed up, all pairs of variants compared, the claims judged. Variants ×
 * variants × measures × n·log n for n seeds.
 *
 * <p>Samples are taken as independent, although the runs of two variants with the same seed share some of their random draws: they are
 * shared in part only, as draws of one variant may not exist in the other, so that a pairing would be of no known strength. Unpaired
 * tests claim no more than they can; where shared draws make runs alike, they are the more careful ones.
 */
public final class Findings {
    private static final List<String> USUAL = List.of(
            "market.p2p_ratio",
            "episode.clearing_price_mean_usd_per_mwh",
            "market.clearing_price_sigma_usd_per_mwh",
            "operator.net_grid_import_kwh",
            "grid.avg_congestion",
            "money.agents_usd");

    private final StudyResults results;
    private final Map<String, Map<String, SampleSummary>> summaries = new LinkedHashMap<>();
    private final Map<String, List<PairTest>> tests = new LinkedHashMap<>();
    private final List<Verdict> verdicts;

    private Findings(StudyResults results) {
        this.results = results;
        for (String measure : MeasureCatalogue.ids()) {
            add(measure);
        }
        Judge judge = new Judge(this);
        verdicts = results.study().claims().stream().map(judge::judge).toList();
    }

    /** Takes all findings of a study. */
    public static Findings of(StudyResults results) {
        return new Findings(results);
    }

    private void add(String measure) {
        List<double[]> samples = new ArrayList<>();
        Map<String, SampleSummary> byVariant = new LinkedHashMap<>();
        for (VariantResults variant : results.variants()) {
            double[] sample = variant.sample(measure);
            samples.add(sample);
            byVariant.put(variant.id(), SampleSummary.of(sample));
        }
        summaries.put(measure, byVariant);
        tests.put(measure, adjusted(pairs(samples, List.copyOf(byVariant.values()))));
    }

    /** All pairs; against the baseline where it is one of them, otherwise against the earlier. */
    private List<PairTest> pairs(List<double[]> samples, List<SampleSummary> sums) {
        List<PairTest> pairs = new ArrayList<>();
        for (int one = 0; one < samples.size(); one++) {
            for (int other = one + 1; other < samples.size(); other++) {
                boolean turned = id(other).equals(results.study().baseline());
                int variant = turned ? one : other;
                int against = turned ? other : one;
                RankSum ranks = new RankSum(samples.get(variant), samples.get(against));
                TwoSampleTest test = TwoSampleTest.of(sums.get(variant), sums.get(against), ranks);
                pairs.add(new PairTest(id(variant), id(against), test, test.welch(), test.mannWhitney()));
            }
        }
        return pairs;
    }

    private String id(int variant) {
        return results.variants().get(variant).id();
    }

    private static List<PairTest> adjusted(List<PairTest> pairs) {
        double[] welch = PairTest.holm(
                pairs.stream().mapToDouble(pair -> pair.test().welch()).toArray());
        double[] ranks = PairTest.holm(
                pairs.stream().mapToDouble(pair -> pair.test().mannWhitney()).toArray());
        List<PairTest> adjusted = new ArrayList<>();
        for (PairTest pair : pairs) {
            int i = adjusted.size();
            adjusted.add(new PairTest(pair.variant(), pair.against(), pair.test(), welch[i], ranks[i]));
        }
        return List.copyOf(adjusted);
    }

    /** The runs that they are found in. */
    public StudyResults results() {
        return results;
    }

    /** A measure of a variant over all seeds. */
    public SampleSummary summary(String measure, String variant) {
        return Objects.requireNonNull(
                Objects.requireNonNull(summaries.get(measure), measure).get(variant), variant);
    }

    /** All pairs of variants compared by a measure; against the baseline where it is one of them, otherwise against the earlier. */
    public List<PairTest> tests(String measure) {
        return Objects.requireNonNull(tests.get(measure), measure);
    }

    /** Two variants compared by a measure: the first mean less the second. */
    public PairTest test(String measure, String variant, String against) {
        for (PairTest pair : tests(measure)) {
            if (pair.variant().equals(variant) && pair.against().equals(against)) {
                return pair;
            }
            if (pair.variant().equals(against) && pair.against().equals(variant)) {
                return pair.reversed();
            }
        }
        throw new IllegalArgumentException("variants are '" + variant + "' and '" + against
                + "', allowed are two of the study. Maybe one is compared with itself?");
    }

    /** Ids of the measures to be shown: those that the study names, or a few that every market has. */
    public List<String> shown() {
        return results.study().shown().isEmpty() ? USUAL : results.study().shown();
    }

    /** Holm's p-value of Welch's test of a variant against the baseline, 0..1; 1 for the baseline itself. */
    public double pValueAgainstBaseline(String measure, String variant) {
        String baseline = results.study().baseline();
        return variant.equals(baseline) ? 1 : test(measure, variant, baseline).welchHolm();
    }

    /**
     * A mean as people read it: {@code 158.8 ± 1.7 **}, half of its 95 % confidence interval, and stars where it is other than the
     * baseline's ({@link #pValueAgainstBaseline}): one below 0.05, two below 0.01, three below 0.001.
     */
    public String meanInWords(String measure, String variant) {
        SampleSummary summary = summary(measure, variant);
        int decimals = decimals(measure);
        String half = summary.interval()
                .map(interval -> " ± " + Figures.fixed((interval.high() - interval.low()) / 2, decimals))
                .orElse("");
        String stars = Figures.stars(pValueAgainstBaseline(measure, variant));
        return Figures.fixed(summary.mean(), decimals) + half + (stars.isEmpty() ? "" : " " + stars);
    }

    /** Decimals that tell the means of a measure apart. */
    int decimals(String measure) {
        return Figures.decimals(all(measure).toList());
    }

    private Stream<SampleSummary> all(String measure) {
        return results.variants().stream().map(variant -> summary(measure, variant.id()));
    }

    /** The published figures, those of a measure together, in the order in which measures are named first. */
    List<Published> publishedByMeasure() {
        List<Published> published = results.study().published();
        return published.stream()
                .map(Published::measure)
                .distinct()
                .flatMap(measure ->
                        published.stream().filter(each -> each.measure().equals(measure)))
                .toList();
    }

    /** Share of our runs of a variant that lie below a published figure of it, 0..1. */
    public double shareBelow(Published published) {
        double[] sample = results.variant(published.variant()).sample(published.measure());
        long below =
                Arrays.stream(sample).filter(value -> value < published.value()).count();
        return (double) below / sample.length;
    }

    /** The claims judged, in their order. */
    public List<Verdict> verdicts() {
        return verdicts;
    }
}
