package energy.isochron.opendss;

import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        try (ScratchFolder scratch = new ScratchFolder();
                DssContext dss = new DssContext()) {
            new ScriptRun(dss, scratch.path(), findings).run(script);
            return new ScriptNetwork(dss, stem(script), findings).read();
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, Math.max(1, name.lastIndexOf('.')));
    }
}
