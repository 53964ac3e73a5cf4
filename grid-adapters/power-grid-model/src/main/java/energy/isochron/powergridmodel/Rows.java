package energy.isochron.powergridmodel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/** The rows of one component that go into a model, in the library's own form; what is not set is left to the library's defaults. */
final class Rows {
    static final String INPUT = "input";

    private final Session session;
    private final String component;
    private final long size;
    private final MemorySegment memory;
    private final Map<String, Long> offsets = new HashMap<>();
    private int count;

    /**
     * Room for rows.
     *
     * @param most how many there may be
     * @param arena where they stand
     */
    Rows(Session session, String component, int most, Arena arena) {
        this.session = session;
        this.component = component;
        long described = session.component(INPUT, component);
        size = session.size(described);
        memory = arena.allocate(Math.max(1, most) * size, Long.BYTES);
        NativeCalls.run(session.library.setNan, session.handle, described, memory.address(), 0, most);
        session.check();
    }

    /** Begins a row: its id, which is unique among all components. */
    Rows begin(int id) {
        count++;
        memory.set(JAVA_INT, at("id", 0), id);
        return this;
    }

    /** Sets the identity of a node. */
    Rows node(String attribute, int id) {
        memory.set(JAVA_INT, at(attribute, 0), id);
        return this;
    }

    /** Sets a choice of 8 bits. */
    Rows choice(String attribute, int value) {
        memory.set(JAVA_BYTE, at(attribute, 0), (byte) value);
        return this;
    }

    /** Sets a number, or one for each phase. */
    Rows set(String attribute, double... values) {
        for (int i = 0; i < values.length; i++) {
            memory.set(JAVA_DOUBLE, at(attribute, i), values[i]);
        }
        return this;
    }

    private long at(String attribute, int index) {
        long offset = offsets.computeIfAbsent(attribute, name -> session.offset(INPUT, component, name));
        return (count - 1) * size + offset + (long) index * Double.BYTES;
    }

    /** Number of rows begun. */
    int count() {
        return count;
    }

    /** Hands the rows to a dataset, if there are any. */
    void addTo(long dataset) {
        if (count > 0) {
            NativeCalls.run(
                    session.library.addInput,
                    session.handle,
                    dataset,
                    session.text(component),
                    count,
                    count,
                    0,
                    memory.address());
            session.check();
        }
    }
}
