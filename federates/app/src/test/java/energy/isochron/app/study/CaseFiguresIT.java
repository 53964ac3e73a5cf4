package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import energy.isochron.app.Isochron;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the READMEs of the case studies quote is what their studies say: each mean with its interval is found in them as it is rounded. */
class CaseFiguresIT {
    private static final String NUMBER = "([−+]?[0-9][0-9,]*(?:\\.[0-9]+)?)";
    private static final Pattern HALF_WIDTH = Pattern.compile(NUMBER + " ± " + NUMBER);
    private static final Pattern INTERVAL = Pattern.compile(NUMBER + " \\(" + NUMBER + " to " + NUMBER + "\\)");

    @TempDir
    Path out = Path.of("");

    /** A mean and its 95 % confidence interval. */
    private record Mean(double mean, double low, double high) {
        boolean reads(String quotedMean, String quotedHalf) {
            return rounds(mean, quotedMean) && rounds((high - low) / 2, quotedHalf);
        }

        boolean reads(String quotedMean, String quotedLow, String quotedHigh) {
            return rounds(mean, quotedMean) && rounds(low, quotedLow) && rounds(high, quotedHigh);
        }

        private static boolean rounds(double value, String quoted) {
            BigDecimal number =
                    new BigDecimal(quoted.replace(",", "").replace('−', '-').replace("+", ""));
            return BigDecimal.valueOf(value)
                            .setScale(number.scale(), RoundingMode.HALF_EVEN)
                            .compareTo(number)
                    == 0;
        }
    }

    private Path play(String study) {
        Path results = out.resolve(study.replace('/', '-'));
        Path file = Home.path().resolve("federation-configs").resolve(study);
        int code = Isochron.commandLine().execute("study", file.toString(), "--quiet", "--out", results.toString());
        assertEquals(ExitCode.OK, code);
        return results;
    }

    @ParameterizedTest
    @CsvSource({
        "case-1-mechanisms, 27, study.yaml",
        "case-2-structures, 28, study.yaml",
        "case-3-operator, 25, study.yaml",
        "case-5-batteries, 45, study.yaml storage_alone.yaml",
        "case-6-cooperation, 16, study.yaml",
    })
    void quotedMeansAreThoseOfTheStudy(String folder, int fewest, String studies) throws IOException {
        List<Mean> means = new ArrayList<>();
        for (String study : studies.split(" ", -1)) {
            means.addAll(means(play(folder + "/" + study)));
        }
        String readme = Files.readString(
                Home.path().resolve("federation-configs").resolve(folder).resolve("README.md"));
        List<String> wrong = new ArrayList<>();
        int quoted = 0;
        for (MatchResult quote : Stream.concat(
                        HALF_WIDTH.matcher(readme).results(),
                        INTERVAL.matcher(readme).results())
                .toList()) {
            quoted++;
            if (means.stream().noneMatch(mean -> reads(mean, quote))) {
                wrong.add(quote.group());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(quoted >= fewest, "only " + quoted + " figures are quoted");
    }

    private static boolean reads(Mean mean, MatchResult quote) {
        return quote.groupCount() == 2
                ? mean.reads(quote.group(1), quote.group(2))
                : mean.reads(quote.group(1), quote.group(2), quote.group(3));
    }

    private static List<Mean> means(Path results) throws IOException {
        List<String> lines = Files.readAllLines(results.resolve("summary.csv"));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        int mean = header.indexOf("mean");
        int low = header.indexOf("ci_low");
        int high = header.indexOf("ci_high");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> new Mean(
                        Double.parseDouble(row[mean]), Double.parseDouble(row[low]), Double.parseDouble(row[high])))
                .toList();
    }

    @ParameterizedTest
    @CsvSource("case-5-batteries/study.yaml")
    void verdictsOnThePapersClaimsAreThoseOfItsReadme(String study) throws IOException {
        Map<String, String> verdicts = new LinkedHashMap<>();
        Files.readAllLines(play(study).resolve("claims.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .forEach(row -> verdicts.put(row[0], row[1]));
        verdicts.keySet().removeIf(claim -> claim.startsWith("same_agents"));
        assertEquals(
                Map.of(
                        "reward_sign", "not shown",
                        "final_reward_sign", "contradicted",
                        "reward_higher", "shown",
                        "price_stabilisation", "shown",
                        "price_level", "contradicted",
                        "seller_without_storage", "contradicted",
                        "buyer_with_storage", "contradicted",
                        "role_reversal", "contradicted",
                        "local_trade", "shown",
                        "imbalance", "contradicted"),
                verdicts);
    }
}
