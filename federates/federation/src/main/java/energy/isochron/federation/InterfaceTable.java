package energy.isochron.federation;

import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All interfaces of one federate, known without starting anything.
 *
 * @param federate its name
 * @param rows in the order of declaration
 */
public record InterfaceTable(String federate, List<DeclaredInterface> rows) {
    public InterfaceTable {
        Objects.requireNonNull(federate, "federate");
        rows = List.copyOf(rows);
    }

    /**
     * Lets a federate declare its interfaces on ports that lead nowhere. The federate has joined then and is of no other use.
     *
     * @param federate a federate made for this
     */
    public static InterfaceTable of(Federate federate) {
        Declarations declarations = new Declarations(federate.name());
        federate.join(new UnconnectedPorts(declarations));
        return declarations.close();
    }

    /**
     * Finds what does not fit together between the federates of one federation, in time proportional to the number of families of
     * values, or else of keys.
     *
     * @param tables one for each federate
     * @return problems in the order of federates and rows; empty if all fit
     */
    public static List<Mismatch> match(List<InterfaceTable> tables) {
        List<Mismatch> found = new ArrayList<>();
        Senders senders = new Senders(tables, found);
        Set<String> heard = new HashSet<>();
        for (InterfaceTable table : tables) {
            for (DeclaredInterface row : table.rows()) {
                if (row.direction() == Direction.READS) {
                    if (row.kind() == Kind.MESSAGE) {
                        heard.addAll(row.keys());
                    }
                    matchReader(row, senders, found);
                }
            }
        }
        for (DeclaredInterface row : senders.messages()) {
            String key = row.keys().getFirst();
            if (!heard.contains(key)) {
                found.add(new Mismatch(
                        Mismatch.Kind.UNHEARD_MESSAGE,
                        row.federate(),
                        key,
                        "federate '" + row.federate() + "' sends '" + key + "', but nobody listens"));
            }
        }
        return found;
    }

    private static void matchReader(DeclaredInterface reader, Senders senders, List<Mismatch> found) {
        Optional<DeclaredInterface> family = senders.ofWhole(reader);
        if (family.isPresent() && family.get().unit().equals(reader.unit())) {
            return;
        }
        for (String key : reader.keys()) {
            DeclaredInterface sender = senders.of(reader.kind(), key);
            if (sender == null) {
                found.add(nobodySends(reader, key));
            } else if (!sender.unit().equals(reader.unit())) {
                found.add(different(Mismatch.Kind.UNIT, "unit", reader, reader.unit(), sender, sender.unit(), key));
            } else if (!sender.type().equals(reader.type())) {
                found.add(different(Mismatch.Kind.TYPE, "record", reader, reader.type(), sender, sender.type(), key));
            }
        }
    }

    private static Mismatch nobodySends(DeclaredInterface reader, String key) {
        Mismatch.Kind kind =
                switch (reader.kind()) {
                    case MESSAGE -> reader.optional() ? Mismatch.Kind.ABSENT_MESSAGE : Mismatch.Kind.UNMATCHED_MESSAGE;
                    case VALUE -> reader.optional() ? Mismatch.Kind.ABSENT_VALUE : Mismatch.Kind.UNMATCHED_VALUE;
                };
        return new Mismatch(kind, reader.federate(), key, unmatched(reader.federate(), reader.kind(), key));
    }

    /** The words for a key that a federate reads and nobody sends. */
    static String unmatched(String federate, Kind kind, String key) {
        String verb = kind == Kind.MESSAGE ? "sends" : "publishes";
        return "federate '" + federate + "' reads '" + key + "', but nobody " + verb
                + " it. Maybe the federate '" + key.substring(0, Math.max(0, key.indexOf('/')))
                + "' is missing, or names a bus or branch otherwise?";
    }

    private static Mismatch different(
            Mismatch.Kind kind,
            String what,
            DeclaredInterface reader,
            String wanted,
            DeclaredInterface sender,
            String given,
            String key) {
        return new Mismatch(
                kind,
                reader.federate(),
                key,
                "federate '" + reader.federate() + "' reads '" + key + "' with " + what + " '" + wanted
                        + "', but federate '" + sender.federate() + "' sends " + what + " '" + given
                        + "'. Maybe the two are of different releases?");
    }

    /** Ports without a host. */
    private record UnconnectedPorts(Declarations declarations) implements Ports {
        @Override
        public ValueOutputs publish(ValueInterface spec, List<String> ids) {
            declarations.values(spec, ids, Direction.SENDS);
            return (index, value) -> {
                throw unconnected();
            };
        }

        @Override
        public ValueInputs subscribe(ValueInterface spec, List<String> ids, double absent) {
            declarations.values(spec, ids, Direction.READS);
            return index -> {
                throw unconnected();
            };
        }

        @Override
        public <T extends Record> MessageOutput<T> send(MessageInterface<T> spec) {
            declarations.message(spec, Direction.SENDS);
            return message -> {
                throw unconnected();
            };
        }

        @Override
        public <T extends Record> MessageInput<T> listen(MessageInterface<T> spec) {
            declarations.message(spec, Direction.READS);
            return new MessageInput<>() {
                @Override
                public List<Received<T>> receive() {
                    throw unconnected();
                }

                @Override
                public T receiveOne() {
                    throw unconnected();
                }
            };
        }

        private static IllegalStateException unconnected() {
            return new IllegalStateException(
                    "this federate was made for its interface table only. Maybe it should be made anew for a federation?");
        }
    }
}
