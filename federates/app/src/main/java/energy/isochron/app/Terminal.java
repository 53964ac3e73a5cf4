package energy.isochron.app;

import java.io.Console;
import java.util.Optional;

/** The terminal of this process. */
public final class Terminal {
    private Terminal() {}

    /** Whether a person looks at what is printed. */
    public static boolean isThere() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
