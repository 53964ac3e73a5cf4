package energy.isochron.app.launch;

import java.io.Console;
import java.util.Optional;

/** The terminal of this process. */
final class Terminal {
    private Terminal() {}

    /** Whether a person looks at what is printed. */
    static boolean isThere() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
