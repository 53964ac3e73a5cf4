package energy.isochron.opendss;

import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Scripts of OpenDSS, {@code .dss}. OpenDSS itself runs the script, so that it means here what it means there, and its elements are read
 * out of the library. Nothing is written beside the script, and no window opens.
 */
public final class DssFormat implements NetworkFormat {
    /** Made by the service loader. */
    public DssFormat() {}

    @Override
    public String name() {
        return "opendss";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".dss");
    }

    @Override
    public void prepare(Consumer<String> progress) {
        OpenDssLibrary.prepare(progress);
    }

    @Override
    public NetworkFile read(Path file) {
        Path script = file.toAbsolutePath().normalize();
        ScriptFindings findings = new ScriptFindings(file);
        if (!Files.isRegularFile(script)) {
            findings.add("", file.toString(), "is no file. Maybe it was moved or is misspelt?");
        }
        Optional<String> library = OpenDssLibrary.missing();
        library.ifPresent(problem ->
                findings.add("", file.toString(), "is read by OpenDSS' own library, which cannot be had: " + problem));
        findings.check();
        try {
            Path scratch = Files.createTempDirectory("isochron-dss");
            try (DssContext dss = new DssContext()) {
                new ScriptRun(dss, scratch, findings).run(script);
                return new ScriptNetwork(dss, stem(script), findings).read();
            } finally {
                remove(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is no folder for what OpenDSS writes. Maybe the disk is full?", e);
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, Math.max(1, name.lastIndexOf('.')));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
