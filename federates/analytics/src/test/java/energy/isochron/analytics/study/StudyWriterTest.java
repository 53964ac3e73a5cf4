package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            assertTrue(written.size() >= 2);
            for (Path file : written) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(other.resolve(file.getFileName())),
                        file.toString());
            }
        }
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
