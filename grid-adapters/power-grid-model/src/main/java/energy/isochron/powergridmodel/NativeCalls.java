package energy.isochron.powergridmodel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * Calls of C functions by their shape: as many arguments of 64 bits as its name says, which are pointers, counts or choices alike. The
 * handles are constants that take the function's address first, so that the compiler sees through them and a call allocates nothing.
 */
@SuppressWarnings("restricted") // linking native functions is what this class is for
final class NativeCalls {
    private static final MethodHandle TO_1 = to(1);
    private static final MethodHandle TO_2 = to(2);
    private static final MethodHandle TO_3 = to(3);
    private static final MethodHandle TO_5 = to(5);
    private static final MethodHandle TO_7 = to(7);
    private static final MethodHandle TO_2_DOUBLE = link(FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG, JAVA_DOUBLE));
    private static final MethodHandle FROM_0 = link(FunctionDescriptor.of(JAVA_LONG));
    private static final MethodHandle FROM_1 = from(1);
    private static final MethodHandle FROM_2 = from(2);
    private static final MethodHandle FROM_3 = from(3);
    private static final MethodHandle FROM_4 = from(4);
    private static final MethodHandle FROM_MODEL =
            link(FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, JAVA_LONG));

    private NativeCalls() {}

    private static MethodHandle link(FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(shape);
    }

    private static MethodHandle to(int arguments) {
        return link(FunctionDescriptor.ofVoid(longs(arguments)));
    }

    private static MethodHandle from(int arguments) {
        return link(FunctionDescriptor.of(JAVA_LONG, longs(arguments)));
    }

    private static MemoryLayout[] longs(int count) {
        MemoryLayout[] layouts = new MemoryLayout[count];
        Arrays.fill(layouts, JAVA_LONG);
        return layouts;
    }

    /** The linker's calls throw nothing that is checked. */
    private static AssertionError unexpected(Throwable thrown) {
        return new AssertionError("a native call threw", thrown);
    }

    static void run(MemorySegment function, long a) {
        try {
            TO_1.invokeExact(function, a);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static void run(MemorySegment function, long a, long b) {
        try {
            TO_2.invokeExact(function, a, b);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static void run(MemorySegment function, long a, long b, long c) {
        try {
            TO_3.invokeExact(function, a, b, c);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static void run(MemorySegment function, long a, long b, double c) {
        try {
            TO_2_DOUBLE.invokeExact(function, a, b, c);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static void run(MemorySegment function, long a, long b, long c, long d, long e) {
        try {
            TO_5.invokeExact(function, a, b, c, d, e);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    static void run(MemorySegment function, long a, long b, long c, long d, long e, long f, long g) {
        try {
            TO_7.invokeExact(function, a, b, c, d, e, f, g);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    static long ask(MemorySegment function) {
        try {
            return (long) FROM_0.invokeExact(function);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static long ask(MemorySegment function, long a) {
        try {
            return (long) FROM_1.invokeExact(function, a);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static long ask(MemorySegment function, long a, long b) {
        try {
            return (long) FROM_2.invokeExact(function, a, b);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static long ask(MemorySegment function, long a, long b, long c) {
        try {
            return (long) FROM_3.invokeExact(function, a, b, c);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static long ask(MemorySegment function, long a, double b, long c) {
        try {
            return (long) FROM_MODEL.invokeExact(function, a, b, c);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static long ask(MemorySegment function, long a, long b, long c, long d) {
        try {
            return (long) FROM_4.invokeExact(function, a, b, c, d);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }
}
