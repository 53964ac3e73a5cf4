package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import energy.isochron.analytics.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyWriterTest {
    @TempDir
    Path temp;

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @Test
    void samplesAndSeriesReadBackAsTheyWere() throws IOException {
        StudyResults results = SampleStudy.storageResults(3);
        StudyWriter.write(temp, results, SampleStudy.ORIGIN);
        List<NamedCsvRecord> samples = rows(temp.resolve("samples.csv"));
        assertEquals(18, samples.size());
        NamedCsvRecord row = samples.get(4);
        assertEquals("uniform_small", row.getField("variant"));
        assertEquals("uniform_small", row.getField("factor.storage"));
        assertEquals("2", row.getField("seed"));
        for (String id : MeasureCatalogue.ids()) {
            double expected = results.variant("uniform_small").sample(id)[1];
            assertEquals(expected, Double.parseDouble(row.getField(id)), id);
        }
        List<NamedCsvRecord> series = rows(temp.resolve("series.csv"));
        assertEquals(18 * 24, series.size());
        NamedCsvRecord last = series.getLast();
        assertEquals("23", last.getField("interval"));
        assertEquals("", last.getField("reward"));
        SeriesTable day = results.variants().getLast().runs().getLast().series();
        assertEquals(
                day.figure(SeriesQuantity.CLEARING_PRICE, 23),
                Double.parseDouble(last.getField("clearing_price_usd_per_mwh")));
    }

    @Test
    void theSameResultsGiveTheSameBytesAndReplaceWhatIsThere() throws IOException {
        Path one = temp.resolve("a/b");
        Path other = temp.resolve("c");
        Files.createDirectories(other);
        Files.writeString(other.resolve("samples.csv"), "old");
        StudyWriter.write(one, SampleStudy.storageResults(2), SampleStudy.ORIGIN);
        StudyWriter.write(other, SampleStudy.storageResults(2), SampleStudy.ORIGIN);
        try (var files = Files.list(one)) {
            List<Path> written = files.sorted().toList();
            assertEquals(
                    List.of(
                            "claims.csv",
                            "samples.csv",
                            "series.csv",
                            "study.html",
                            "study.json",
                            "study.md",
                            "summary.csv",
                            "tests.csv"),
                    written.stream().map(file -> file.getFileName().toString()).toList());
            for (Path file : written) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(other.resolve(file.getFileName())),
                        file.toString());
            }
        }
    }

    @Test
    void meansTestsAndVerdictsAreThoseOfTheFindings() throws IOException {
        StudyResults results = SampleStudy.storageResults(5);
        Findings findings = Findings.of(results);
        StudyWriter.write(temp, results, SampleStudy.ORIGIN);
        int measures = MeasureCatalogue.ids().size();
        List<NamedCsvRecord> summary = rows(temp.resolve("summary.csv"));
        assertEquals(6 * measures, summary.size());
        NamedCsvRecord mean = summary.stream()
                .filter(row -> row.getField("measure").equals(SampleStudy.SHARE)
                        && row.getField("variant").equals("mixed"))
                .findFirst()
                .orElseThrow();
        SampleSummary expected = findings.summary(SampleStudy.SHARE, "mixed");
        assertEquals(expected.mean(), Double.parseDouble(mean.getField("mean")));
        assertEquals(expected.interval().orElseThrow().high(), Double.parseDouble(mean.getField("ci_high")));
        List<NamedCsvRecord> tests = rows(temp.resolve("tests.csv"));
        assertEquals(15 * measures, tests.size());
        NamedCsvRecord pair = tests.stream()
                .filter(row -> row.getField("measure").equals(SampleStudy.SIGMA)
                        && row.getField("variant").equals("strategic")
                        && row.getField("against").equals("no_battery"))
                .findFirst()
                .orElseThrow();
        PairTest test = findings.test(SampleStudy.SIGMA, "strategic", "no_battery");
        assertEquals(test.welchHolm(), Double.parseDouble(pair.getField("welch_p_holm")));
        assertEquals(test.test().cliffsDelta(), Double.parseDouble(pair.getField("cliffs_delta")));
        List<NamedCsvRecord> claims = rows(temp.resolve("claims.csv"));
        assertEquals(6, claims.size());
        assertEquals("0.15", claims.get(4).getField("range_low"));
        assertEquals("", claims.get(4).getField("against"));
        assertEquals(findings.verdicts().get(1).sentence(), claims.get(1).getField("sentence"));
        assertEquals(test.test().difference(), Double.parseDouble(claims.get(1).getField("difference")));
    }

    @Test
    void testsAreAgainstTheBaselineWhereItIsOneOfTwo() {
        Factor factor = SampleStudy.factor("f", "F", "a", "b", "c");
        Findings findings = Findings.of(SampleStudy.results(
                SampleStudy.plain("b", factor), 4, Map.of(SampleStudy.SHARE, (place, seed) -> place + seed / 10.0)));
        assertEquals(
                List.of("a-b", "c-a", "c-b"),
                findings.tests(SampleStudy.SHARE).stream()
                        .map(pair -> pair.variant() + "-" + pair.against())
                        .toList());
        assertEquals(1, findings.test(SampleStudy.SHARE, "b", "a").test().difference(), 1e-12);
        assertEquals(-1, findings.test(SampleStudy.SHARE, "a", "b").test().difference(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> findings.test(SampleStudy.SHARE, "a", "a"));
        assertEquals(1, findings.pValueAgainstBaseline(SampleStudy.SHARE, "b"));
    }

    @Test
    void manifestTellsOriginAndNoTimes() throws IOException {
        StudyResults results = SampleStudy.storageResults(2);
        StudyWriter.write(temp, results, SampleStudy.ORIGIN);
        JsonNode manifest =
                new ObjectMapper().readTree(temp.resolve("study.json").toFile());
        assertEquals(1, manifest.get("format").intValue());
        assertEquals("case-5-batteries", manifest.get("study").textValue());
        assertEquals("25.0.3", manifest.get("java_version").textValue());
        assertEquals("[1,2]", manifest.get("seeds").toString());
        assertEquals("[\"market.mechanism=nash\"]", manifest.get("settings").toString());
        assertEquals("mixed", manifest.get("variants").get(3).textValue());
        assertEquals("scenario.yaml", manifest.get("inputs").get(1).get("path").textValue());
        assertEquals(
                SampleStudy.HASH, manifest.get("inputs").get(1).get("sha256").textValue());
    }

    @Test
    void costHasATableOfItsOwnIfItIsKnown() throws IOException {
        Factor agents = SampleStudy.factor("agents", "Agents", "n10", "n40");
        StudyWriter.write(
                temp, SampleStudy.results(SampleStudy.plain("n10", agents), 1, Map.of(), true), SampleStudy.ORIGIN);
        List<NamedCsvRecord> cost = rows(temp.resolve("cost.csv"));
        assertEquals("40", cost.get(1).getField("agents"));
        assertEquals("36000000", cost.get(1).getField("allocated_bytes"));
    }

    @Test
    void whatTheDiskRefusesIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        StudyResults results =
                SampleStudy.results(SampleStudy.plain("a", SampleStudy.factor("f", "F", "a")), 1, Map.of());
        String message = String.valueOf(assertThrows(
                        StoreFailure.class, () -> StudyWriter.write(file.resolve("study"), results, SampleStudy.ORIGIN))
                .getMessage());
        assertTrue(message.contains(file.toString()) && message.contains("Maybe"), message);
    }
}
