package energy.isochron.app.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The process that started this one. */
final class Launcher {
    private static final String DIED = "the launcher has died";

    private Launcher() {}

    /**
     * Hears the launcher on standard input.
     *
     * @param stop gets the reason when the launcher says that this process is to stop, or has died, which ends the input
     */
    static void obey(Consumer<String> stop) {
        Thread.ofPlatform().daemon().name("launcher").start(() -> stop.accept(reason()));
    }

    private static String reason() {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = input.readLine();
            return line == null ? DIED : line;
        } catch (IOException e) {
            return DIED + " (" + e.getMessage() + ')';
        }
    }
}
