package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Power-flow engines against pandapower in the same run: a day of 24 steps on networks of 33, 1 000 and 10 000 buses. Engines are all that
 * the service loader finds and that solve physics, the library itself by both its methods, and that library without the adapter. Turns
 * alternate, so that other work on the machine disturbs all alike; the figure is the median of all turns, of the processor time that the
 * thread took, or pandapower's process: on an idle machine that is the time on the clock, as all of them have one thread. Prints a table in
 * Markdown.
 *
 * <pre>mvn -q -Pbench -pl grid-adapters/power-grid-model verify -Dbench.main=energy.isochron.powergridmodel.PowerFlowComparison
 *     "-Dbench.args=TURNS NETWORK..."</pre>
 *
 * where a network is {@code ieee33} or a number of buses.
 */
public final class PowerFlowComparison {
    /** A turn lasts as many days as fit into this time, at least one. */
    private static final double TURN_MS = 200;

    private static final int WARM_UP_DAYS = 200;
    private static final double WARM_UP_MS = 3000;

    private final List<Contender> contenders = new ArrayList<>();
    private final List<List<Double>> turns = new ArrayList<>();
    private final List<String> remarks;

    private PowerFlowComparison(List<String> remarks) {
        this.remarks = remarks;
    }

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 && arguments[0].matches("\\d+") ? Integer.parseInt(arguments[0]) : 9;
        List<String> networks = arguments.length > 1
                ? Arrays.asList(arguments).subList(1, arguments.length)
                : List.of("ieee33", "1000", "10000");
        new PowerGridModelProvider().prepare(System.out::println);
        System.out.println("load average at the start: " + load());
        System.out.println();
        System.out.println("| Network | Engine | Day of 24 steps, ms | A step, ms | pandapower takes | recycled it takes |"
                + " differs from `sweep` by, pu |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|");
        List<String> remarks = new ArrayList<>();
        try (Pandapower pandapower = new Pandapower()) {
            for (String network : networks) {
                Day day = network.equals("ieee33") ? Day.ieee33() : Day.random(Integer.parseInt(network));
                pandapower.open(day);
                PowerFlowComparison comparison = new PowerFlowComparison(remarks);
                comparison.enter(day, pandapower);
                comparison.run(turns);
                comparison.print(day.name());
            }
        }
        System.out.println();
        remarks.forEach(System.out::println);
        System.out.println("load average at the end: " + load());
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The sweep comes first, since the others are compared to it, and pandapower last. */
    private void enter(Day day, Pandapower pandapower) {
        List<PowerFlowProvider> found = new ArrayList<>(PowerFlowEngines.byName().values());
        found.removeIf(provider -> !provider.capabilities().contains(Capability.PHYSICS));
        found.sort((one, other) -> Boolean.compare(other.name().equals("sweep"), one.name().equals("sweep")));
        for (PowerFlowProvider provider : found) {
            contenders.add(new EngineContender(provider, Map.of(), day));
            if (provider.name().equals(PowerGridModelProvider.NAME)) {
                contenders.add(new BareContender(Method.NEWTON_RAPHSON, day));
                Method other = Method.ITERATIVE_CURRENT;
                contenders.add(
                        new EngineContender(provider, Map.of(PowerGridModelProvider.METHOD, other.key()), day));
                contenders.add(new BareContender(other, day));
            }
        }
        contenders.add(pandapower.contender("plain"));
        contenders.add(pandapower.contender("recycled"));
        contenders.forEach(contender -> turns.add(new ArrayList<>()));
    }

    /** What a step of a warm engine allocates on the heap, B. */
    private static double allocated(EngineContender engine) {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10; i++) {
            engine.day();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / (10.0 * Day.STEPS);
    }

    private void run(int count) throws Exception {
        for (Contender contender : contenders) {
            double spent = 0;
            for (int i = 0; i < WARM_UP_DAYS && spent < WARM_UP_MS; i++) {
                spent += contender.day();
            }
        }
        for (int turn = 0; turn < count; turn++) {
            for (int i = 0; i < contenders.size(); i++) {
                double spent = 0;
                List<Double> days = new ArrayList<>();
                while (spent < TURN_MS) {
                    days.add(contenders.get(i).day());
                    spent += days.getLast();
                }
                turns.get(i).add(median(days));
            }
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void print(String network) {
        double[] ms = turns.stream().mapToDouble(PowerFlowComparison::median).toArray();
        double plain = ms[ms.length - 2];
        double recycled = ms[ms.length - 1];
        for (int i = 0; i < ms.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s × | %s × | %.0e |%n",
                    i == 0 ? network : "",
                    contenders.get(i).name(),
                    figure(ms[i]),
                    figure(ms[i] / Day.STEPS),
                    figure(plain / ms[i]),
                    figure(recycled / ms[i]),
                    difference(contenders.get(i).voltages()));
        }
        for (int i = 1; i < ms.length; i++) {
            if (contenders.get(i) instanceof EngineContender engine) {
                remarks.add(String.format(
                        Locale.ROOT, "%s allocates %.0f B a step on %s", engine.name(), allocated(engine), network));
            }
            if (contenders.get(i) instanceof BareContender bare) {
                remarks.add(String.format(
                        Locale.ROOT,
                        "the adapter takes %+.0f %% of %s on %s",
                        100 * median(ratios(turns.get(i - 1), turns.get(i))) - 100,
                        bare.name(),
                        network));
            }
        }
        contenders.forEach(Contender::close);
    }

    private static List<Double> ratios(List<Double> some, List<Double> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) / others.get(i))
                .toList();
    }

    /** Three digits, without an exponent. */
    private static String figure(double value) {
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
        return String.format(Locale.ROOT, "%,." + decimals + 'f', value).replace(',', ' ');
    }

    private double difference(double[] voltages) {
        double[] swept = contenders.getFirst().voltages();
        double most = 0;
        for (int i = 0; i < swept.length; i++) {
            most = Math.max(most, Math.abs(swept[i] - voltages[i]));
        }
        return most;
    }
}
