package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the end of the process from calling Java. When a process ends, C++ destroys what the library still holds: federates are ended
 * and their callbacks called while the Java virtual machine has stopped for good (a crash), and threads are joined that once ran a
 * callback and can therefore not end any more (a hang). So from the first callback on, the C library is told to leave without: as the
 * last of its own actions at exit, which run before those of libraries loaded earlier, it flushes its streams and ends the process with
 * the exit status given.
 *
 * <p>That needs the C library of GNU, whose {@code on_exit} gives the status. Elsewhere (macOS, Windows, musl) a program with callbacks
 * must close its federates, or call {@link Helics#closeLibrary}, before it ends.
 */
final class ExitGuard {
    private static boolean installed;

    private ExitGuard() {}

    /** Installs it, once in a process, when the library is loaded. */
    static synchronized void install() {
        if (!installed && Helics.isLoaded()) {
            installed = true;
            installNow();
        }
    }

    @SuppressWarnings("restricted") // the C library is asked for three of its functions
    private static void installNow() {
        Linker linker = Linker.nativeLinker();
        SymbolLookup c = linker.defaultLookup();
        Optional<MemorySegment> onExit = c.find("on_exit");
        Optional<MemorySegment> atExit = c.find("__cxa_atexit");
        Optional<MemorySegment> exit = c.find("_exit");
        Optional<MemorySegment> flush = c.find("fflush");
        if (onExit.isPresent() && atExit.isPresent() && exit.isPresent() && flush.isPresent()) {
            // what is registered last runs first
            call(linker, onExit.get(), exit.get(), MemorySegment.NULL);
            call(linker, atExit.get(), flush.get(), MemorySegment.NULL, MemorySegment.NULL);
        }
    }

    @SuppressWarnings("restricted") // see installNow
    private static void call(Linker linker, MemorySegment function, MemorySegment... arguments) {
        List<MemoryLayout> layouts = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            layouts.add(ADDRESS);
        }
        MethodHandle handle =
                linker.downcallHandle(function, FunctionDescriptor.of(JAVA_INT, layouts.toArray(new MemoryLayout[0])));
        try {
            Object result = handle.invokeWithArguments((Object[]) arguments);
            if (!Integer.valueOf(0).equals(result)) {
                throw new IllegalStateException("the C library takes no action at exit, it says " + result);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
