package energy.isochron.federation;

import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values and messages of an in-process federation: staged when sent, handed over at the end of the time slot. All values lie in two
 * arrays, staged and current; handing over copies those that were published.
 */
final class LocalExchange {
    private final List<LocalValueOutputs> outputs = new ArrayList<>();
    private final List<LocalValueInputs> inputs = new ArrayList<>();
    private final List<LocalOutbox<?>> outboxes = new ArrayList<>();
    private final List<LocalInbox<?>> inboxes = new ArrayList<>();
    private LocalValueOutputs[] published = {};
    private int publishedCount;
    private LocalOutbox<?>[] senders = {};

    /** The ports of one federate. */
    Ports ports(Declarations declarations) {
        return new LocalPorts(this, declarations);
    }

    /** Connects readers with senders, once all federates have joined and their interfaces are known to fit. */
    void connect() {
        int values = 0;
        for (LocalValueOutputs output : outputs) {
            values += output.keys.size();
        }
        int absent = values;
        for (LocalValueInputs input : inputs) {
            absent += input.keys.size();
        }
        double[] current = new double[absent];
        double[] staged = new double[values];
        Arrays.fill(current, Double.NaN);
        int start = 0;
        for (LocalValueOutputs output : outputs) {
            output.connect(staged, current, start);
            start += output.keys.size();
        }
        Positions positions = new Positions(outputs);
        int next = values;
        for (LocalValueInputs input : inputs) {
            next = input.connect(current, positions, next);
        }
        published = new LocalValueOutputs[outputs.size()];
        connectMessages();
    }

    private void connectMessages() {
        outboxes.sort(Comparator.comparing(LocalOutbox::endpoint));
        senders = outboxes.toArray(new LocalOutbox<?>[0]);
        for (LocalOutbox<?> sender : senders) {
            sender.connect(inboxes);
        }
    }

    /** Ends a time slot: what was sent in it is seen from now on. */
    void handOver() {
        for (int i = 0; i < publishedCount; i++) {
            published[i].handOver();
        }
        publishedCount = 0;
        for (LocalOutbox<?> sender : senders) {
            sender.handOver();
        }
    }

    private void note(LocalValueOutputs output) {
        published[publishedCount++] = output;
    }

    private record LocalPorts(LocalExchange exchange, Declarations declarations) implements Ports {
        @Override
        public ValueOutputs publish(ValueInterface spec, List<String> ids) {
            LocalValueOutputs output = exchange.new LocalValueOutputs(declarations.values(spec, ids, Direction.SENDS));
            exchange.outputs.add(output);
            return output;
        }

        @Override
        public ValueInputs subscribe(ValueInterface spec, List<String> ids, double absent) {
            LocalValueInputs input = new LocalValueInputs(declarations.values(spec, ids, Direction.READS), absent);
            exchange.inputs.add(input);
            return input;
        }

        @Override
        public <T extends Record> MessageOutput<T> send(MessageInterface<T> spec) {
            LocalOutbox<T> outbox = new LocalOutbox<>(declarations.message(spec, Direction.SENDS), spec.type());
            exchange.outboxes.add(outbox);
            return outbox;
        }

        @Override
        public <T extends Record> MessageInput<T> listen(MessageInterface<T> spec) {
            LocalInbox<T> inbox = new LocalInbox<>(declarations.message(spec, Direction.READS), spec);
            exchange.inboxes.add(inbox);
            return inbox;
        }
    }

    /** Where published values lie: whole families at once, single keys by a table that is made when one is asked for. */
    private static final class Positions {
        static final int NONE = -1;

        private final List<LocalValueOutputs> outputs;
        private final Map<String, Integer> byKey = new HashMap<>();

        Positions(List<LocalValueOutputs> outputs) {
            this.outputs = outputs;
        }

        /** The first position of a family that is published with the same ids. */
        int ofFamily(FamilyKeys keys) {
            for (LocalValueOutputs output : outputs) {
                if (output.keys.matches(keys)) {
                    return output.start;
                }
            }
            return NONE;
        }

        int of(String key) {
            if (byKey.isEmpty()) {
                for (LocalValueOutputs output : outputs) {
                    for (String published : output.keys) {
                        byKey.put(published, byKey.size());
                    }
                }
            }
            return byKey.getOrDefault(key, NONE);
        }
    }

    private final class LocalValueOutputs implements ValueOutputs {
        private final FamilyKeys keys;
        private double[] staged = {};
        private double[] current = {};
        private int start;
        private int size;
        private int low;
        private int high;

        LocalValueOutputs(FamilyKeys keys) {
            this.keys = keys;
        }

        void connect(double[] allStaged, double[] allCurrent, int first) {
            staged = allStaged;
            current = allCurrent;
            Arrays.fill(staged, first, first + keys.size(), Double.NaN);
            start = first;
            size = keys.size();
        }

        @Override
        public void set(int index, double value) {
            if (index < 0 || index >= size) {
                throw Indexes.outOfRange(index, keys, size > 0);
            }
            staged[start + index] = value;
            if (low == high) {
                low = index;
                high = index + 1;
                note(this);
            } else if (index < low) {
                low = index;
            } else if (index >= high) {
                high = index + 1;
            }
        }

        void handOver() {
            System.arraycopy(staged, start + low, current, start + low, high - low);
            low = 0;
            high = 0;
        }
    }

    private static final class LocalValueInputs implements ValueInputs {
        private final FamilyKeys keys;
        private final double absent;
        private double[] current = {};
        private int[] source = {};

        LocalValueInputs(FamilyKeys keys, double absent) {
            this.keys = keys;
            this.absent = absent;
        }

        int connect(double[] allCurrent, Positions positions, int firstAbsent) {
            int next = firstAbsent;
            current = allCurrent;
            source = new int[keys.size()];
            int family = positions.ofFamily(keys);
            for (int i = 0; i < source.length; i++) {
                source[i] = family == Positions.NONE ? positions.of(keys.get(i)) : family + i;
                if (source[i] == Positions.NONE) {
                    current[next] = absent;
                    source[i] = next++;
                }
            }
            return next;
        }

        @Override
        public double get(int index) {
            if (index < 0 || index >= source.length) {
                throw Indexes.outOfRange(index, keys, source.length > 0);
            }
            return current[source[index]];
        }
    }
}
