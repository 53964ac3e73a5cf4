package energy.isochron.federation;

import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes and checks what one federate declares; every host's ports pass through it first. */
final class Declarations {
    private final String federate;
    private final List<DeclaredInterface> rows = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private final Map<Direction, List<FamilyKeys>> families = new EnumMap<>(Direction.class);
    private boolean closed;

    Declarations(String federate) {
        this.federate = federate;
    }

    /**
     * Notes values and checks their ids.
     *
     * @return their keys, in the order of the ids
     */
    FamilyKeys values(ValueInterface spec, List<String> ids, Direction direction) {
        checkOpen(spec.pattern());
        boolean family = spec.pattern().indexOf('<') >= 0;
        if (!family && !ids.equals(Ports.SCALAR)) {
            throw new IllegalArgumentException(declares(spec.pattern()) + "for ids " + ids
                    + ", but the key has no placeholder. Maybe Ports.SCALAR was meant?");
        }
        for (String id : ids) {
            if (family && id.isBlank()) {
                throw new IllegalArgumentException(
                        declares(spec.pattern()) + "for a blank id. Maybe a list of ids was meant, not Ports.SCALAR?");
            }
        }
        FamilyKeys keys = new FamilyKeys(spec, ids);
        checkNew(keys, direction);
        rows.add(new DeclaredInterface(
                federate,
                spec.pattern(),
                Kind.VALUE,
                "double",
                spec.unit(),
                direction,
                spec.beat(),
                spec.optional(),
                spec.meaning(),
                keys));
        return keys;
    }

    /**
     * Notes a message.
     *
     * @return the federate's own endpoint for it, {@code <federate>/<message>}
     */
    String message(MessageInterface<?> spec, Direction direction) {
        checkOpen(spec.source());
        String endpoint = federate + '/' + spec.name();
        checkNew(endpoint);
        String source = direction == Direction.SENDS ? endpoint : spec.source();
        rows.add(new DeclaredInterface(
                federate,
                source,
                Kind.MESSAGE,
                spec.type().getSimpleName() + ' ' + spec.version(),
                "",
                direction,
                spec.beat(),
                spec.optional(),
                spec.meaning(),
                List.of(source)));
        return endpoint;
    }

    /** No more declarations are taken. */
    InterfaceTable close() {
        closed = true;
        return new InterfaceTable(federate, rows);
    }

    private void checkNew(String name) {
        if (!declared.add(name)) {
            throw twice(name);
        }
    }

    private void checkNew(FamilyKeys keys, Direction direction) {
        keys.repeated().ifPresent(key -> {
            throw twice(direction + key);
        });
        List<FamilyKeys> earlier = families.computeIfAbsent(direction, way -> new ArrayList<>());
        for (FamilyKeys other : earlier) {
            if (keys.mayMeet(other)) {
                Set<String> taken = new HashSet<>(other);
                keys.stream().filter(taken::contains).findFirst().ifPresent(key -> {
                    throw twice(direction + key);
                });
            }
        }
        earlier.add(keys);
    }

    private IllegalArgumentException twice(String name) {
        return new IllegalArgumentException("federate '" + federate + "' declares '" + name
                + "' twice. Maybe an id stands twice in a list, or it sends and reads messages of one name?");
    }

    private void checkOpen(String pattern) {
        if (closed) {
            throw new IllegalStateException(
                    declares(pattern) + "after it has joined. Maybe this belongs into Federate.join?");
        }
    }

    private String declares(String pattern) {
        return "federate '" + federate + "' declares '" + pattern + "' ";
    }
}
