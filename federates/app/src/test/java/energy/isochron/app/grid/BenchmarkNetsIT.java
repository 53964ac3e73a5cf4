package energy.isochron.app.grid;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import energy.isochron.app.Home;
import energy.isochron.app.foreign.Adapters;
import energy.isochron.app.scenario.EngineOnHand;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFormats;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Benchmark networks that pandapower and SimBench define, written by pandapower and read by our importer: every balanced engine finds
 * pandapower's own voltages, and the voltages of each other. Measured were up to 2.2e-7 pu, of power-grid-model on SimBench's urban
 * network; else 3e-8. The Oberrhein network has two sources; in SimBench's rural one two transformers are in parallel, which the sweep
 * refuses.
 */
class BenchmarkNetsIT {
    private static final double AGREEMENT_PU = 1e-6;
    private static final double AGREEMENT_KW = 1e-2;
    private static final double KW_A_MW = 1000;
    private static final long PYTHON_ENDS_S = 180;
    private static final List<String> ENGINES = List.of("powsybl", "power-grid-model", SweepProvider.NAME);

    /** Half a digit of the last decimal that the table of known results has. */
    private static final double LAST_DECIMAL = 0.5001e-5;

    private static final double LAST_DECIMAL_OF_LOADS = 0.5001e-3;

    private static final List<Known> KNOWN = List.of(
            new Known("pandapower", "case33bw", 33, 3.715, 0.20268, 0.91309, 1.0, false),
            new Known("pandapower", "cigre_mv", 15, 44.742, 0.30358, 0.92298, 1.03, false),
            new Known("pandapower", "cigre_mv_der", 15, 44.742, 0.18148, 0.94380, 1.03, false),
            new Known("pandapower", "cigre_lv", 44, 0.6866, 0.02833, 0.91227, 1.0, false),
            new Known("pandapower", "mv_oberrhein", 179, 37.116, 1.01781, 0.97561, 1.02880, false),
            new Known("simbench", "1-LV-rural1--0-sw", 15, 0.080, 0.00144, 1.01927, 1.02653, false),
            new Known("simbench", "1-MV-rural--0-sw", 97, 17.256, 0.22048, 1.00302, 1.04462, true),
            new Known("simbench", "1-MV-urban--0-sw", 144, 49.707, 0.29418, 0.96616, 1.02500, false));

    /** What is known of a network: buses, loads and losses in MW, lowest and highest voltage in pu, loops. */
    private record Known(
            String library,
            String net,
            int buses,
            double loadMw,
            double lossesMw,
            double lowestPu,
            double highestPu,
            boolean meshed) {}

    /** What one solver finds: voltages in pu by node, losses in kW with those in iron. */
    private record Found(String solver, Map<String, Double> voltagePu, double lossesKw) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pandapower", "simbench"})
    void everyEngineFindsPandapowersVoltagesAndLosses(String library) throws Exception {
        List<PowerFlowProvider> engines =
                ENGINES.stream().map(BenchmarkNetsIT::orCallOff).toList();
        write(library);
        assertAll(KNOWN.stream()
                .filter(known -> known.library().equals(library))
                .map(known -> () -> assertAgree(known, engines)));
    }

    private static PowerFlowProvider orCallOff(String name) {
        PowerFlowProvider engine = EngineOnHand.orFetch(
                Objects.requireNonNull(PowerFlowEngines.byName().get(name)));
        GridCase simple = new GridCase(PublishedNetworks.of(Feeder.IEEE33), new Network(Feeder.IEEE33.plan(1000)));
        List<String> missing = engine.problems(simple, EngineSettings.hourly());
        Assumptions.assumeTrue(
                missing.isEmpty() || Objects.equals(System.getenv("CI"), "true"), () -> String.join("\n", missing));
        assertEquals(List.of(), missing);
        return engine;
    }

    private void write(String library) throws Exception {
        Path script = Home.path().resolve("federates/app/src/test/resources/tools/benchmark_nets.py");
        Path log = folder.resolve("python.log");
        List<String> extra = library.equals("simbench") ? List.of("simbench==1.6.3 --no-deps") : List.of();
        Process python = Adapters.pythonOrCallOff("pandapower", extra, script.toString(), library, folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(
                    python.waitFor(PYTHON_ENDS_S, TimeUnit.SECONDS),
                    () -> "Python has not ended within " + PYTHON_ENDS_S + " s");
            assertEquals(0, python.exitValue(), Files.readString(log));
        } finally {
            python.destroyForcibly();
        }
    }

