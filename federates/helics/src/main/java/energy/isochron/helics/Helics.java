package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library as a whole. It is found and loaded when the first broker, core or federate is made, and closed when the JVM ends: what
 * still waits in it then comes back, as at the end of time.
 */
public final class Helics {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** Held for reading while a native object is made, for writing while the library is loaded or closed. */
    private static final ReadWriteLock LIFE = new ReentrantReadWriteLock();

    private static volatile boolean loaded;
    private static boolean closed;

    private Helics() {}

    /**
     * Finds and loads the library, once; done by itself when needed.
     *
     * @throws HelicsUnavailableException if it is nowhere, does not load, or is older than 3.5
     */
    public static void load() {
        if (loaded) {
            return;
        }
        LIFE.writeLock().lock();
        try {
            if (!loaded) {
                load(HelicsLibrary.locate());
            }
        } finally {
            LIFE.writeLock().unlock();
        }
    }

    /**
     * Loads this library.
     *
     * @throws HelicsUnavailableException if it does not load, or is older than 3.5
     * @throws IllegalStateException if one is loaded already
     */
    public static void load(HelicsLibrary library) {
        LIFE.writeLock().lock();
        try {
            if (loaded) {
                throw new IllegalStateException(
                        "a HELICS library is loaded already, and " + library.file() + " cannot replace it");
            }
            Raw.bind(lookup(library));
            requireVersion(library);
            Runtime.getRuntime().addShutdownHook(new Thread(Helics::closeAtExit, "helics-close"));
            loaded = true;
        } finally {
            LIFE.writeLock().unlock();
        }
    }

    /** The library's version, such as {@code 3.6.1 (2025-02-24)}. {@code helicsGetVersion} */
    public static String version() {
        return whileOpen(() -> Texts.read(Raw.helicsGetVersion()));
    }

    /** How the library was compiled: its compiler's flags. {@code helicsGetBuildFlags} */
    public static String buildFlags() {
        return whileOpen(() -> Texts.read(Raw.helicsGetBuildFlags()));
    }

    /** The compiler that made the library. {@code helicsGetCompilerVersion} */
    public static String compilerVersion() {
        return whileOpen(() -> Texts.read(Raw.helicsGetCompilerVersion()));
    }

    /** Machine, operating system and library in JSON, for a report of an error. {@code helicsGetSystemInfo} */
    public static String systemInfo() {
        return whileOpen(() -> Texts.read(Raw.helicsGetSystemInfo()));
    }

    /**
     * Ends all federations in which this process takes part, from any thread: every federate of this process declares a global error, and
     * cores and brokers end; whoever waits gets a {@link HelicsException}. The objects are to be closed as ever.
     * {@code helicsAbort}
     *
     * @param code of the error, such as that of {@link ErrorCode#USER_ABORT}
     */
    public static void abort(int code, String message) {
        whileOpen(() -> {
            try (Arena arena = Arena.ofConfined()) {
                Raw.helicsAbort(code, arena.allocateFrom(message));
                return true;
            }
        });
    }

    /**
     * Lets the library give up what it still keeps of cores and brokers that have ended; it does so now and then by itself.
     * {@code helicsCleanupLibrary}
     */
    public static void cleanUp() {
        whileOpen(() -> {
            Raw.helicsCleanupLibrary();
            return true;
        });
    }

    /** Whether the library was built with a kind of core. {@code helicsIsCoreTypeAvailable} */
    public static boolean isAvailable(CoreType type) {
        return whileOpen(() -> {
            try (Arena arena = Arena.ofConfined()) {
                return Raw.helicsIsCoreTypeAvailable(arena.allocateFrom(type.word())) != 0;
            }
        });
    }

    /**
     * Ends all that the library still runs, for good: the last call of a program. All federates, cores and brokers are closed by it; what
     * waits in them comes back first. Done by itself when the JVM ends. {@code helicsCloseLibrary}
     *
     * @throws IllegalStateException if calls into the library still run after 2 s; the library is then left as it is
     */
    public static void closeLibrary() {
        Upcalls.refuseInside("Helics.closeLibrary");
        if (!close()) {
            throw new IllegalStateException("calls into the HELICS library still run after " + LONGEST_CLOSE.toSeconds()
                    + " s. Maybe a federate is being made, or waits for a broker.");
        }
    }

    static boolean isLoaded() {
        return loaded;
    }

    /** Loads the library if needed and makes something while nobody closes it. */
    static <T> T whileOpen(Supplier<T> maker) {
        load();
        LIFE.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(
                        "the HELICS library was closed, and cannot be used again in this process");
            }
            return maker.get();
        } finally {
            LIFE.readLock().unlock();
        }
    }

    private static boolean close() {
        long deadline = System.nanoTime() + LONGEST_CLOSE.toNanos();
        try {
            if (!LIFE.writeLock().tryLock(LONGEST_CLOSE.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            if (!loaded || closed) {
                return true;
            }
            closed = true;
            boolean seized = OpenHandles.seizeAll(deadline);
            if (seized) {
                Raw.helicsCloseLibrary();
            }
            return seized;
        } finally {
            LIFE.writeLock().unlock();
        }
    }

    /** Whatever closing waits for, the JVM's end does not wait for ever. Where nothing is open the library ends with the process. */
    private static void closeAtExit() {
        if (OpenHandles.isEmpty()) {
            return;
        }
        Thread closing = Thread.ofPlatform().daemon().name("helics-closing").start(Helics::close);
        try {
            closing.join(LONGEST_CLOSE.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("restricted") // loading a native library is what this module is for
    private static SymbolLookup lookup(HelicsLibrary library) {
        try {
            return SymbolLookup.libraryLookup(library.file(), Arena.global());
        } catch (IllegalArgumentException e) {
            throw new HelicsUnavailableException(
                    library.file() + " could not be loaded: " + e.getMessage()
                            + ". Maybe it is for another platform than "
                            + Platform.here().word() + ", or a library beside it is missing.",
                    e);
        }
    }

    private static void requireVersion(HelicsLibrary library) {
        String version = Texts.read(Raw.helicsGetVersion());
        Matcher number = VERSION.matcher(version);
        boolean enough = number.matches()
                && Integer.parseInt(number.group(1)) * 1000 + Integer.parseInt(number.group(2)) >= 3005;
        if (!enough) {
            throw new HelicsUnavailableException(library.file() + " is HELICS " + version
                    + ", allowed is 3.5 or later. Maybe update it: python3 -m pip install helics=="
                    + HelicsLibrary.VERSION);
        }
    }
}
