package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import java.util.List;
import java.util.Objects;

/**
 * One row of a federate's interface table: a message, or a value or family of values, that it sends or reads.
 *
 * @param federate the federate that declares it
 * @param pattern the key in the whole federation, such as {@code grid/<bus>/voltage} or {@code market/clearing}
 * @param kind value or message
 * @param type {@code double}, or the record and its version, such as {@code Clearing 1}
 * @param unit the unit of a value; empty for a message
 * @param direction sent or read
 * @param beat when it is sent
 * @param optional whether a reader does without it
 * @param meaning what it is, in one line
 * @param keys the keys, one for each id of a value; the sending endpoint for a message
 */
public record DeclaredInterface(
        String federate,
        String pattern,
        Kind kind,
        String type,
        String unit,
        Direction direction,
        Beat beat,
        boolean optional,
        String meaning,
        List<String> keys) {
    public DeclaredInterface {
        Objects.requireNonNull(federate, "federate");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(beat, "beat");
        Objects.requireNonNull(meaning, "meaning");
        keys = keys instanceof FamilyKeys ? keys : List.copyOf(keys);
    }

    /** What passes. */
    public enum Kind {
        /** A double with a unit, for any tool. */
        VALUE,
        /** A record as JSON. */
        MESSAGE
    }

    /** Which way it passes, seen from the federate. */
    public enum Direction {
        /** The federate sends it. */
        SENDS,
        /** The federate reads it. */
        READS
    }
}