    private void assertAgree(Known known, List<PowerFlowProvider> engines) throws IOException {
        GridCase grid = grid(NetworkFormats.read(folder.resolve(known.net() + ".json")));
        List<Found> all = new ArrayList<>(List.of(pandapower(known)));
        for (PowerFlowProvider engine : engines) {
            if (known.meshed() && engine.name().equals(SweepProvider.NAME)) {
                String refused = String.join("\n", engine.problems(grid, EngineSettings.hourly()));
                assertTrue(refused.contains("are a loop"), known.net() + refused);
                continue;
            }
            Found found = solve(known, grid, engine);
            all.forEach(other -> assertClose(known, other, found));
            all.add(found);
        }
    }

    private static GridCase grid(energy.isochron.grid.file.NetworkFile file) {
        return new GridCase(file.network(), new Network(FeederGraph.of(file, 1000)));
    }

    /** pandapower's own results, which have to be those that are known. */
    private Found pandapower(Known known) throws IOException {
        JsonNode results = new JsonMapper()
                .readTree(folder.resolve(known.net() + ".results").toFile());
        Map<String, Double> voltagePu = new TreeMap<>();
        results.path("voltage_pu")
                .properties()
                .forEach(bus -> voltagePu.put(
                        bus.getKey().replaceAll("[^A-Za-z0-9_.-]", "_"),
                        bus.getValue().doubleValue()));
        assertEquals(known.buses(), voltagePu.size(), known.net());
        assertEquals(known.loadMw(), results.path("load_mw").doubleValue(), LAST_DECIMAL_OF_LOADS, known.net());
        return new Found(
                "pandapower", voltagePu, KW_A_MW * results.path("losses_mw").doubleValue());
    }

    private static Found solve(Known known, GridCase grid, PowerFlowProvider provider) {
        String where = known.net() + " by " + provider.name();
        assertEquals(List.of(), provider.problems(grid, EngineSettings.hourly()), where);
        try (PowerFlow engine = provider.open(grid, EngineSettings.hourly())) {
            Solution.Solved solved = assertInstanceOf(Solution.Solved.class, engine.solve(0), where);
            assertEquals(List.of(), solved.deadNodes(), where);
            double[] magnitudePu = new double[engine.layout().nodeValues()];
            engine.voltages(magnitudePu, new double[magnitudePu.length]);
            Map<String, Double> voltagePu = new TreeMap<>();
            for (int node = 0; node < engine.layout().nodes().size(); node++) {
                voltagePu.put(
                        engine.layout().nodes().get(node).id(),
                        magnitudePu[engine.layout().nodeOffset(node)]);
            }
            double lossesKw = engine.lossesKw() + ironKw(grid.electrical(), voltagePu);
            assertEquals(engine.importKw() - takenKw(grid.electrical()), lossesKw, AGREEMENT_KW, where);
            return new Found(provider.name(), voltagePu, lossesKw);
        }
    }

    /** What iron takes, which the importer makes loads of constant impedance; these networks have no other ones. */
    private static double ironKw(ElectricalNetwork network, Map<String, Double> voltagePu) {
        return network.loads().stream()
                .filter(load -> load.model() == Load.Model.IMPEDANCE)
                .mapToDouble(load -> load.pKw() * Math.pow(voltagePu.getOrDefault(load.node(), Double.NaN), 2))
                .sum();
    }

    private static double takenKw(ElectricalNetwork network) {
        return network.loads().stream()
                .filter(load -> load.model() == Load.Model.POWER)
                .mapToDouble(Load::pKw)
                .sum();
    }

    private static void assertClose(Known known, Found one, Found other) {
        String where = known.net() + ", " + one.solver() + " and " + other.solver();
        assertEquals(one.voltagePu().keySet(), other.voltagePu().keySet(), where);
        one.voltagePu()
                .forEach((node, voltagePu) -> assertEquals(
                        voltagePu,
                        other.voltagePu().getOrDefault(node, Double.NaN),
                        AGREEMENT_PU,
                        () -> where + " at " + node));
        assertEquals(one.lossesKw(), other.lossesKw(), AGREEMENT_KW, where);
        for (Found found : List.of(one, other)) {
            assertEquals(known.lossesMw(), found.lossesKw() / KW_A_MW, LAST_DECIMAL, where);
            assertEquals(known.lowestPu(), lowest(found), LAST_DECIMAL, where);
            assertEquals(known.highestPu(), highest(found), LAST_DECIMAL, where);
        }
    }

    private static double lowest(Found found) {
        return found.voltagePu().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    private static double highest(Found found) {
        return found.voltagePu().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }
}
