package energy.isochron.wheels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Running another program for a bounded time. */
final class Program {
    private static final long OUTPUT_ENDS_SECONDS = 5;

    /**
     * What came out.
     *
     * @param exitCode 0 if it went well
     * @param output standard output and error together
     */
    record Outcome(int exitCode, String output) {}

    private Program() {}

    /**
     * Runs it to its end.
     *
     * @throws IOException if it cannot be started, or has not ended in time; it is then killed with all that it started
     */
    static Outcome run(List<String> command, Duration atMost) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            FutureTask<String> output =
                    new FutureTask<>(() -> new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            Thread.ofVirtual().start(output);
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(String.join(" ", command) + " has not ended after " + atMost.toSeconds() + " s");
            }
            return new Outcome(process.exitValue(), output.get(OUTPUT_ENDS_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(String.join(" ", command) + " was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the output of " + String.join(" ", command) + " could not be read", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
