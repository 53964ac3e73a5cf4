package energy.isochron.opendss;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The adapter against pandapower's {@code runpp_3ph} on the IEEE European low-voltage test feeder, in the same run: a day of 24 steps, in each
 * of which all loads change, the feeder is solved, and all voltages are read. The adapter opens the public script of the feeder, as it
 * stands with its 55 loads of 1 kW, and injects pandapower's 55 loads of minute 566 on top; opened once more without the loads of
 * the script, both have the same loads, and voltages are compared. Turns alternate, so that other work on the machine disturbs all alike;
 * the figure is the median of all turns, of the processor time that the thread took, or pandapower's process, which has one thread, too. Prints a
 * table in Markdown.
 *
 * <pre>mvn -q -Pbench -pl grid-adapters/opendss verify -Dbench.main=energy.isochron.opendss.EuropeanLvComparison
 *     "-Dbench.args=MASTER TURNS"</pre>
 *
 * where {@code MASTER} is the absolute path of {@code Master.dss} of {@code Version8/Distrib/IEEETestCases/LVTestCase} of
 * github.com/dss-extensions/electricdss-tst.
 */
public final class EuropeanLvComparison {
    /** A turn of the adapter lasts as many days as fit into this time. */
    private static final double TURN_MS = 500;

    private static final double WARM_UP_MS = 4000;
    private static final double FINE_PU = 1e-10;
    private static final double OPENDSS_OWN_PU = 1e-4;

    private EuropeanLvComparison() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1) {
            throw new IllegalArgumentException("arguments are none, allowed are the absolute path of Master.dss and a"
                    + " number of turns. Maybe set -Dbench.args?");
        }
        Path master = Path.of(arguments[0]);
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        new OpenDssProvider().prepare(System.out::println);
        System.out.println("load average at the start: " + load());
        Path bare = withoutLoads(master);
        try (Pandapower pandapower = new Pandapower()) {
            List<Pandapower.PhaseLoad> loads = pandapower.loads();
            List<Contender> contenders = List.of(
                    new AdapterContender("`opendss`, the script's loads, and pandapower's on top", master, FINE_PU, loads),
                    new AdapterContender("the same, `tolerance_pu: 1e-4`", master, OPENDSS_OWN_PU, loads),
                    new AdapterContender("`opendss`, pandapower's loads alone", bare, FINE_PU, loads),
                    new AdapterContender("the same, `tolerance_pu: 1e-4`", bare, OPENDSS_OWN_PU, loads),
                    new LibraryContender("its C library alone, 1e-4", bare, OPENDSS_OWN_PU, loads));
            compare(pandapower, contenders, turns);
            contenders.forEach(Contender::close);
        } finally {
            Files.delete(bare);
        }
        System.out.println("load average at the end: " + load());
    }

    /** A script of the same feeder whose own loads are off. */
    private static Path withoutLoads(Path master) throws IOException {
        Path script = Files.createTempFile("european-lv", ".dss");
        return Files.writeString(script, "redirect \"" + master + "\"\nbatchedit load..* enabled=no\nsolve\n");
    }

    private static void compare(Pandapower pandapower, List<Contender> contenders, int turns) throws IOException {
        List<List<Double>> days = new ArrayList<>();
        for (Contender contender : contenders) {
            days.add(new ArrayList<>());
            for (double spent = 0; spent < WARM_UP_MS; ) {
                spent += contender.timedDay();
            }
        }
        List<Double> pandas = new ArrayList<>();
        JsonNode told = pandapower.day(Contender.STEPS);
        for (int turn = 0; turn < turns; turn++) {
            told = pandapower.day(Contender.STEPS);
            pandas.add(told.path("ms").asDouble());
            for (int i = 0; i < contenders.size(); i++) {
                days.get(i).add(turn(contenders.get(i)));
            }
        }
        print(pandapower, told.path("u"), median(pandas), contenders, days);
    }

    private static double turn(Contender contender) {
        List<Double> days = new ArrayList<>();
        for (double spent = 0; spent < TURN_MS; spent += days.getLast()) {
            days.add(contender.timedDay());
        }
        return median(days);
    }

    private static void print(
            Pandapower pandapower, JsonNode u, double pandaMs, List<Contender> contenders, List<List<Double>> days) {
        System.out.println("turns: " + days.getFirst().size() + ", loads that change: "
                + pandapower.loads().size() + ", voltages that are read: "
                + contenders.getFirst().magnitudePu().length);
        System.out.println();
        System.out.println("| Engine | Day of 24 steps, ms | A step, ms | Rounds | pandapower takes |"
                + " from 1e-10, pu | from pandapower, pu |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (int i = 0; i < contenders.size(); i++) {
            double ms = median(days.get(i));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.3f | %d | %.0f × | %s | %.5f |%n",
                    contenders.get(i).name(),
                    ms,
                    ms / Contender.STEPS,
                    contenders.get(i).rounds(),
                    pandaMs / ms,
                    difference(contenders.get(i), contenders.get(i < 2 ? 0 : 2)),
                    difference(contenders.get(i).voltages(), u));
        }
        System.out.printf(
                Locale.ROOT,
                "| pandapower %s, `runpp_3ph` | %.0f | %.1f | – | 1 × | – | – |%n%n",
                pandapower.version(),
                pandaMs,
                pandaMs / Contender.STEPS);
    }

    private static double difference(Map<String, double[]> voltages, JsonNode others) {
        double most = 0;
        for (Map.Entry<String, double[]> bus : voltages.entrySet()) {
            for (int k = 0; k < 3 && others.has(bus.getKey()); k++) {
                double other = others.path(bus.getKey()).path(k).asDouble();
                most = Math.max(most, Math.abs(bus.getValue()[k] - other));
            }
        }
        return most;
    }

    private static String difference(Contender one, Contender other) {
        double most = 0;
        for (int i = 0; i < one.magnitudePu().length; i++) {
            most = Math.max(most, Math.abs(one.magnitudePu()[i] - other.magnitudePu()[i]));
        }
        return one == other ? "–" : String.format(Locale.ROOT, "%.0e", most);
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
