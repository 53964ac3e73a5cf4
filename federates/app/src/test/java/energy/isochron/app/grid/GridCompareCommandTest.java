package energy.isochron.app.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import energy.isochron.app.Isochron;
import energy.isochron.app.OpenDssScripts;
import energy.isochron.grid.engine.PowerFlowEngines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridCompareCommandTest {
    private static String compare(int exitCode, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("grid", "compare"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--out")) {
            arguments.add("--no-page");
        }
        int code = Isochron.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        assertEquals(exitCode, code, () -> out.toString() + err);
        return exitCode == ExitCode.OK ? out.toString() : err.toString();
    }

    private static List<String> cells(String text, String start) {
        String line = text.lines()
                .filter(row -> row.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with '" + start + "' in\n" + text));
        return List.of(line.split(" {2,}|,", -1));
    }

    @Test
    void bothEnginesStandSideBySideWithTheirDifferences() {
        String text = compare(ExitCode.OK, "--network", "ieee33", "--engines", "graph,sweep");
        assertTrue(text.startsWith("ieee33: 33 buses, 32 branches, loads of 3715.0 kW and 2300.0 kvar"), text);
        assertTrue(text.contains("  sweep: solved in "), text);
        assertEquals(List.of("losses", "0.00", "202.68", "202.68", "kW"), cells(text, "losses "));
        assertEquals(List.of("import", "3715.00", "3917.68", "202.68", "kW"), cells(text, "import "));
        assertEquals("0.91309", cells(text, "18 ").get(2));
        assertEquals(List.of("1-2", "3715.00", "3917.68", "202.68", "kW"), cells(text, "1-2 "));
        assertTrue(text.contains("largest difference: 202.68 kW at 1-2"), text);
    }

    @Test
    void csvHasFullPrecisionAndALineForEachPlace() {
        String text = compare(ExitCode.OK, "--network", "cigre_mv", "--engines", "sweep", "--format", "csv");
        assertTrue(text.startsWith("quantity,id,unit,sweep,difference\n"), text);
        assertEquals(1 + 15 + 14 + 14 + 4, text.lines().count());
        double losses = Double.parseDouble(cells(text, "total,losses,").get(3));
        assertEquals(303.58, losses, 0.01);
        assertEquals("", cells(text, "total,losses,").get(4));
    }

    @Test
    void anEngineThatFindsNothingIsShownAsSuch() {
        String text = compare(ExitCode.OK, "--network", "ieee33", "--engines", "graph,sweep", "--loads", "5");
        assertTrue(text.contains("  sweep: no solution: "), text);
        assertEquals(List.of("losses", "0.00", "-", "-", "kW"), cells(text, "losses "));
    }

    @Test
    void allEnginesAreTakenIfNoneIsNamed() {
        String text = compare(ExitCode.OK, "--network", "cigre_lv", "--format", "csv");
        String engines = String.join(",", PowerFlowEngines.byName().keySet());
        assertTrue(text.startsWith("quantity,id,unit," + engines + ",difference\n"), text);
    }

    @Test
    void pageAndPicturesAreDrawn(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("drawn");
        compare(
                ExitCode.OK,
                "--network",
                "ieee13",
                "--engines",
                "graph,sweep",
                "--out",
                out.toString(),
                "--pictures",
                "svg");
        String page = Files.readString(out.resolve("engines.html"));
        assertTrue(page.contains("<h1>ieee13</h1>") && page.contains("\"reference\":true"), page);
        for (String figure : List.of("voltages", "voltage-differences", "loadings", "losses")) {
            String svg = Files.readString(out.resolve(figure + ".svg"));
            assertTrue(svg.contains("sweep") && !svg.contains("NaN"), figure);
        }
        assertTrue(Files.readString(out.resolve("voltages.svg")).contains(">pu<"));
    }

    @Test
    void wrongNamesAndNumbersAreTold() {
        assertTrue(
                compare(ExitCode.BAD_INPUT, "--network", "ieee3")
                        .contains(
                                "--network is 'ieee3', allowed is one of ieee13, ieee34, ieee123, ieee33, cigre_mv, cigre_lv or a file of "));
        assertTrue(
                compare(ExitCode.BAD_INPUT, "--network", "ieee33", "--engines", "sweap")
                        .contains(
                                "--engines is 'sweap', allowed is one of graph, opendss, power-grid-model, powsybl, sweep, gridlabd, opendssdirect, pandapower. Maybe 'sweep'?"));
        assertTrue(compare(ExitCode.BAD_INPUT, "--network", "ieee33", "--loads", "-1")
                .contains("--loads is -1.0"));
        assertTrue(compare(ExitCode.BAD_INPUT, "--network", "ieee33", "--capacity", "0")
                .contains("--capacity is 0.0"));
    }

    @Test
    void aFileOfAnotherToolIsComparedLikeAPublishedFeeder() {
        String file = Home.path()
                .resolve("grid-adapters/formats/src/test/resources/energy/isochron/formats/baran_wu.json")
                .toString();
        String text = compare(ExitCode.OK, "--network", file, "--engines", "sweep,powsybl");
        assertTrue(text.startsWith("baran_wu: 33 buses, 32 branches, loads of 3715.0 kW and 2300.0 kvar"), text);
        assertEquals(List.of("losses", "202.68", "202.68", "0.00", "kW"), cells(text, "losses "));
        String script = OpenDssScripts.orCallOff("balanced.dss").toString();
        String balanced = compare(ExitCode.OK, "--network", script, "--engines", "sweep,opendss,power-grid-model");
        assertTrue(balanced.startsWith("balanced: 5 buses, 4 branches, loads of 1080.0 kW and 360.0 kvar"), balanced);
        List<String> losses = cells(balanced, "losses ");
        assertEquals(losses.get(1), losses.get(2));
        assertEquals(losses.get(1), losses.get(3));
        String missing = compare(ExitCode.BAD_INPUT, "--network", "grid.jsn", "--engines", "sweep");
        assertTrue(
                missing.contains("or a file of cgmes (.zip, /), matpower (.m), opendss (.dss), pandapower (.json)"),
                missing);
    }
}
