package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;

/**
 * The functions of the C library that are called, {@code ctx_} prefixed there; each takes a context first. Handles are constants, bound
 * when this class is first used, which is after the library was found.
 */
final class Dss {
    private static final List<String> LEAST = List.of("New", "DSS_Start", "Text_Set_Command", "YMatrix_getVpointer");

    private static final SymbolLookup LIBRARY = OpenDssLibrary.load();

    static final MethodHandle NEW = bind("New", FunctionDescriptor.of(ADDRESS));
    static final MethodHandle DISPOSE = procedure("Dispose");
    static final MethodHandle START = bind("DSS_Start", FunctionDescriptor.of(JAVA_SHORT, ADDRESS, JAVA_INT));
    static final MethodHandle ALLOW_CHANGE_DIR = procedure("DSS_Set_AllowChangeDir", JAVA_SHORT);
    static final MethodHandle ALLOW_FORMS = procedure("DSS_Set_AllowForms", JAVA_SHORT);
    static final MethodHandle ALLOW_EDITOR = procedure("DSS_Set_AllowEditor", JAVA_SHORT);
    static final MethodHandle RESULT_POINTERS = resultPointers();
    static final MethodHandle COMMAND = procedure("Text_Set_Command", ADDRESS);
    static final MethodHandle RESULT = bind("Text_Get_Result", FunctionDescriptor.of(ADDRESS, ADDRESS));
    static final MethodHandle DATA_PATH = procedure("DSS_Set_DataPath", ADDRESS);
    static final MethodHandle CIRCUITS = bind("DSS_Get_NumCircuits", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle ERROR_NUMBER = bind("Error_Get_Number", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle ERROR_TEXT = bind("Error_Get_Description", FunctionDescriptor.of(ADDRESS, ADDRESS));

    static final MethodHandle SOLVE = procedure("Solution_Solve");
    static final MethodHandle SOLVE_DIRECT = procedure("Solution_SolveDirect");
    static final MethodHandle CONVERGED = bind("Solution_Get_Converged", FunctionDescriptor.of(JAVA_SHORT, ADDRESS));
    static final MethodHandle ITERATIONS = bind("Solution_Get_Iterations", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle SOLVE_NO_CONTROL = procedure("Solution_SolveNoControl");
    static final MethodHandle MOST_ROUNDS = trivial("Solution_Set_MaxIterations", JAVA_INT);
    static final MethodHandle TOLERANCE = trivial("Solution_Set_Tolerance", JAVA_DOUBLE);

    static final MethodHandle VOLTAGE_POINTER = procedure("YMatrix_getVpointer", ADDRESS);
    static final MethodHandle CURRENT_POINTER = procedure("YMatrix_getIpointer", ADDRESS);
    static final MethodHandle ZERO_CURRENTS = procedure("YMatrix_ZeroInjCurr");
    static final MethodHandle ADD_CURRENTS = procedure("YMatrix_GetPCInjCurr");
    static final MethodHandle SOLVE_SYSTEM =
            bind("YMatrix_SolveSystem", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    static final MethodHandle INITIALIZED = procedure("YMatrix_Set_SolutionInitialized", JAVA_SHORT);

    static final MethodHandle LOAD = trivial("Loads_Set_idx", JAVA_INT);
    static final MethodHandle LOAD_KW = trivial("Loads_Set_kW", JAVA_DOUBLE);
    static final MethodHandle LOAD_KVAR = trivial("Loads_Set_kvar", JAVA_DOUBLE);
    static final MethodHandle LOAD_COUNT = bind("Loads_Get_Count", FunctionDescriptor.of(JAVA_INT, ADDRESS));

    /** Not needed by the engine, which reads voltages where they lie; what a program would call that does not. */
    static final MethodHandle MAGNITUDES = procedure("Circuit_Get_AllBusVmag_GR");

    static final MethodHandle LOSSES = procedure("Circuit_Get_Losses_GR");
    static final MethodHandle TOTAL_POWER = procedure("Circuit_Get_TotalPower_GR");
    static final MethodHandle ALL_POWERS = procedure("PDElements_Get_AllPowers_GR");
    static final MethodHandle ELEMENT_NAMES = procedure("PDElements_Get_AllNames_GR");
    static final MethodHandle ALL_NAMES = procedure("Circuit_Get_AllElementNames_GR");
    static final MethodHandle NODE_NAMES = procedure("Circuit_Get_YNodeOrder_GR");
    static final MethodHandle BUS_NAMES = procedure("Circuit_Get_AllBusNames_GR");

    static final MethodHandle FREQUENCY = bind("Solution_Get_Frequency", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));
    static final MethodHandle LOAD_FACTOR = bind("Solution_Get_LoadMult", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));
    static final MethodHandle GENERATOR_FACTOR =
            bind("Solution_Get_GenMult", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));
    static final MethodHandle ALL_ELEMENTS = procedure("Circuit_Get_AllElementNames_GR");

    static final MethodHandle ACTIVE_BUS =
            bind("Circuit_SetActiveBus", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    static final MethodHandle BUS_BASE = bind("Bus_Get_kVBase", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));
    static final MethodHandle ACTIVE_ELEMENT =
            bind("Circuit_SetActiveElement", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    static final MethodHandle ELEMENT_ENABLED =
            bind("CktElement_Get_Enabled", FunctionDescriptor.of(JAVA_SHORT, ADDRESS));
    static final MethodHandle ELEMENT_BUSES = procedure("CktElement_Get_BusNames_GR");
    static final MethodHandle ELEMENT_NODES = procedure("CktElement_Get_NodeOrder_GR");
    static final MethodHandle ELEMENT_CONDUCTORS =
            bind("CktElement_Get_NumConductors", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle ELEMENT_OPEN =
            bind("CktElement_IsOpen", FunctionDescriptor.of(JAVA_SHORT, ADDRESS, JAVA_INT, JAVA_INT));
    static final MethodHandle ELEMENT_ADMITTANCE = procedure("CktElement_Get_Yprim_GR");
    static final MethodHandle ELEMENT_TOTAL_POWERS = procedure("CktElement_Get_TotalPowers_GR");
    static final MethodHandle ELEMENT_PROPERTIES =
            bind("DSSElement_ToJSON", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
    static final MethodHandle ELEMENT_AMPS =
            bind("CktElement_Get_NormalAmps", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));

    private Dss() {}

    /** Throws if a library has not even the most needed functions. */
    static void check(SymbolLookup library) {
        for (String name : LEAST) {
            if (library.find("ctx_" + name).isEmpty()) {
                throw new IllegalArgumentException("the library has no function ctx_" + name
                        + ", allowed is DSS C-API 0.14 or later. Maybe it is another library, or an older one?");
            }
        }
    }

    private static MethodHandle procedure(String name, MemoryLayout... more) {
        return bind(name, FunctionDescriptor.ofVoid(withContext(more)));
    }

    /** One that returns within nanoseconds, so that the thread need not change its state. */
    private static MethodHandle trivial(String name, MemoryLayout argument) {
        return bind(name, FunctionDescriptor.ofVoid(ADDRESS, argument), Linker.Option.critical(false));
    }

    private static MethodHandle resultPointers() {
        MemoryLayout[] pointers = new MemoryLayout[8];
        Arrays.fill(pointers, ADDRESS);
        return procedure("DSS_GetGRPointers", pointers);
    }

    private static MemoryLayout[] withContext(MemoryLayout[] more) {
        MemoryLayout[] all = new MemoryLayout[more.length + 1];
        all[0] = ADDRESS;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    @SuppressWarnings("restricted") // calling native functions is what this module is for
    private static MethodHandle bind(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.findOrThrow("ctx_" + name), descriptor, options);
    }
}
