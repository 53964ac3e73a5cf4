package energy.isochron.analytics.store;

import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.GridState;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MessageCodec;
import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageReport;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The journal of a run that is not finished: one line of JSON for the opening accounts and one for each interval, each written at
 * once, so that a killed process loses no interval that it had recorded. Rewards and accounts of batteries come after their interval, trips
 * before, in lines that have the envelope of their message. The file is locked while the run goes on.
 */
final class RunJournal implements AutoCloseable {
    /** The file's name; hidden, as it is no result. */
    static final String FILE = ".journal.jsonl";

    private final Path file;
    private final FileChannel channel;

    /** One interval as it stands in the journal. */
    record Line(
            Clearing clearing,
            MeterReadings readings,
            Settlement settlement,
            GridState grid,
            Indicators indicators,
            AuditResult audit) {
        MarketInterval interval() {
            return new MarketInterval(clearing, readings, settlement, grid);
        }
    }

    /** Who replays a journal. */
    interface Reader {
        void opening(Settlement opening);

        void interval(Line line);

        void rewards(Rewards rewards);

        void storage(StorageReport report);
    }

    private RunJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Starts the journal of a folder. */
    static RunJournal start(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StoreFailure(file + " is locked. Maybe another run took the same folder?");
            }
            return new RunJournal(file, channel);
        } catch (IOException e) {
            throw DiskSpace.failure(file, e);
        }
    }

    void open(Settlement opening) {
        append(opening);
    }

    void add(MarketInterval interval, Indicators indicators, AuditResult audit) {
        append(new Line(
                interval.clearing(), interval.readings(), interval.settlement(), interval.grid(), indicators, audit));
    }

    void add(Rewards rewards) {
        append(MessageCodec.encode(LocalMarket.REWARDS, rewards));
    }

    void add(StorageReport report) {
        append(MessageCodec.encode(LocalMarket.STORAGE, report));
    }

    private void append(Record content) {
        append(MessageCodec.encodeBare(content));
    }

    private void append(byte[] json) {
        ByteBuffer line =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw DiskSpace.failure(file, line.limit(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskSpace.failure(file, e);
        }
    }

    /** Whether the journal of a folder is locked by a run that goes on. */
    static boolean isBeingWritten(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new StoreFailure(file + " cannot be opened: " + e + ". Maybe it belongs to another user?", e);
        }
    }

    /** Replays the journal of a folder; a last line without its end, cut off by the end of the process, does not count. */
    static void replay(Path folder, Reader reader) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        int number = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Optional<byte[]> line = nextLine(in);
            if (line.isPresent()) {
                reader.opening(MessageCodec.decodeBare(line.get(), Settlement.class));
            }
            for (line = nextLine(in); line.isPresent(); line = nextLine(in)) {
                number++;
                replay(line.get(), reader);
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    file + " cannot be read at line " + number + ": " + e.getMessage()
                            + ". Maybe it was written by another release of this program?",
                    e);
        }
    }

    private static void replay(byte[] line, Reader reader) throws IOException {
        if (isEnveloped(line, LocalMarket.REWARDS)) {
            reader.rewards(decode(LocalMarket.REWARDS, line));
        } else if (isEnveloped(line, LocalMarket.STORAGE)) {
            reader.storage(decode(LocalMarket.STORAGE, line));
        } else {
            reader.interval(MessageCodec.decodeBare(line, Line.class));
        }
    }

    private static boolean isEnveloped(byte[] line, MessageInterface<?> message) {
        byte[] start = ("{\"type\":\"" + message.name() + '"').getBytes(StandardCharsets.US_ASCII);
        return line.length > start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    private static <T extends Record> T decode(MessageInterface<T> message, byte[] line) throws IOException {
        return switch (MessageCodec.decode(message, line)) {
            case Decoded.Accepted<T> accepted -> accepted.value();
            case Decoded.Refused<T> refused -> throw new IOException(refused.detail());
        };
    }

    private static Optional<byte[]> nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(line.toByteArray());
            }
            line.write(next);
        }
        return Optional.empty();
    }
}
