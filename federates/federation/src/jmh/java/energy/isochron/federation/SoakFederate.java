package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import java.util.List;
import java.util.ArrayList;
import java.util.stream.IntStream;

/**
 * One of many in a ring, each with a beat of its own: it publishes when it acts and sends a note, and checks that it sees of its two
 * neighbours exactly what they said last.
 */
final class SoakFederate implements Federate {
    private final int index;
    private final int count;
    private final List<ValueInputs> levels = new ArrayList<>();
    private final List<MessageInput<Note>> notes = new ArrayList<>();
    private final List<ValueOutputs> level = new ArrayList<>();
    private final List<MessageOutput<Note>> note = new ArrayList<>();

    SoakFederate(int index, int count) {
        this.index = index;
        this.count = count;
    }

    static Schedule schedule(int count, long intervals) {
        return new Schedule(2L * count, intervals);
    }

    private static Beat beat(int index) {
        return Beat.atSecond("beat" + index, index);
    }

    private static String name(int index) {
        return "f" + index;
    }

    private static ValueInterface levelOf(int index) {
        return new ValueInterface(name(index) + "/level", "kW", beat(index), false, "the interval in which it acted last");
    }

    private static MessageInterface<Note> noteOf(int index) {
        return new MessageInterface<>(name(index) + "/note" + index, Note.class, 1, beat(index), "the same in words");
    }

    private List<Integer> neighbours() {
        return IntStream.of((index + 1) % count, (index + count - 1) % count).boxed().toList();
    }

    @Override
    public String name() {
        return name(index);
    }

    @Override
    public List<Beat> beats() {
        return List.of(beat(index));
    }

    @Override
    public void join(Ports ports) {
        level.add(ports.publish(levelOf(index), Ports.SCALAR));
        note.add(ports.send(noteOf(index)));
        for (int neighbour : neighbours()) {
            levels.add(ports.subscribe(levelOf(neighbour), Ports.SCALAR, Double.NaN));
            notes.add(ports.listen(noteOf(neighbour)));
        }
    }

    @Override
    public void announce() {
        level.getFirst().set(0, -1);
        note.getFirst().send(new Note(name(), "-1"));
    }

    @Override
    public void act(Beat beat, long interval) {
        for (int i = 0; i < 2; i++) {
            long expected = neighbours().get(i) < index ? interval : interval - 1;
            double seen = levels.get(i).get(0);
            if (seen != expected) {
                throw new IllegalStateException(name() + " sees " + seen + " of f" + neighbours().get(i) + " instead of "
                        + expected);
            }
            List<String> texts = notes.get(i).receive().stream().map(SoakFederate::text).toList();
            if (!texts.contains(Long.toString(expected))) {
                throw new IllegalStateException(name() + " heard " + texts + " of f" + neighbours().get(i)
                        + " instead of " + expected);
            }
        }
        level.getFirst().set(0, interval);
        note.getFirst().send(new Note(name(), Long.toString(interval)));
    }

    private static String text(Received<Note> received) {
        return received.content() instanceof Decoded.Accepted<Note> accepted
                ? accepted.value().text()
                : received.content().toString();
    }

    @Override
    public void leave(Ending ending) {}
}
