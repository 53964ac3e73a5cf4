package energy.isochron.app.study;

import energy.isochron.analytics.study.Findings;
import energy.isochron.analytics.study.MeasureCatalogue;
import energy.isochron.analytics.study.StudyResults;
import energy.isochron.analytics.study.VariantResults;
import energy.isochron.analytics.study.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;

/** What a study says, on one screen: the means of the shown measures, the claims, where the rest is. */
final class StudyScreen {
    private static final int WIDTH = 118;
    private static final int HEAD_WIDTH = 18;
    private static final String INDENT = "  ";
    private static final String END = System.lineSeparator();

    private final Findings findings;
    private final StudyResults results;
    private final StringBuilder screen = new StringBuilder();

    private StudyScreen(Findings findings) {
        this.findings = findings;
        results = findings.results();
    }

    /**
     * The screen.
     *
     * @param findings of the study
     * @param folder of its results
     * @param seconds that the command took
     */
    static String of(Findings findings, Path folder, double seconds) {
        StudyScreen screen = new StudyScreen(findings);
        screen.title();
        screen.means();
        screen.claims();
        screen.line("time", StudyProgress.time(seconds));
        screen.line("results", folder + "  (open " + folder.resolve("study.html") + ")");
        return screen.screen.toString();
    }

    private void title() {
        int variants = results.variants().size();
        int seeds = results.seeds().size();
        screen.append(String.format(
                Locale.ROOT,
                "%s: %d %s × %d %s%n",
                results.study().name(),
                variants,
                variants == 1 ? "variant" : "variants",
                seeds,
                seeds == 1 ? "seed" : "seeds"));
    }

    /** As many tables as it takes for none to be wider than the screen. */
    private void means() {
        List<String> measures = new ArrayList<>();
        for (String measure : findings.shown()) {
            List<String> more = new ArrayList<>(measures);
            more.add(measure);
            if (!measures.isEmpty() && table(more).width() > WIDTH) {
                print(table(measures));
                measures.clear();
            }
            measures.add(measure);
        }
        print(table(measures));
        if (results.seeds().size() > 1) {
            screen.append(INDENT)
                    .append("± half of the 95 % confidence interval; stars: other than ")
                    .append(results.study().baseline())
                    .append(" (Welch, Holm: * p < 0.05, ** 0.01, *** 0.001)")
                    .append(END);
        }
    }

    private void print(TextTable table) {
        screen.append(END);
        table.toString()
                .lines()
                .forEach(line -> screen.append(INDENT).append(line).append(END));
    }

    private TextTable table(List<String> measures) {
        List<List<String>> heads = measures.stream().map(StudyScreen::head).toList();
        int lines = heads.stream().mapToInt(List::size).max().orElse(1);
        TextTable table = new TextTable();
        for (int line = 0; line < lines; line++) {
            List<String> row = new ArrayList<>(List.of(""));
            for (List<String> head : heads) {
                row.add(line < head.size() ? head.get(line) : "");
            }
            table.row(row);
        }
        for (VariantResults variant : results.variants()) {
            List<String> row = new ArrayList<>(List.of(variant.id()));
            measures.forEach(measure -> row.add(findings.meanInWords(measure, variant.id())));
            table.row(row);
        }
        return table;
    }

    /** Title and unit of a measure, in lines. */
    private static List<String> head(String measure) {
        String unit = MeasureCatalogue.unit(measure);
        String text = MeasureCatalogue.title(measure) + (unit.equals("1") ? "" : ", " + unit);
        return WordUtils.wrap(text, HEAD_WIDTH, "\n", false).lines().toList();
    }

    private void claims() {
        screen.append(END);
        for (Verdict verdict : findings.verdicts()) {
            line(verdict.outcome().text(), verdict.claim().text());
        }
    }

    private void line(String label, String text) {
        screen.append(INDENT)
                .append(String.format(Locale.ROOT, "%-14s", label))
                .append(text)
                .append(END);
    }
}
