package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A tiny federate that writes down all that it sees, publishes the moment at which it acts, and sends a note of it. */
class Tracer implements Federate {
    static final Beat FIRST = Beat.atSecond("first", 0);
    static final Beat SECOND = Beat.atSecond("second", 1);
    static final Beat THIRD = Beat.atSecond("third", 3);
    static final Beat FOURTH = Beat.atSecond("fourth", 4);
    static final Schedule SCHEDULE = new Schedule(10, 3);
    static final List<String> NAMES = List.of("ann", "ben", "cleo");
    private static final List<String> PARTS = List.of("left", "right");

    private final String name;
    private final List<Beat> beats;
    private final List<ValueInputs> levels = new ArrayList<>();
    private final List<ValueInputs> parts = new ArrayList<>();
    private final List<MessageInput<Note>> notes = new ArrayList<>();
    private final List<ValueInputs> ghosts = new ArrayList<>();
    private final List<ValueOutputs> level = new ArrayList<>();
    private final List<ValueOutputs> part = new ArrayList<>();
    private final List<MessageOutput<Note>> note = new ArrayList<>();
    final List<String> trace = new ArrayList<>();

    Tracer(String name, Beat... beats) {
        this.name = name;
        this.beats = List.of(beats);
    }

    /** Three that act before, after and together with one another. */
    static Tracer of(String name) {
        return switch (name) {
            case "ann" -> new Tracer(name, FIRST, THIRD);
            case "ben" -> new Tracer(name, SECOND, THIRD);
            case "cleo" -> new Tracer(name, THIRD, FOURTH);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static ValueInterface levelOf(String name) {
        return new ValueInterface(name + "/level", "kW", THIRD, false, "when it acted last, s");
    }

    static ValueInterface partOf(String name) {
        return new ValueInterface(name + "/<part>/share", "1", THIRD, false, "when it acted last, by part");
    }

    static MessageInterface<Note> noteOf(String name) {
        return new MessageInterface<>(name + "/note_" + name, Note.class, 1, THIRD, "when it acted last");
    }

    static final ValueInterface GHOST = new ValueInterface("nobody/ghost", "pu", FIRST, true, "published by nobody");

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Beat> beats() {
        return beats;
    }

    @Override
    public void join(Ports ports) {
        level.add(ports.publish(levelOf(name), Ports.SCALAR));
        part.add(ports.publish(partOf(name), PARTS));
        note.add(ports.send(noteOf(name)));
        for (String other : NAMES) {
            if (!other.equals(name)) {
                levels.add(ports.subscribe(levelOf(other), Ports.SCALAR, Double.NaN));
                parts.add(ports.subscribe(partOf(other), PARTS, Double.NaN));
                notes.add(ports.listen(noteOf(other)));
            }
        }
        ghosts.add(ports.subscribe(GHOST, Ports.SCALAR, 7));
    }

    @Override
    public void announce() {
        note.getFirst().send(new Note(name, "hello"));
        level.getFirst().set(0, -1);
    }

    @Override
    public void act(Beat beat, long interval) {
        StringBuilder line = new StringBuilder(interval + " " + beat.name() + ":");
        levels.forEach(values -> line.append(' ').append(values.get(0)));
        parts.forEach(values ->
                IntStream.range(0, PARTS.size()).forEach(i -> line.append(' ').append(values.get(i))));
        line.append(' ').append(ghosts.getFirst().get(0));
        notes.forEach(
                input -> input.receive().forEach(received -> line.append(' ').append(text(received))));
        trace.add(line.toString());
        long seconds = new Moment(interval, beat).millis(SCHEDULE) / Beat.MILLIS;
        level.getFirst().set(0, (double) seconds);
        part.getFirst().set(beat.offsetMillis() / Beat.MILLIS % 2, seconds + 0.1);
        note.getFirst().send(new Note(name, "at " + seconds));
    }

    @Override
    public void conclude(long intervals) {
        StringBuilder line = new StringBuilder("after " + intervals + ":");
        levels.forEach(values -> line.append(' ').append(values.get(0)));
        notes.forEach(
                input -> input.receive().forEach(received -> line.append(' ').append(text(received))));
        trace.add(line.toString());
        level.getFirst().set(0, -2);
        note.getFirst().send(new Note(name, "farewell"));
    }

    @Override
    public void leave(Ending ending) {
        trace.add(ending.toString());
    }

    private static String text(Received<Note> received) {
        return switch (received.content()) {
            case Decoded.Accepted<Note> accepted ->
                received.sender() + "='" + accepted.value().text() + "'";
            case Decoded.Refused<Note> refused -> received.sender() + " refused " + refused.reason();
        };
    }
}
