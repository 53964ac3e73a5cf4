package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The steps of the library's normal algorithm, V ← Y⁻¹ I(V), one by one, on a built circuit whose controls are off. */
final class SolutionLoop {
    /** So large that one round always ends a solve; what it found is judged here. */
    private static final double ANY_PU = 1e9;

    private final DssContext dss;
    private final MemorySegment voltages;
    private final MemorySegment currents;

    /**
     * The loop of a circuit, until it is built anew.
     *
     * @param nodes how many voltages it has besides the ground
     */
    SolutionLoop(DssContext dss, int nodes) {
        this.dss = dss;
        voltages = dss.voltages(nodes);
        currents = dss.vector(Dss.CURRENT_POINTER, nodes);
    }

    /** Makes a load the active element; indices begin at 1. */
    void activateLoad(int index) {
        try {
            Dss.LOAD.invokeExact(dss.handle(), index);
        } catch (Throwable e) {
            throw DssContext.thrown(e);
        }
    }

    /** What one ampere into a node, and nothing else, makes of the voltages of all nodes, V; the state stays as it is. */
    void voltagesOfOneAmpere(int place, double[] result) {
        dss.call(Dss.ZERO_CURRENTS);
        currents.setAtIndex(JAVA_DOUBLE, 2L * place, 1);
        try (Arena call = Arena.ofConfined()) {
            MemorySegment vector = call.allocate(JAVA_DOUBLE, result.length);
            int solved = (int) Dss.SOLVE_SYSTEM.invokeExact(dss.handle(), vector);
            if (solved != 1) {
                throw new IllegalStateException("OpenDSS does not solve its matrix. Maybe an impedance is zero?");
            }
            MemorySegment.copy(vector, JAVA_DOUBLE, 0, result, 0, result.length);
        } catch (Throwable e) {
            throw DssContext.thrown(e);
        }
    }

    /** Puts the voltages of all nodes where the library has them, V. */
    void begin(double[] all) {
        MemorySegment.copy(all, 0, voltages, JAVA_DOUBLE, 0, all.length);
    }

    /** All voltages, V, where the library has them. */
    MemorySegment voltages() {
        return voltages;
    }

    /** Puts voltages where the library has them, V. */
    void put(int[] at, Phasors from) {
        for (int i = 0; i < at.length; i++) {
            voltages.setAtIndex(JAVA_DOUBLE, 2L * at[i], from.re[i]);
            voltages.setAtIndex(JAVA_DOUBLE, 2L * at[i] + 1, from.im[i]);
        }
    }

    /** Takes voltages from where the library has them, V. */
    void take(int[] at, Phasors to) {
        take(voltages, at, to);
    }

    private static void take(MemorySegment vector, int[] at, Phasors to) {
        for (int i = 0; i < at.length; i++) {
            to.re[i] = vector.getAtIndex(JAVA_DOUBLE, 2L * at[i]);
            to.im[i] = vector.getAtIndex(JAVA_DOUBLE, 2L * at[i] + 1);
        }
    }

    /** What all loads inject into nodes at the voltages that the library has there, A. */
    void loadCurrents(int[] at, Phasors to) {
        for (int place : at) {
            currents.setAtIndex(JAVA_DOUBLE, 2L * place, 0);
            currents.setAtIndex(JAVA_DOUBLE, 2L * place + 1, 0);
        }
        try {
            Dss.ADD_CURRENTS.invokeExact(dss.handle());
        } catch (Throwable e) {
            throw DssContext.thrown(e);
        }
        take(currents, at, to);
    }

    /** One round, after which the library holds the circuit for solved. */
    void round() {
        limits(1, ANY_PU);
        try {
            Dss.SOLVE_NO_CONTROL.invokeExact(dss.handle());
        } catch (Throwable e) {
            throw DssContext.thrown(e);
        }
    }

    /** How many rounds a solve may take, and which move of a voltage ends it, pu. */
    void limits(int mostRounds, double tolerancePu) {
        try {
            Dss.MOST_ROUNDS.invokeExact(dss.handle(), mostRounds);
            Dss.TOLERANCE.invokeExact(dss.handle(), tolerancePu);
        } catch (Throwable e) {
            throw DssContext.thrown(e);
        }
    }
}
