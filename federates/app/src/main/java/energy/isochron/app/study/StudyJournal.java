package energy.isochron.app.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import energy.isochron.analytics.store.StoreFailure;
import energy.isochron.analytics.study.RunResults;
import energy.isochron.analytics.study.SeriesQuantity;
import energy.isochron.analytics.study.SeriesTable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The finished runs of a study, each a line of a hidden file in the folder of its results, written as soon as the run has ended. It
 * outlives the end of the process at any moment; a last line without its end, cut off by it, does not count. For several threads.
 */
final class StudyJournal implements AutoCloseable {
    /** The file's name. */
    static final String FILE = ".runs.journal";

    private static final int FORMAT = 1;
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    private final StudyIdentity identity;
    private final FileChannel channel;
    private final Map<Key, RunResults> runs = new ConcurrentHashMap<>();

    private record Key(String variant, long seed) {}

    /** The first line. */
    record Header(int format, String study, String code, List<String> kept) {}

    /** Any other line. */
    record Line(String variant, String inputs, long seed, List<Double> values, List<List<Double>> series) {}

    private StudyJournal(Path file, StudyIdentity identity, FileChannel channel) {
        this.file = file;
        this.identity = identity;
        this.channel = channel;
    }

    /**
     * Opens the journal of a folder and reads the runs that are there.
     *
     * @param folder of the results, which is there
     * @param identity of the study as it is now
     * @param fresh whether what is there is forgotten
     * @throws StoreFailure if another process writes it, or it is of another study
     */
    static StudyJournal open(Path folder, StudyIdentity identity, boolean fresh) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            StudyJournal journal = new StudyJournal(file, identity, channel);
            journal.begin(fresh);
            return journal;
        } catch (IOException e) {
            throw StoreFailure.whenWriting(file, e);
        }
    }

    private void begin(boolean fresh) throws IOException {
        try {
            lock();
            if (fresh) {
                channel.truncate(0);
            }
            long end = read();
            channel.truncate(end).position(end);
            if (end == 0) {
                append(new Header(FORMAT, identity.study(), identity.code(), identity.kept()));
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void lock() throws IOException {
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        if (!free) {
            throw new StoreFailure(file + " is being written by another process. Maybe the study is being played there"
                    + " already, or give another folder with --out?");
        }
    }

    /** Reads all whole lines and gives their length together. */
    private long read() throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
        long size = channel.size();
        long end = 0;
        int number = 1;
        for (long at = 1; at <= size; at++) {
            int next = in.read();
            if (next == '\n') {
                read(line.toString(StandardCharsets.UTF_8), number++);
                line.reset();
                end = at;
            } else {
                line.write(next);
            }
        }
        return end;
    }

    private void read(String line, int number) {
        try {
            if (number == 1) {
                require(JSON.readValue(line, Header.class));
            } else {
                take(JSON.readValue(line, Line.class));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StoreFailure(
                    file + " cannot be read at line " + number + ". Maybe it was changed by hand? --fresh begins anew",
                    e);
        }
    }

    private void require(Header header) {
        if (header.format() != FORMAT || !header.kept().equals(identity.kept())) {
            throw another("keeps other measures of a run than this release");
        }
        if (!header.study().equals(identity.study())) {
            throw another("is of study '" + header.study() + "', not of '" + identity.study() + '\'');
        }
        if (!header.code().equals(identity.code())) {
            throw another("was written by another build of this program (" + header.code() + ", this one is "
                    + identity.code() + ')');
        }
    }

    private StoreFailure another(String what) {
        return new StoreFailure(file + " " + what
                + ", so that its runs cannot be gone on with. Maybe begin anew with --fresh, or give another folder with"
                + " --out?");
    }

    /** Takes a run; one of a variant that is no more is left alone. */
    private void take(Line line) {
        String inputs = identity.variants().get(line.variant());
        if (inputs == null) {
            return;
        }
        if (!inputs.equals(line.inputs())) {
            throw another("holds runs of variant '" + line.variant() + "' with another scenario, settings or files");
        }
        if (line.series().size() != SeriesQuantity.values().length) {
            throw new IllegalArgumentException("a run has " + line.series().size() + " series");
        }
        Map<SeriesQuantity, double[]> series = new EnumMap<>(SeriesQuantity.class);
        Iterator<List<Double>> figures = line.series().iterator();
        for (SeriesQuantity quantity : SeriesQuantity.values()) {
            series.put(quantity, array(figures.next()));
        }
        RunResults run = new RunResults(line.seed(), array(line.values()), SeriesTable.of(series));
        runs.put(new Key(line.variant(), line.seed()), run);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A run that is there. */
    Optional<RunResults> run(String variant, long seed) {
        return Optional.ofNullable(runs.get(new Key(variant, seed)));
    }

    /**
     * Adds a run. When this returns it outlives the process.
     *
     * @throws StoreFailure if it cannot be written, such as on a full disk
     */
    void add(String variant, RunResults run) {
        String inputs = identity.variants().get(variant);
        if (inputs == null) {
            throw new IllegalArgumentException("variant '" + variant + "' is not of study " + identity.study()
                    + ", allowed are " + identity.variants().keySet() + ". Maybe its id has changed?");
        }
        List<List<Double>> series = Arrays.stream(SeriesQuantity.values())
                .map(quantity -> list(run.series().figures(quantity)))
                .toList();
        append(new Line(variant, inputs, run.seed(), list(run.values()), series));
        runs.put(new Key(variant, run.seed()), run);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private void append(Record content) {
        try {
            byte[] json = JSON.writeValueAsBytes(content);
            ByteBuffer line = ByteBuffer.allocate(json.length + 1)
                    .put(json)
                    .put((byte) '\n')
                    .flip();
            write(line);
        } catch (IOException e) {
            throw StoreFailure.whenWriting(file, e);
        }
    }

    private synchronized void write(ByteBuffer line) throws IOException {
        long start = channel.position();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreFailure.whenWriting(file, e);
        }
    }
}
