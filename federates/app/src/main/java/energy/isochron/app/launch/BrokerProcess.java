package energy.isochron.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** HELICS' own broker as a process, with a key. */
final class BrokerProcess implements AutoCloseable {
    private final Process process;
    private final BrokerAddress address;
    private final Path log;

    private BrokerProcess(Process process, BrokerAddress address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param executable {@code helics_broker}
     * @param federates how many must join before time starts
     * @param host address of this machine that it listens on
     * @param port its port; the next one is used too
     * @param key what a federate must show
     * @param log gets its output
     */
    static BrokerProcess start(Path executable, int federates, String host, int port, String key, Path log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        executable.toString(),
                        "--federates=" + federates,
                        "--coretype=zmq",
                        "--local_interface=" + host,
                        "--port=" + port,
                        "--loglevel=error")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // By the environment, because everybody can read a process's arguments.
        builder.environment().put(BrokerAddress.KEY_VARIABLE, key);
        builder.environment().remove(BrokerAddress.ADDRESS_VARIABLE);
        return new BrokerProcess(builder.start(), new BrokerAddress("tcp://" + host + ":" + port, key), log);
    }

    BrokerAddress address() {
        return address;
    }

    int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** How it ended, with the last lines that it printed. */
    String ending() throws IOException {
        List<String> lines = Files.readAllLines(log);
        String last = String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        return "the broker ended with code " + exitCode() + (last.isEmpty() ? "" : ": " + last);
    }

    /** Ends it, if it has not ended by itself. */
    @Override
    public void close() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroy();
                if (!process.waitFor(2, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
