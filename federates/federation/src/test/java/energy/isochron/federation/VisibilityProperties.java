package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.ValueInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class VisibilityProperties {
    private static final Schedule SCHEDULE = new Schedule(20, 3);

    /** What is read is always what was published last at a strictly earlier time, whatever the beats. */
    @Property(tries = 300)
    void whatIsReadIsTheLastValueOfAnEarlierTime(
            @ForAll @Size(min = 1, max = 5) List<@Size(min = 1, max = 4) List<@IntRange(max = 19) Integer>> offsets) {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < offsets.size(); i++) {
            List<Beat> beats = new TreeSet<>(offsets.get(i))
                    .stream()
                            .map(offset -> Beat.atSecond("at" + offset, offset))
                            .toList();
            readers.add(new Reader("f" + i, offsets.size(), beats));
        }

        LocalFederation.of(List.copyOf(readers), SCHEDULE).run(Progress.none());

        for (Reader reader : readers) {
            for (Reading reading : reader.readings) {
                assertEquals(lastBefore(readers.get(reading.of()).beats, reading.time()), reading.value());
            }
        }
    }

    private static double lastBefore(List<Beat> beats, long time) {
        double last = Double.NaN;
        for (long interval = 0; interval < SCHEDULE.intervals(); interval++) {
            for (Beat beat : beats) {
                long moment = new Moment(interval, beat).millis(SCHEDULE);
                last = moment < time ? moment : last;
            }
        }
        return last;
    }

    private record Reading(long time, int of, double value) {}

    private static final class Reader implements Federate {
        private final String name;
        private final int federates;
        private final List<Beat> beats;
        private final List<ValueInputs> inputs = new ArrayList<>();
        private final List<ValueOutputs> output = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();

        Reader(String name, int federates, List<Beat> beats) {
            this.name = name;
            this.federates = federates;
            this.beats = beats;
        }

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
            output.add(ports.publish(time(name), Ports.SCALAR));
            for (int i = 0; i < federates; i++) {
                inputs.add(ports.subscribe(time("f" + i), Ports.SCALAR, 0));
            }
        }

        @Override
        public void act(Beat beat, long interval) {
            long now = new Moment(interval, beat).millis(SCHEDULE);
            for (int i = 0; i < federates; i++) {
                readings.add(new Reading(now, i, inputs.get(i).get(0)));
            }
            output.getFirst().set(0, (double) now);
        }

        private static ValueInterface time(String name) {
            return new ValueInterface(name + "/time", "1", Tracer.FIRST, false, "when it acted last, s");
        }
    }
}
