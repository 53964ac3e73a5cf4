package energy.isochron.app.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.Home;
import energy.isochron.app.foreign.Adapters;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Bus;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tools of other languages that keep the phases apart, on the IEEE distribution test feeders with their regulators' taps pinned where they
 * stand in the published solutions. Asked for are 0.002 pu and 1 %; what is reached is closer: 2e-4 pu,
 * of angles 0.05 degrees, of the losses 0.15 %, and on the 123-node feeder 0.0014 pu, as with OpenDSS there. Its losses are those of OpenDSS' own script.
 */
class PublishedFeedersIT {
    private static final double AGREEMENT_PU = 1e-6;
    private static final double SHARE = 0.01;

    @ParameterizedTest
    @CsvSource({
        "gridlabd, IEEE13, 32, 3577.19, 1724.77, 111.06, 324.65",
        "gridlabd, IEEE34, 18, 2042.87, 290.26, 273.05, 35.00",
        "gridlabd, IEEE123, 271, 3620.50, 1324.76, 95.28, 190.98",
        "opendssdirect, IEEE13, 32, 3577.19, 1724.77, 111.06, 324.65",
        "opendssdirect, IEEE34, 18, 2042.87, 290.26, 273.05, 35.00",
    })
    void voltagesByPhaseImportAndLossesAreThosePublished(
            String name,
            Feeder feeder,
            int voltages,
            double importKw,
            double importKvar,
            double lossesKw,
            double lossesKvar)
            throws Exception {
        GridCase grid = GridCase.rated(PublishedNetworks.atPublishedTaps(feeder), new Network(feeder.plan(100_000)));
        EngineComparison.Result found = new ForeignSolve(Adapters.orCallOff(name), System.err::println).of(grid);
        assertEquals(
                List.of(),
                assertInstanceOf(Solution.Solved.class, found.solution()).deadNodes());
        assertEquals(
                voltages, comparePublished(feeder, found.phases()) + compareIncoming(feeder, grid, found.phases()));
        assertEquals(importKw, found.importKw(), SHARE * importKw);
        assertEquals(importKvar, found.importKvar(), SHARE * importKvar);
        assertEquals(lossesKw, found.state().lossesKw(), SHARE * lossesKw);
        assertEquals(lossesKvar, found.lossesKvar(), SHARE * lossesKvar);
    }

    private static double tolerance(Feeder feeder) {
        return feeder == Feeder.IEEE123 ? 0.0015 : 3e-4;
    }

    /** Angles are published with two digits. */
    private static double degrees(Feeder feeder) {
        return feeder == Feeder.IEEE123 ? 0.15 : 0.05;
    }

    /** What is injected at a bus of one phase, of two and of three counts on the phases that are there. */
    @Test
    void twoToolsAgreeByPhaseOnWhatIsInjected() throws Exception {
        GridCase grid = GridCase.rated(
                PublishedNetworks.atPublishedTaps(Feeder.IEEE13), new Network(Feeder.IEEE13.plan(100_000)));
        Map<String, Double> pKw = Map.of("611", 90.0, "646", -80.0, "634", 150.0);
        Map<String, Double> qKvar = Map.of("611", 10.0, "646", -20.0, "634", 0.0);
        EngineComparison.Result one =
                new ForeignSolve(Adapters.orCallOff("gridlabd"), System.err::println).of(grid, pKw, qKvar);
        EngineComparison.Result other =
                new ForeignSolve(Adapters.orCallOff("opendssdirect"), System.err::println).of(grid, pKw, qKvar);
        assertEquals(one.importKw(), other.importKw(), 0.01);
        assertEquals(one.state().lossesKw(), other.state().lossesKw(), 0.01);
        for (Bus bus : grid.graph().buses()) {
            for (int phase = 0; phase < 3; phase++) {
                assertEquals(
                        one.phases().get(bus.id(), phase), other.phases().get(bus.id(), phase), AGREEMENT_PU, bus.id());
            }
        }
        assertTrue(one.phases().get("611", 2) > 0.9738 + 0.005);
    }

    /** Compares with the table of published voltages; how many buses and phases it has. */
    private static int comparePublished(Feeder feeder, PhaseVoltages found) throws IOException {
        int compared = 0;
        for (Map.Entry<String, double[]> row : published(feeder).entrySet()) {
            for (int phase = 0; phase < 3 && found.lowest(row.getKey()).isPresent(); phase++) {
                String place = row.getKey() + " phase " + phase;
                double wanted = row.getValue()[phase];
                assertEquals(wanted, found.get(row.getKey(), phase), tolerance(feeder), place);
                double angle = row.getValue()[3 + phase];
                assertEquals(angle, found.angleDeg(row.getKey(), phase), degrees(feeder), place);
                compared += Double.isNaN(wanted) ? 0 : 1;
            }
        }
        return compared;
    }

    /** Compares incoming sides of regulators, where none are published, with what is published of their outgoing sides, by their taps. */
    private static int compareIncoming(Feeder feeder, GridCase grid, PhaseVoltages found) throws IOException {
        int compared = 0;
        Map<String, double[]> published = published(feeder);
        for (ElectricalBranch branch : grid.electrical().branches()) {
            if (branch instanceof Transformer regulator
                    && !regulator.taps().byPhase().isEmpty()
                    && !published.containsKey(regulator.from())) {
                double[] outgoing = published.getOrDefault(regulator.to(), new double[6]);
                for (int phase = 0; phase < 3; phase++) {
                    double ratio = regulator.taps().toRatio(regulator.taps().of(phase));
                    assertEquals(
                            outgoing[phase] / ratio,
                            found.get(regulator.from(), phase),
                            tolerance(feeder),
                            regulator.from());
                    compared++;
                }
            }
        }
        return compared;
    }

    /** Published magnitudes of the phases by bus, pu, then their angles, degrees; NaN of a phase that it has not. The table says where from. */
    private static Map<String, double[]> published(Feeder feeder) throws IOException {
        Path table = Home.path()
                .resolve("grid-adapters/opendss/src/test/resources/golden")
                .resolve(feeder.key() + "-voltages.csv");
        Map<String, double[]> byBus = new LinkedHashMap<>();
        Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> byBus.put(
                        cells[0],
                        IntStream.of(1, 3, 5, 2, 4, 6)
                                .mapToDouble(column -> number(cells[column]))
                                .toArray()));
        return byBus;
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
