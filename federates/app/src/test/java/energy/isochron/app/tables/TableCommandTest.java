package energy.isochron.app.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.store.StoredTable;
import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import energy.isochron.app.Isochron;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TableCommandTest {
    @TempDir
    static Path folder = Path.of("");

    private static final StringWriter OUT = new StringWriter();
    private static final StringWriter ERR = new StringWriter();

    @BeforeAll
    static void playThreeHours() {
        String run = folder.resolve("run").toString();
        String day = Home.localMarket().toString();
        assertEquals(
                ExitCode.OK,
                command().execute("run", day, "--over", "local", "--quiet", "--set", "intervals=3", "--out", run));
    }

    private static CommandLine command() {
        return Isochron.commandLine().setOut(new PrintWriter(OUT)).setErr(new PrintWriter(ERR));
    }

    private static String table(int exitCode, String... more) {
        OUT.getBuffer().setLength(0);
        ERR.getBuffer().setLength(0);
        String[] arguments = new String[more.length + 2];
        arguments[0] = "table";
        arguments[1] = folder.resolve("run").toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        assertEquals(exitCode, command().execute(arguments), ERR::toString);
        return exitCode == ExitCode.OK ? OUT.toString() : ERR.toString();
    }

    @Test
    void allTablesArePrintedUnderTheirNames() {
        List<String> lines = table(ExitCode.OK).lines().toList();
        for (String name : StoredTable.names()) {
            assertTrue(lines.contains(name), name);
        }
    }

    @Test
    void csvHasTheColumnsThatAreNamedInFullPrecision() {
        List<String> lines = table(
                        ExitCode.OK,
                        "accounts",
                        "--columns",
                        "agent,interval,profit_usd",
                        "--intervals",
                        "1-2",
                        "--format",
                        "csv")
                .lines()
                .toList();
        assertEquals("agent,interval,profit_usd", lines.getFirst());
        assertEquals(1 + 2 * 7, lines.size());
        assertTrue(lines.get(1).matches("household_808,1,-?\\d+\\.\\d{8,}"), lines.get(1));
    }

    @Test
    void theOpeningAccountsAreThoseOfIntervalMinusOne() {
        List<String> lines =
                table(ExitCode.OK, "accounts", "--intervals=-1").lines().toList();
        assertEquals(1 + 7, lines.size());
        assertTrue(lines.get(1).stripLeading().startsWith("-1  household_808"), lines.get(1));
    }

    @Test
    void aTableOfOneRowStandsUpright() {
        String text = table(ExitCode.OK, "grid", "--intervals", "2");
        assertTrue(text.startsWith("interval   2\nconverged  1\nlosses_kw  "), text);
    }

    @Test
    void markdownIsATableOfADocument() {
        String text = table(ExitCode.OK, "grid", "--columns", "interval,converged", "--format", "markdown");
        assertEquals("| interval | converged |\n|---|---|\n| 0 | 1 |\n| 1 | 1 |\n| 2 | 1 |\n", text);
    }

    @Test
    void numbersHaveSixDecimalsWithoutZerosAtTheEnd() {
        StoredTable table = new StoredTable(
                "t",
                List.of("interval", "name", "x"),
                List.of(List.of(0L, "a b", -1e-9), List.of(1L, "c", 0.1 + 0.2), List.of(2L, "d", Double.NaN)));
        assertEquals("""
                interval  name    x
                       0  a b     0
                       1  c     0.3
                       2  d     NaN
                """, TableForm.TEXT.of(table));
        assertEquals("interval,name,x\n0,\"a b\",-1.0E-9\n1,c,0.30000000000000004\n2,d,NaN\n", TableForm.CSV.of(table));
    }

    @Test
    void whatDoesNotExistIsNamedWithWhatDoes() {
        assertTrue(table(ExitCode.BAD_INPUT, "trade")
                .contains("table is 'trade', allowed are orders, rejections, trades"));
        assertTrue(table(ExitCode.BAD_INPUT, "grid", "--columns", "price")
                .contains("column is 'price', allowed in table grid are interval, converged, losses_kw"));
        assertTrue(table(ExitCode.BAD_INPUT, "grid", "--intervals", "3-1").contains("--intervals is '3-1'"));
        assertEquals(
                ExitCode.BAD_INPUT,
                command().execute("table", folder.resolve("none").toString()));
    }
}
