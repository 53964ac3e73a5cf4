package energy.isochron.helics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class that needs the native library. It is fetched on first use. Where it cannot be had the class fails with {@code CI=true} and
 * is aborted, saying what to install, otherwise. No test waits for ever.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsHelics.Library.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public @interface NeedsHelics {
    /** Gets the library. */
    final class Library implements BeforeAllCallback {
        Library() {}

        @Override
        public void beforeAll(ExtensionContext context) {
            try {
                library();
            } catch (HelicsUnavailableException e) {
                if ("true".equals(System.getenv("CI"))) {
                    throw e;
                }
                Assumptions.abort(String.valueOf(e.getMessage()));
            }
        }

        /** The library of the tests. */
        public static HelicsLibrary library() {
            HelicsLibrary.fetch(Path.of(System.getProperty("helics.cache")), System.err::println);
            return HelicsLibrary.locate();
        }
    }
}
