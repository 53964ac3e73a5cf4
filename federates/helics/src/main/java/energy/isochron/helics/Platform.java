package energy.isochron.helics;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where a platform keeps libraries and programs.
 *
 * @param system {@code linux}, {@code macos} or {@code windows}
 * @param architecture such as {@code x86_64} or {@code aarch64}
 */
record Platform(String system, String architecture) {
    /** This machine's. */
    static Platform here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** From Java's names for them. */
    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system =
                os.contains("win") && !os.contains("darwin") ? "windows" : os.contains("mac") ? "macos" : "linux";
        return new Platform(system, osArch.equals("amd64") ? "x86_64" : osArch);
    }

    /** Where the library may lie in an installation folder, likeliest first. */
    List<Path> libraries(Path install) {
        return switch (system) {
            case "windows" -> List.of(install.resolve("bin/helics.dll"), install.resolve("lib/helics.dll"));
            case "macos" -> List.of(install.resolve("lib/libhelics.dylib"), install.resolve("lib64/libhelics.dylib"));
            default ->
                List.of(
                        install.resolve("lib64/libhelics.so.3"),
                        install.resolve("lib/libhelics.so.3"),
                        install.resolve("lib64/libhelics.so"),
                        install.resolve("lib/libhelics.so"));
        };
    }

    /** A program's file name. */
    String program(String name) {
        return system.equals("windows") ? name + ".exe" : name;
    }

    /** How Python 3 is called. */
    String python() {
        return system.equals("windows") ? "python" : "python3";
    }

    /** Part of a folder's name. */
    String word() {
        return system + '-' + architecture;
    }
}
