package energy.isochron.opendss;

import energy.isochron.wheels.Wheel;
import energy.isochron.wheels.WheelUnavailableException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The C library, out of the Python wheel that carries it: found, fetched and loaded once a process. */
final class OpenDssLibrary {
    /** Version of the wheel; its library is DSS C-API 0.14. */
    static final String VERSION = "0.14.5";

    private static final Wheel WHEEL = new Wheel(
            "dss-python-backend",
            VERSION,
            "dss_python_backend",
            List.of(
                    "dss_python_backend.libs/libdss_capi-*.so",
                    "dss_python_backend/.dylibs/libdss_capi.dylib",
                    "dss_python_backend/libdss_capi.dylib",
                    "dss_python_backend/dss_capi.dll",
                    "dss_python_backend.libs/dss_capi-*.dll"),
            "30 MB, 86 MB unpacked");

    private static final Map<Path, SymbolLookup> LOADED = new ConcurrentHashMap<>();

    private OpenDssLibrary() {}

    /** Fetches it if it is missing; that it cannot be had is told by {@link #problem}. */
    static void prepare(Consumer<String> progress) {
        try {
            WHEEL.orFetch(progress);
        } catch (WheelUnavailableException e) {
            progress.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Why it cannot be used, or empty if it can. */
    static Optional<String> problem() {
        return missing().map(reason -> "engine opendss has no library: " + reason);
    }

    /** The reason alone why it cannot be used, or empty if it can. */
    static Optional<String> missing() {
        try {
            Dss.check(load());
            return Optional.empty();
        } catch (WheelUnavailableException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Its functions. Once loaded it stays until the process ends.
     *
     * @throws WheelUnavailableException if it is not there
     * @throws IllegalArgumentException if the file is no library of this platform
     */
    @SuppressWarnings("restricted") // loading a native library is what this module is for
    static SymbolLookup load() {
        return LOADED.computeIfAbsent(WHEEL.locate(), file -> {
            try {
                return SymbolLookup.libraryLookup(file, Arena.global());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file + " could not be loaded: " + e.getMessage()
                                + ". Maybe it is for another platform, or libklusolvex beside it is missing?",
                        e);
            }
        });
    }
}
