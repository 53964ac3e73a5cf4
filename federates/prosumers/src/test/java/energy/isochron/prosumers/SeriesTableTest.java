package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.federation.RandomStreams;
import energy.isochron.prosumers.StepSeries.AtEnd;
import energy.isochron.prosumers.StepSeries.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTableTest {
    private static final SeriesFormat FORMAT = SeriesFormat.notNegative(3600);

    private static SeriesTable parse(String... lines) {
        return SeriesTable.parse("pv.csv", String.join("\n", lines), FORMAT);
    }

    private static List<SeriesProblem> problems(String... lines) {
        return problems(FORMAT, String.join("\n", lines));
    }

    private static List<SeriesProblem> problems(SeriesFormat format, String text) {
        BadSeries e = assertThrows(BadSeries.class, () -> SeriesTable.parse("pv.csv", text, format));
        for (SeriesProblem problem : e.problems()) {
            assertEquals("pv.csv", problem.file());
            assertTrue(problem.detail().contains("Maybe "), problem.toString());
            assertTrue(e.problems().size() > 20 || Fixtures.message(e).contains(problem.toString()));
        }
        return e.problems();
    }

    private static void only(List<SeriesProblem> problems, long line, String column, String value, String detail) {
        assertEquals(1, problems.size(), problems.toString());
        SeriesProblem problem = problems.getFirst();
        assertEquals(line, problem.line(), problem.toString());
        assertEquals(column, problem.column(), problem.toString());
        assertEquals(value, problem.value(), problem.toString());
        assertTrue(problem.detail().contains(detail), problem.toString());
    }

    @Test
    void columnsAreReadWithCommentsBlanksAndByteOrderMark() {
        SeriesTable table = parse("\uFEFF# measured", "profile_1, profile_2", "0.1,0.2", "", " 0.3 ,4e-1");
        assertEquals(List.of("profile_1", "profile_2"), table.columns());
        assertEquals(2, table.column("profile_2").steps());
        double[] values = table.column("profile_1").resample(Meaning.LEVEL, 3600, 2, AtEnd.REFUSE);
        assertEquals(0.1, values[0]);
        assertEquals(0.3, values[1]);
    }

    @Test
    void longFilesAreReadWhole() {
        StringBuilder text = new StringBuilder("a\n");
        for (int i = 0; i < 8760; i++) {
            text.append(i).append('\n');
        }
        StepSeries year = SeriesTable.parse("year.csv", text.toString(), FORMAT).column("a");
        assertEquals(8760, year.steps());
        assertEquals(8759, year.resample(Meaning.LEVEL, 3600, 8760, AtEnd.REFUSE)[8759]);
    }

    @Test
    void aMissingCellIsNamedByLineAndColumn() {
        only(problems("a,b,c", "1,2,3", "1,,3"), 3, "b", "", "is missing");
    }

    @Test
    void aShortRowMissesItsLastCells() {
        only(problems("a,b,c", "1,2", "1,2,3"), 2, "c", "", "is missing");
    }

    @Test
    void aLongRowIsSuperfluous() {
        only(problems("a,b", "1,2,3"), 2, "", "3 cells", "the header has 2");
    }

    @Test
    void notANumberNegativeInfiniteAndTextAreNamed() {
        only(problems("a", "NaN"), 2, "a", "NaN", "is not finite");
        only(problems("a", "Infinity"), 2, "a", "Infinity", "is not finite");
        only(problems("a", "-0.5"), 2, "a", "-0.5", "is out of range, allowed is 0.0 or more");
        only(problems("a", "n/a"), 2, "a", "n/a", "is not a number");
        only(problems("a", "1d"), 2, "a", "1d", "is not a number");
    }

    @Test
    void valuesAboveTheHighestAreOutOfRange() {
        SeriesFormat prices = new SeriesFormat(3600, 20, 300, List.of());
        only(problems(prices, "a\n400"), 2, "a", "400", "allowed is 20.0 to 300.0");
    }

    @Test
    void wrongHeadersAreNamed() {
        only(problems("0.1,x", "0.2,0.3"), 1, "1", "0.1", "is a number");
        only(problems("a,a", "1,2"), 1, "2", "a", "is there twice");
        only(problems("a,", "1,2"), 1, "2", "", "is no column name");
        only(problems("a;b", "1"), 1, "1", "a;b", "holds a separator");
        only(problems(new SeriesFormat(3600, 0, 1, List.of("buy")), "a,b\n1,1"), 1, "buy", "a,b", "no such column");
    }

    @Test
    void emptyFilesAndFilesWithoutRowsAreRefused() {
        only(problems(""), 1, "", "", "is no header");
        only(problems("a,b"), 0, "", "0 rows", "allowed is 1 or more");
    }

    @Test
    void brokenQuotesAreNoCsv() {
        only(
                problems("a,b", "\"1\"2,3"),
                0,
                "",
                "",
                "is not CSV: Exception when reading record that started in line 2");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        List<SeriesProblem> problems = problems("a,a,b", "1,NaN,3", "-1,,x", "1,2,3,4");
        assertEquals(
                List.of(1L, 2L, 3L, 3L, 3L, 4L),
                problems.stream().map(SeriesProblem::line).toList());
    }

    @Test
    void aFileFullOfProblemsIsSummedUp() {
        BadSeries e =
                assertThrows(BadSeries.class, () -> SeriesTable.parse("pv.csv", "a\n" + "x\n".repeat(500), FORMAT));
        assertEquals(500, e.problems().size());
        assertTrue(Fixtures.message(e).endsWith("… and 480 more problems"), e.getMessage());
    }

    @Test
    void anUnknownColumnNamesThoseThatAreThere() {
        BadSeries e = assertThrows(BadSeries.class, () -> parse("a,b", "1,2").column("c"));
        assertTrue(Fixtures.message(e).contains("column 'c': 'a,b'"), e.getMessage());
    }

    @Test
    void anyColumnDrawsFromAll() {
        SeriesTable table = parse("a,b,c", "1,2,3");
        RandomGenerator random = new RandomStreams(1, 0).stream("profile", "a");
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(table.anyColumn(random).column());
        }
        assertEquals(Set.of("a", "b", "c"), drawn);
    }

    @Test
    void filesAreReadAndUnreadableOnesNamed(@TempDir Path folder) throws IOException {
        Path good = folder.resolve("good.csv");
        Files.writeString(good, "a\r\n1\r\n");
        assertEquals(List.of("a"), ProfileFiles.read(good, FORMAT).columns());

        Path missing = folder.resolve("missing.csv");
        BadSeries none = assertThrows(BadSeries.class, () -> ProfileFiles.read(missing, FORMAT));
        assertTrue(Fixtures.message(none).contains("missing.csv' does not exist. Maybe"), none.getMessage());

        Path binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        BadSeries bytes = assertThrows(BadSeries.class, () -> ProfileFiles.read(binary, FORMAT));
        assertTrue(Fixtures.message(bytes).contains("is not UTF-8"), bytes.getMessage());

        BadSeries directory = assertThrows(BadSeries.class, () -> ProfileFiles.read(folder, FORMAT));
        assertTrue(Fixtures.message(directory).contains("cannot be read"), directory.getMessage());
    }
}
