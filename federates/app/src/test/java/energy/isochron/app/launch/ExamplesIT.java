package energy.isochron.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.store.StoredTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each example by the one command of its README: what it prints stands there, and its figures are the expected ones to the last bit. */
class ExamplesIT {
    private static final List<String> HOUR = List.of(
            "orders", "trades", "market", "devices", "accounts", "operator", "buses", "branches", "grid", "indicators");
    private static final List<String> HOURLY =
            List.of(".net_export_kwh", ".p2p_volume_kwh", ".losses_kwh", ".clearing_price_usd_per_mwh", ".margin_usd");
    private static final List<String> FEEDBACK = List.of(
            ".net_export_kwh",
            ".p2p_volume_kwh",
            ".margin_usd",
            "operator.fees_usd",
            ".held_back_over_voltage",
            ".rounds",
            ".severity_before",
            ".severity_after",
            ".curtailed_kwh",
            ".injection_kwh",
            "[barn].voltage_pu");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `([\\w.\\[\\]-]+)` \\|.*\\| ([−\\d.]+) \\|$");

    @TempDir
    Path elsewhere;

    @Test
    void everyNumberOfTheTwoNeighboursIsExplained() throws Exception {
        Example example = Example.play("two-neighbours", elsewhere);
        example.assertBlock("text", example.output());
        Map<String, String> figures = ExampleFigures.of(example.results(), HOUR, 0, 0);
        example.assertFile("expected.csv", ExampleFigures.csv(figures));
        Map<String, String> explained = explained(example);
        assertEquals(new TreeSet<>(figures.keySet()), new TreeSet<>(explained.keySet()));
        explained.forEach((name, value) -> assertEquals(
                Double.parseDouble(value), Double.parseDouble(figures.getOrDefault(name, "")), 5.1e-7, name));
    }

    private static Map<String, String> explained(Example example) throws IOException {
        Map<String, String> explained = new LinkedHashMap<>();
        String readme = Files.readString(example.folder().resolve("README.md"));
        for (MatchResult row : EXPLAINED.matcher(readme).results().toList()) {
            explained.put(row.group(1), row.group(2).replace('−', '-'));
        }
        return explained;
    }

    @Test
    void theBlockOfTheTwoNeighboursHasTheHashOfTheLedger() throws Exception {
        Example example = Example.play("two-neighbours", elsewhere);
        String readme = Files.readString(example.folder().resolve("README.md"));
        int from = readme.indexOf("```block\n") + "```block\n".length();
        String block = readme.substring(from, readme.indexOf("\n```", from));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(block.getBytes(StandardCharsets.US_ASCII));
        StoredTable ledger = StoredTable.read(example.results(), List.of("operator"), interval -> interval == 0)
                .getFirst()
                .only(List.of("ledger_hash"));
        assertEquals(List.of(List.of(HexFormat.of().formatHex(hash))), ledger.rows());
    }

    @Test
    void batteriesTakeTheEveningOffTheFeeder() throws Exception {
        Example example = Example.play("feeder-with-batteries", elsewhere);
        example.assertBlock("text", example.output());
        Map<String, String> figures = new LinkedHashMap<>();
        for (String run : List.of("without", "with")) {
            ExampleFigures.of(example.results().resolve(run), List.of("operator", "market"), 0, 23)
                    .forEach((name, value) -> {
                        if (HOURLY.stream().anyMatch(name::endsWith)) {
                            figures.put(run + ' ' + name, value);
                        }
                    });
        }
        example.assertFile("expected.csv", ExampleFigures.csv(figures));
        double without = evening(figures, "without");
        double with = evening(figures, "with");
        assertTrue(with < without / 3, () -> with + " of " + without);
    }

    @Test
    void theGridBoundsTheTradesOfTheNoon() throws Exception {
        Example example = Example.play("grid-feedback", elsewhere);
        example.assertBlock("text", example.output());
        Map<String, String> figures = new LinkedHashMap<>();
        for (String run : List.of("none", "last_interval", "curtail")) {
            ExampleFigures.of(
                            example.results().resolve(run),
                            List.of("market", "operator", "feedback", "curtailment", "buses"),
                            8,
                            17)
                    .forEach((name, value) -> {
                        if (FEEDBACK.stream().anyMatch(name::endsWith)) {
                            figures.put(run + ' ' + name, value);
                        }
                    });
        }
        example.assertFile("expected.csv", ExampleFigures.csv(figures));
        double none = Double.parseDouble(figures.getOrDefault("none buses@13[barn].voltage_pu", ""));
        double curtailed = Double.parseDouble(figures.getOrDefault("curtail buses@13[barn].voltage_pu", ""));
        assertTrue(none > 1.05 && curtailed <= 1.05, () -> none + " and " + curtailed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mechanisms", "operator-intervention"})
    void variantsOfADayHaveTheFiguresThatStandInTheReadme(String name) throws Exception {
        Example example = Example.play(name, elsewhere);
        example.assertBlock("text", example.output());
        example.assertFile("expected.csv", samples(example));
    }

    /** The measures that the study names, of all its variants. */
    private static String samples(Example example) throws IOException {
        List<String> wanted = new ArrayList<>(List.of("variant"));
        for (String line : Files.readAllLines(example.folder().resolve("study.yaml"))) {
            if (line.matches("  - [a-z]\\w*\\.\\w+")) {
                wanted.add(line.substring(4));
            }
        }
        List<String> lines = Files.readAllLines(example.results().resolve("samples.csv"));
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        assertTrue(columns.containsAll(wanted), () -> wanted + " of " + columns);
        StringBuilder csv = new StringBuilder();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            csv.append(wanted.stream()
                            .map(column -> cells[columns.indexOf(column)])
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    /** Energy from the grid above in the hours from 17 to 21, kWh. */
    private static double evening(Map<String, String> figures, String run) {
        double sum = 0;
        for (int hour = 17; hour < 22; hour++) {
            sum -= Double.parseDouble(figures.getOrDefault(run + " operator@" + hour + ".net_export_kwh", ""));
        }
        return sum;
    }
}
