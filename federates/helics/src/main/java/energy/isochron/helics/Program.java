package energy.isochron.helics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Running another program for a bounded time. */
final class Program {
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
     * @throws IOException if it cannot be started, or has not ended in time; it is then killed
     */
    static Outcome run(List<String> command, Duration atMost) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            StringBuffer output = new StringBuffer();
            Thread reader = Thread.ofVirtual().start(() -> read(process.getInputStream(), output));
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(String.join(" ", command) + " has not ended after " + atMost.toSeconds() + " s");
            }
            reader.join(Duration.ofSeconds(5));
            return new Outcome(process.exitValue(), output.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(String.join(" ", command) + " was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void read(InputStream from, StringBuffer into) {
        try (from) {
            into.append(new String(from.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            into.append("(the output could not be read: ")
                    .append(e.getMessage())
                    .append(')');
        }
    }
}
