package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A context of the library: a whole OpenDSS of its own, with its circuit. Results of getters lie in buffers of the context that
 * the next getter overwrites. For one thread at a time.
 */
@SuppressWarnings("restricted") // memory of the library is read where it lies
final class DssContext implements AutoCloseable {
    private static final long FAR = Long.MAX_VALUE;
    /** Asks for all properties of an element, not only for those that were set. */
    private static final int FULL = 1;

    private static final AddressLayout POINTER =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE / 16, JAVA_DOUBLE));

    private final Arena arena = Arena.ofShared();
    private final MemorySegment context;
    private final MemorySegment texts;
    private final MemorySegment doubles;
    private final MemorySegment integers;
    private final MemorySegment textCount;
    private final MemorySegment doubleCount;
    private final MemorySegment integerCount;
    private boolean closed;

    DssContext() {
        try {
            context = (MemorySegment) Dss.NEW.invokeExact();
            short started = (short) Dss.START.invokeExact(context, 0);
            if (started == 0) {
                throw new IllegalStateException("OpenDSS did not start: " + error() + ". Maybe memory ran out?");
            }
            Dss.ALLOW_CHANGE_DIR.invokeExact(context, (short) 0);
            Dss.ALLOW_FORMS.invokeExact(context, (short) 0);
            Dss.ALLOW_EDITOR.invokeExact(context, (short) 0);
            MemorySegment[] pointers = new MemorySegment[8];
            for (int i = 0; i < pointers.length; i++) {
                pointers[i] = arena.allocate(ADDRESS);
            }
            Dss.RESULT_POINTERS.invokeExact(
                    context,
                    pointers[0],
                    pointers[1],
                    pointers[2],
                    pointers[3],
                    pointers[4],
                    pointers[5],
                    pointers[6],
                    pointers[7]);
            texts = target(pointers[0]);
            doubles = target(pointers[1]);
            integers = target(pointers[2]);
            textCount = target(pointers[4]);
            doubleCount = target(pointers[5]);
            integerCount = target(pointers[6]);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Where a pointer to a pointer leads. */
    private static MemorySegment target(MemorySegment pointer) {
        return pointer.get(POINTER, 0);
    }

    /**
     * Runs a text command.
     *
     * @throws IllegalArgumentException with what OpenDSS says, if it does not like it
     */
    void command(String text) {
        String error = attempt(text);
        if (!error.isEmpty()) {
            throw new IllegalArgumentException("OpenDSS refuses the command '" + text + "': " + error);
        }
    }

    /** Runs a text command; what OpenDSS says against it, in one line, or empty if nothing. */
    String attempt(String text) {
        try (Arena call = Arena.ofConfined()) {
            Dss.COMMAND.invokeExact(context, call.allocateFrom(text));
        } catch (Throwable e) {
            throw thrown(e);
        }
        return error();
    }

    /**
     * Asks by a text command.
     *
     * @throws IllegalArgumentException with what OpenDSS says, if it does not like it
     */
    String ask(String text) {
        command(text);
        try {
            return string((MemorySegment) Dss.RESULT.invokeExact(context));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    private static String string(MemorySegment text) {
        return text.equals(MemorySegment.NULL) ? "" : text.reinterpret(FAR).getString(0);
    }

    /** Sets the folder that names of files are relative to and that files are written into. */
    void folder(Path folder) {
        try (Arena call = Arena.ofConfined()) {
            Dss.DATA_PATH.invokeExact(context, call.allocateFrom(folder.toString()));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** All properties of the active element, as JSON. */
    String properties() {
        try {
            return string((MemorySegment) Dss.ELEMENT_PROPERTIES.invokeExact(context, FULL));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Whether a conductor of the active element is open; terminals and conductors begin at 1. */
    boolean isOpen(int terminal, int conductor) {
        try {
            return (short) Dss.ELEMENT_OPEN.invokeExact(context, terminal, conductor) != 0;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** What went wrong since this was last asked, in one line; empty if nothing did. */
    String error() {
        try {
            int number = (int) Dss.ERROR_NUMBER.invokeExact(context);
            if (number == 0) {
                return "";
            }
            MemorySegment text = (MemorySegment) Dss.ERROR_TEXT.invokeExact(context);
            return "#" + number + ' '
                    + text.reinterpret(FAR).getString(0).strip().replaceAll("\\s*\\R\\s*", " ");
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Calls a function that has no more arguments and no result of its own. */
    void call(MethodHandle function) {
        try {
            function.invokeExact(context);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Finds the state, from the voltages as they stand. */
    void solve() {
        try {
            Dss.SOLVE.invokeExact(context);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Builds the admittance matrix and solves with all loads as impedances; solves that follow begin where the voltages stand. */
    void solveDirect() {
        try {
            Dss.SOLVE_DIRECT.invokeExact(context);
            Dss.INITIALIZED.invokeExact(context, (short) 1);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    boolean flag(MethodHandle getter) {
        try {
            return (short) getter.invokeExact(context) != 0;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    int integer(MethodHandle getter) {
        try {
            return (int) getter.invokeExact(context);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    double number(MethodHandle getter) {
        try {
            return (double) getter.invokeExact(context);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Makes a bus or an element the active one, by its name. */
    void activate(MethodHandle setter, String name) {
        try (Arena call = Arena.ofConfined()) {
            int index = (int) setter.invokeExact(context, call.allocateFrom(name));
            if (index < 0) {
                throw new IllegalStateException("OpenDSS has no '" + name + "'. Maybe it was renamed meanwhile?");
            }
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Sets what a load takes, kW and kvar; indices begin at 1. */
    void load(int index, double pKw, double qKvar) {
        try {
            Dss.LOAD.invokeExact(context, index);
            Dss.LOAD_KW.invokeExact(context, pKw);
            Dss.LOAD_KVAR.invokeExact(context, qKvar);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /**
     * A vector of complex numbers of all nodes, where the library has it; the first one is the ground. It moves when a matrix is built.
     *
     * @param pointer {@link Dss#VOLTAGE_POINTER} in V or {@link Dss#CURRENT_POINTER} in A
     * @param nodes how many besides the ground
     */
    MemorySegment vector(MethodHandle pointer, int nodes) {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment place = call.allocate(ADDRESS);
            pointer.invokeExact(context, place);
            return place.get(ADDRESS, 0).reinterpret(16L * (nodes + 1));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** All voltages, V. */
    MemorySegment voltages(int nodes) {
        return vector(Dss.VOLTAGE_POINTER, nodes);
    }

    /** The context itself, for calls that are made elsewhere. */
    MemorySegment handle() {
        return context;
    }

    /** What a getter of numbers gives, where the library has it; good until the next one. */
    MemorySegment numbers(MethodHandle getter) {
        call(getter);
        return doubles.get(POINTER, 0).reinterpret(8L * doubleCount.get(JAVA_INT, 0));
    }

    /** What a getter of integers gives. */
    int[] integers(MethodHandle getter) {
        call(getter);
        return integers.get(POINTER, 0)
                .reinterpret(4L * integerCount.get(JAVA_INT, 0))
                .toArray(JAVA_INT);
    }

    /** What a getter of names gives. */
    List<String> names(MethodHandle getter) {
        call(getter);
        MemorySegment pointers = texts.get(POINTER, 0);
        int count = textCount.get(JAVA_INT, 0);
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(pointers.getAtIndex(ADDRESS, i).reinterpret(FAR).getString(0));
        }
        return names;
    }

    /** What to throw when a call failed. */
    static RuntimeException thrown(Throwable e) {
        return switch (e) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException("a call of OpenDSS failed. Maybe its library is damaged?", e);
        };
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            call(Dss.DISPOSE);
            arena.close();
        }
    }
}
