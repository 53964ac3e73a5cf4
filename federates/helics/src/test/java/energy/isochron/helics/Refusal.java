package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What a call is refused with. */
final class Refusal {
    private Refusal() {}

    /** The message of the exception that a call throws. */
    static String message(Class<? extends Throwable> kind, Executable call) {
        return String.valueOf(assertThrows(kind, call).getMessage());
    }

    /** Checks that a call throws this kind with a message that contains all these texts. */
    static void of(Class<? extends Throwable> kind, Executable call, String... texts) {
        String message = message(kind, call);
        for (String text : texts) {
            assertTrue(message.contains(text), () -> "no '" + text + "' in: " + message);
        }
    }
}
