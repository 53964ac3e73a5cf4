package energy.isochron.app.launch;

import energy.isochron.app.foreign.ForeignProgram;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One federate in a process of its own: heard through its standard output, told to stop through its standard input, whose end (the
 * launcher died) means the same.
 */
final class FederateProcess implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Path log;
    private final Thread reader;

    private FederateProcess(String name, Process process, Path log, Thread reader) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.reader = reader;
    }

    /**
     * Starts it.
     *
     * @param name the federate
     * @param program what is started
     * @param broker what to join
     * @param log gets what the process prints for people
     * @param reports hears what the process tells; called on a thread of this process's own
     */
    static FederateProcess start(
            String name, ForeignProgram program, BrokerAddress broker, Path log, Consumer<Report> reports)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.command()).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        broker.tell(builder.environment());
        Process process = builder.start();
        Thread reader = Thread.ofVirtual().name("output of " + name).start(() -> read(process, log, reports));
        return new FederateProcess(name, process, log, reader);
    }

    private static void read(Process process, Path log, Consumer<Report> reports) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter people = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Report.parse(line).ifPresentOrElse(reports, new PeopleLine(people, line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record PeopleLine(BufferedWriter log, String line) implements Runnable {
        @Override
        public void run() {
            try {
                log.write(line);
                log.newLine();
                log.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    /** Waits until all that it printed has been read; it must have ended. */
    void drain() throws InterruptedException {
        reader.join(1000);
    }

    /** Asks it to leave the federation and to keep what it has. */
    void stop(String reason) {
        if (!process.isAlive()) {
            return;
        }
        try (BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write(reason.replace('\n', ' '));
            input.newLine();
        } catch (IOException e) {
            // It ended between the question and the answer, which is what was wanted.
            assert !process.isAlive() || e.getMessage() != null;
        }
    }

    /** The last lines that it printed for people. */
    String lastLines(int count) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    /** Ends it, gently within the limit, otherwise by force. */
    void end(long limitSeconds) throws InterruptedException {
        if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
