package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The library as a whole. It is found and loaded when the first broker, core or federate is made. */
public final class Helics {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    private static boolean loaded;

    private Helics() {}

    /**
     * Finds and loads the library, once; done by itself when needed.
     *
     * @throws HelicsUnavailableException if it is nowhere, does not load, or is older than 3.5
     */
    public static synchronized void load() {
        if (!loaded) {
            load(HelicsLibrary.locate());
        }
    }

    /**
     * Loads this library.
     *
     * @throws HelicsUnavailableException if it does not load, or is older than 3.5
     * @throws IllegalStateException if one is loaded already
     */
    public static synchronized void load(HelicsLibrary library) {
        if (loaded) {
            throw new IllegalStateException(
                    "a HELICS library is loaded already, and " + library.file() + " cannot replace it");
        }
        Raw.bind(lookup(library));
        requireVersion(library);
        Runtime.getRuntime().addShutdownHook(new Thread(Helics::closeAtExit, "helics-close"));
        loaded = true;
    }

    /** The library's version, such as {@code 3.6.1 (2025-02-24)}. */
    public static String version() {
        load();
        return Texts.read(Raw.helicsGetVersion());
    }

    /** Whether the library was built with a kind of core. */
    public static boolean isAvailable(CoreType type) {
        load();
        try (Arena arena = Arena.ofConfined()) {
            return Raw.helicsIsCoreTypeAvailable(arena.allocateFrom(type.word())) != 0;
        }
    }

    /**
     * Ends all that the library still runs. The last call of a program, after all federates, cores and brokers are closed; done by
     * itself when the JVM ends.
     */
    public static synchronized void closeLibrary() {
        if (loaded) {
            Raw.helicsCloseLibrary();
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

    /** Closing may wait for others; the JVM's end does not wait for ever. */
    private static void closeAtExit() {
        Thread closing = Thread.ofPlatform().daemon().name("helics-closing").start(Raw::helicsCloseLibrary);
        try {
            closing.join(LONGEST_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
