package energy.isochron.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How processes that one launcher started side by side find their broker: a file that only this user can read, named after the
 * launcher's process, holds its address and key. So HELICS' own launcher needs no fixed port and no key in a file that is committed.
 */
final class Session {
    private final Path folder;
    private final Path file;

    private Session(Path folder, String name) {
        this.folder = folder;
        file = folder.resolve(name);
    }

    /** The session of the process that started this one. */
    static Session ofParent() {
        String parent = ProcessHandle.current().parent().map(Session::identity).orElse("none");
        return new Session(folder(), "session-" + parent);
    }

    /** The session of another process, by its number. */
    static Session of(long process) {
        String parent = ProcessHandle.of(process).map(Session::identity).orElse("none");
        return new Session(folder(), "session-" + parent);
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "isochron-" + System.getProperty("user.name"));
    }

    /** A process number comes back after a while; together with the time of its start it does not. */
    private static String identity(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + start;
    }

    /** A session in a folder of its own, for tests. */
    static Session in(Path folder, String name) {
        return new Session(folder, name);
    }

    /** Tells the others. */
    void publish(BrokerAddress broker) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path partial = Files.createTempFile(folder, "session", ".partial");
        Files.write(partial, List.of(broker.address(), broker.key()));
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets the broker. */
    void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Waits for the broker.
     *
     * @return empty if none told its address in time
     */
    Optional<BrokerAddress> await(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        do {
            Optional<BrokerAddress> broker = read();
            if (broker.isPresent()) {
                return broker;
            }
            Thread.sleep(20);
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    private Optional<BrokerAddress> read() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new BrokerAddress(lines.get(0), lines.get(1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
