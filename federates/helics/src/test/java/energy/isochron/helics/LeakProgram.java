package energy.isochron.helics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Does the same many times and prints what memory it takes, in MiB, after the warm-up and at the end. Arguments: {@code PUBLISHES} or
 * {@code FEDERATIONS}, how many, and how many of them are the warm-up.
 */
final class LeakProgram {
    private static final int MEBI = 1 << 20;
    private static final int PER_STEP = 1000;

    private LeakProgram() {}

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        int warmUp = Integer.parseInt(arguments[2]);
        boolean publishes = arguments[0].equals("PUBLISHES");
        repeat(publishes, warmUp);
        print("warm");
        long began = System.nanoTime();
        repeat(publishes, count - warmUp);
        print("end");
        System.out.println(
                "each " + (System.nanoTime() - began) / 1e6 / (count - warmUp) + " ms, callbacks " + Upcalls.count());
    }

    private static void repeat(boolean publishes, int count) {
        if (publishes) {
            publish(count);
        } else {
            for (int i = 0; i < count; i++) {
                federation();
            }
        }
    }

    /** Publishes values of four types to a reader, a thousand values a step. */
    private static void publish(int count) {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, TestFederation.Cores.SHARED, "a", "b")) {
            CombinationFederate a = federation.get(0);
            CombinationFederate b = federation.get(1);
            Publication<Double> number = a.registerPublication("double", ValueType.DOUBLE, "");
            Publication<String> text = a.registerPublication("string", ValueType.STRING, "");
            Publication<double[]> vector = a.registerPublication("vector", ValueType.VECTOR, "");
            Publication<NamedPoint> point = a.registerPublication("point", ValueType.NAMED_POINT, "");
            Input<Double> readNumber = b.registerSubscription("a/double", ValueType.DOUBLE, "");
            Input<String> readText = b.registerSubscription("a/string", ValueType.STRING, "");
            Input<double[]> readVector = b.registerSubscription("a/vector", ValueType.VECTOR, "");
            Input<NamedPoint> readPoint = b.registerSubscription("a/point", ValueType.NAMED_POINT, "");
            federation.start();
            double[] values = new double[32];
            for (int i = 0; i < count; i += 4) {
                number.publish((double) i);
                text.publish("text number " + i);
                values[i % values.length] = i;
                vector.publish(values);
                point.publish(new NamedPoint("point", i));
                if (i % PER_STEP == 0) {
                    federation.advance(1 + i / PER_STEP);
                    readNumber.get();
                    readText.get();
                    readVector.get();
                    readPoint.get();
                }
            }
        }
    }

    /** A broker and two federates on one core with callbacks and a filter of Java, two messages, and the close of it all. */
    private static void federation() {
        try (TestFederation federation = TestFederation.of(
                CoreType.INPROC, TestFederation.Cores.SHARED, "a" + UUID.randomUUID(), "b" + UUID.randomUUID())) {
            CombinationFederate a = federation.get(0);
            CombinationFederate b = federation.get(1);
            a.callbacks().onTimeUpdate((time, iterating) -> {});
            b.callbacks().onStateChange((now, before) -> {});
            b.callbacks().onQuery(question -> Optional.of("answer"));
            federation.broker.onLog((level, source, message) -> {});
            Endpoint from = a.registerGlobalEndpoint("from", "");
            Endpoint to = b.registerGlobalEndpoint("to", "");
            Filter filter = a.registerFilter(FilterType.CUSTOM, "filter");
            filter.addSourceTarget("from");
            filter.setOperator(message -> true);
            Publication<Double> number = a.registerPublication("p", ValueType.DOUBLE, "");
            Input<Double> read = b.registerSubscription(a.name() + "/p", ValueType.DOUBLE, "");
            federation.start();
            from.sendTo(new byte[1000], "to");
            number.publish(1.0);
            federation.advance(1);
            federation.advance(2);
            if (to.receive().isEmpty() || read.get() != 1.0) {
                throw new IllegalStateException("what was sent has not arrived");
            }
        }
    }

    private static void print(String when) throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.println(when + " resident " + resident() + " heap "
                + (runtime.totalMemory() - runtime.freeMemory()) / MEBI + " threads " + threads());
    }

    private static long resident() throws IOException {
        return number("VmRSS:") / 1024;
    }

    private static long threads() throws IOException {
        return number("Threads:");
    }

    private static long number(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
