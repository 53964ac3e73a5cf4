package energy.isochron.helics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What HELICS' calls cost in Java, through the public classes. Reads "CASE SIZE ROUNDS" lines and answers each with nanoseconds, in the
 * order of the case's columns; {@link Languages} runs it beside its sisters {@code calls.c} and {@code calls.py}, which do the same.
 */
public final class JavaCalls {
    private static final int PASSES = 10;
    private static final int CALLS = 100;
    private static final int VALUES = 1000;

    private final Map<Integer, Ring> rings = new HashMap<>();
    private Values values;
    private Messages messages;

    /** Answers until the input ends. */
    public static void main(String[] arguments) throws IOException {
        JavaCalls calls = new JavaCalls();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 3);
            double[] nanos = calls.run(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            System.out.println(Arrays.stream(nanos)
                    .mapToObj(nano -> String.format(Locale.ROOT, "%.2f", nano))
                    .collect(Collectors.joining(" ")));
        }
        Helics.closeLibrary();
    }

    private double[] run(String name, int size, int rounds) {
        switch (name) {
            case "values" -> {
                values = values == null ? new Values() : values;
                return values.run(size, rounds);
            }
            case "messages" -> {
                messages = messages == null ? new Messages() : messages;
                return messages.run(size, size > 4096 ? 20 : CALLS, rounds);
            }
            case "one-thread" -> {
                return new double[] {rings.computeIfAbsent(size, Ring::new).oneThread(rounds)};
            }
            case "threads" -> {
                return new double[] {rings.computeIfAbsent(size, Ring::new).threads(rounds)};
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    /** Columns: publish unread, publish, getDouble of a new value, and then in many passes isUpdated and getDouble again. */
    private static final class Values {
        private final BenchFederation federation = new BenchFederation("values", 2);
        private final Publication<Double> unread =
                federation.get(0).registerPublication("unread", ValueType.DOUBLE, "");
        private final Publication<?>[] out = IntStream.range(0, VALUES)
                .mapToObj(i -> federation.get(0).registerPublication("p" + i, ValueType.DOUBLE, ""))
                .toArray(Publication<?>[]::new);
        private final Input<?>[] in = IntStream.range(0, VALUES)
                .mapToObj(i -> federation.get(1).registerSubscription("values_0/p" + i, ValueType.DOUBLE, ""))
                .toArray(Input<?>[]::new);
        private double sum;

        Values() {
            federation.start();
        }

        double[] run(int calls, int rounds) {
            Publication<?>[] publications = Arrays.copyOf(out, calls);
            Input<?>[] inputs = Arrays.copyOf(in, calls);
            double[] spent = new double[5];
            for (int round = 0; round < rounds; round++) {
                long begun = System.nanoTime();
                publish(unread, PASSES * calls);
                long then = System.nanoTime();
                spent[0] += (double) (then - begun) / PASSES;
                publish(publications, federation.now());
                spent[1] += System.nanoTime() - then;
                federation.advance();
                begun = System.nanoTime();
                sum += read(inputs);
                then = System.nanoTime();
                spent[2] += then - begun;
                for (int pass = 0; pass < PASSES; pass++) {
                    sum += updates(inputs);
                }
                begun = System.nanoTime();
                spent[3] += (double) (begun - then) / PASSES;
                for (int pass = 0; pass < PASSES; pass++) {
                    sum += read(inputs);
                }
                spent[4] += (double) (System.nanoTime() - begun) / PASSES;
            }
            if (sum == 0.5) {
                System.err.println("?");
            }
            return Arrays.stream(spent).map(nanos -> nanos / rounds / calls).toArray();
        }

        private static void publish(Publication<?> unread, int calls) {
            for (int i = 0; i < calls; i++) {
                unread.publishDouble(i);
            }
        }

        private static void publish(Publication<?>[] publications, double value) {
            for (Publication<?> publication : publications) {
                publication.publishDouble(value);
            }
        }

        private static int updates(Input<?>[] inputs) {
            int updates = 0;
            for (Input<?> input : inputs) {
                updates += input.isUpdated() ? 1 : 0;
            }
            return updates;
        }

        private static double read(Input<?>[] inputs) {
            double total = 0;
            for (Input<?> input : inputs) {
                total += input.getDouble();
            }
            return total;
        }
    }

    /** Columns: send, receive. */
    private static final class Messages {
        private final BenchFederation federation = new BenchFederation("messages", 2);
        private final Endpoint from = federation.get(0).registerTargetedEndpoint("from", "");
        private final Endpoint to = federation.get(1).registerTargetedEndpoint("to", "");
        private final MessageBuffer buffer = to.createMessage();

        Messages() {
            from.addDestinationTarget("messages_1/to");
            federation.start();
        }

        double[] run(int size, int calls, int rounds) {
            byte[] data = new byte[size];
            byte[] received = new byte[size];
            double sending = 0;
            double receiving = 0;
            int arrived = 0;
            for (int round = 0; round < rounds; round++) {
                long begun = System.nanoTime();
                send(data, calls);
                sending += System.nanoTime() - begun;
                federation.advance();
                begun = System.nanoTime();
                arrived += receive(buffer, received);
                receiving += System.nanoTime() - begun;
            }
            if (arrived != rounds * calls) {
                throw new IllegalStateException(arrived + " of " + rounds * calls + " messages arrived");
            }
            return new double[] {sending / rounds / calls, receiving / rounds / calls};
        }

        private void send(byte[] data, int calls) {
            for (int i = 0; i < calls; i++) {
                from.send(data);
            }
        }

        private int receive(MessageBuffer buffer, byte[] received) {
            int arrived = 0;
            while (to.receive(buffer)) {
                arrived += buffer.copyTo(received) == received.length ? 1 : 0;
            }
            return arrived;
        }
    }

    /** Each federate publishes a number at each step and reads its neighbour's. */
    private static final class Ring {
        private final BenchFederation federation;
        private final List<Publication<Double>> out;
        private final List<Input<Double>> in;
        private double sum;

        Ring(int size) {
            federation = new BenchFederation("ring" + size, size);
            out = IntStream.range(0, size)
                    .mapToObj(i -> federation.get(i).registerPublication("p", ValueType.DOUBLE, ""))
                    .toList();
            in = IntStream.range(0, size)
                    .mapToObj(i -> federation
                            .get(i)
                            .registerSubscription("ring" + size + "_" + (i + 1) % size + "/p", ValueType.DOUBLE, ""))
                    .toList();
            federation.start();
        }

        double oneThread(int rounds) {
            long begun = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                for (Publication<Double> publication : out) {
                    publication.publishDouble(federation.now());
                }
                federation.advance();
                for (Input<Double> input : in) {
                    sum += input.getDouble();
                }
            }
            return (double) (System.nanoTime() - begun) / rounds;
        }

        double threads(int rounds) {
            double start = federation.now();
            long begun = System.nanoTime();
            List<Thread> drivers = IntStream.range(0, out.size())
                    .mapToObj(i -> Thread.ofPlatform().start(() -> drive(i, start, rounds)))
                    .toList();
            try {
                for (Thread driver : drivers) {
                    driver.join();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            double nanos = System.nanoTime() - begun;
            federation.passed(rounds);
            return nanos / rounds;
        }

        private void drive(int index, double start, int rounds) {
            double own = 0;
            for (int round = 1; round <= rounds; round++) {
                out.get(index).publishDouble(round);
                federation.get(index).requestTime(start + round);
                own += in.get(index).getDouble();
            }
            if (own == 0.5) {
                System.err.println("?");
            }
        }
    }
}
