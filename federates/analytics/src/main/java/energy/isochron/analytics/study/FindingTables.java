package energy.isochron.analytics.study;

import java.util.List;
import java.util.Optional;

/** The tables of what the runs say: means, tests and verdicts. */
final class FindingTables {
    private final Findings findings;
    private final StudyResults results;

    FindingTables(Findings findings) {
        this.findings = findings;
        results = findings.results();
    }

    /** One row a measure and variant. */
    CsvText summary() {
        CsvText table = new CsvText(List.of(
                "measure", "unit", "variant", "n", "mean", "sd", "ci_low", "ci_high", "median", "q25", "q75", "min",
                "max"));
        for (String measure : MeasureCatalogue.ids()) {
            for (VariantResults variant : results.variants()) {
                SampleSummary summary = findings.summary(measure, variant.id());
                CsvText.Row row = table.row()
                        .add(measure)
                        .add(MeasureCatalogue.unit(measure))
                        .add(variant.id());
                row.add(summary.n()).add(summary.mean()).add(summary.sd());
                addInterval(row, summary.interval());
                row.add(summary.median()).add(summary.q25()).add(summary.q75());
                row.add(summary.min()).add(summary.max()).end();
            }
        }
        return table;
    }

    /** One row a measure and pair of variants. */
    CsvText tests() {
        CsvText table = new CsvText(List.of(
                "measure",
                "unit",
                "variant",
                "against",
                "difference",
                "ci_low",
                "ci_high",
                "welch_p",
                "welch_p_holm",
                "mann_whitney_p",
                "mann_whitney_p_holm",
                "cliffs_delta",
                "hedges_g"));
        for (String measure : MeasureCatalogue.ids()) {
            for (PairTest pair : findings.tests(measure)) {
                TwoSampleTest test = pair.test();
                CsvText.Row row = table.row().add(measure).add(MeasureCatalogue.unit(measure));
                row.add(pair.variant()).add(pair.against()).add(test.difference());
                addInterval(row, test.interval());
                row.add(test.welch())
                        .add(pair.welchHolm())
                        .add(test.mannWhitney())
                        .add(pair.mannWhitneyHolm());
                row.add(test.cliffsDelta()).add(test.hedgesG()).end();
            }
        }
        return table;
    }

    /** One row a claim; what a claim of one variant does not look at is empty. */
    CsvText claims() {
        CsvText table = new CsvText(List.of(
                "claim",
                "verdict",
                "text",
                "source",
                "measure",
                "unit",
                "variant",
                "against",
                "expect",
                "range_low",
                "range_high",
                "mean",
                "mean_against",
                "difference",
                "ci_low",
                "ci_high",
                "welch_p",
                "mann_whitney_p",
                "sentence"));
        for (Verdict verdict : findings.verdicts()) {
            Claim claim = verdict.claim();
            CsvText.Row row = table.row().add(claim.id()).add(verdict.outcome().text());
            row.add(claim.text()).add(claim.source()).add(claim.measure());
            row.add(MeasureCatalogue.unit(claim.measure())).add(claim.variant());
            row.add(claim.compares() ? claim.against() : "")
                    .add(claim.expectation().key());
            addRange(row, claim.expectation());
            addFigures(row, claim);
            row.add(verdict.sentence()).end();
        }
        return table;
    }

    private static void addRange(CsvText.Row row, Expectation expectation) {
        switch (expectation) {
            case Expectation.Outcome outcome -> row.add("").add("");
            case Expectation.Within range -> row.add(range.low()).add(range.high());
            case Expectation.RatioWithin range -> row.add(range.low()).add(range.high());
        }
    }

    private void addFigures(CsvText.Row row, Claim claim) {
        SampleSummary summary = findings.summary(claim.measure(), claim.variant());
        row.add(summary.mean());
        if (claim.compares()) {
            TwoSampleTest test = findings.test(claim.measure(), claim.variant(), claim.against())
                    .test();
            row.add(findings.summary(claim.measure(), claim.against()).mean()).add(test.difference());
            addInterval(row, test.interval());
            row.add(test.welch()).add(test.mannWhitney());
        } else {
            row.add("").add("");
            addInterval(row, summary.interval());
            row.add("").add("");
        }
    }

    private static void addInterval(CsvText.Row row, Optional<Interval> interval) {
        row.add(interval.map(Interval::low).orElse(Double.NaN));
        row.add(interval.map(Interval::high).orElse(Double.NaN));
    }
}
