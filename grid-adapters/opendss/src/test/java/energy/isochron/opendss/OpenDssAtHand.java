package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Objects;
import java.util.Optional;

/** The library, fetched on first use. Where it cannot be had a test is called off with the reason, and with {@code CI=true} it fails. */
final class OpenDssAtHand {
    private OpenDssAtHand() {}

    static void orCallOff() {
        OpenDssLibrary.prepare(line -> {});
        Optional<String> problem = OpenDssLibrary.problem();
        if (problem.isPresent()) {
            if (Objects.equals(System.getenv("CI"), "true")) {
                fail(problem.get());
            }
            abort(problem.get());
        }
    }
}
