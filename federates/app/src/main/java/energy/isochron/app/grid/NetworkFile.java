package energy.isochron.app.grid;

import energy.isochron.app.Sha256;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the network of a scenario for foreign tools, in the form of {@code grid-network-1.schema.json}. */
public final class NetworkFile {
    private NetworkFile() {}

    /**
     * Writes it.
     *
     * @param file a scenario without problems
     * @param to made or written anew
     */
    public static void write(ScenarioFile file, Path to) throws IOException {
        Files.writeString(to, text(file));
    }

    /**
     * Writes it into a folder under a name that goes by its content, unless it is there already.
     *
     * @param file a scenario without problems
     * @param folder made if needed
     */
    public static Path keep(ScenarioFile file, Path folder) throws IOException {
        String text = text(file);
        Path kept = folder.resolve(Sha256.hex(text.getBytes(StandardCharsets.UTF_8)) + ".json");
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, "network", ".partial");
        Files.writeString(partial, text);
        Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    /**
     * What is written.
     *
     * @throws BadConfiguration if impedances or voltages of the network are not known
     */
    static String text(ScenarioFile file) {
        Problems problems = new Problems();
        for (String problem : new Assembly(file).electricalProblems()) {
            problems.add(new Problem(file.places().of("network"), "network", "cannot be exported: " + problem, ""));
        }
        if (!problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
        return NetworkJson.of(file);
    }
}
