package energy.isochron.app.study;

import energy.isochron.analytics.study.MeasureCatalogue;
import energy.isochron.analytics.study.SeriesQuantity;
import energy.isochron.analytics.study.StudyOrigin;
import energy.isochron.app.Sha256;
import energy.isochron.app.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be the same for runs of yesterday to go on with: the name of the study, the code, what is kept of a run, and for each
 * variant its scenario, settings and files. Titles, claims and seeds may change.
 *
 * @param study the study's name
 * @param code the {@link CodeIdentity}
 * @param kept what is kept of a run, in order
 * @param variants by variant's id, the hash of what it is played with
 */
record StudyIdentity(String study, String code, List<String> kept, Map<String, String> variants) {
    private static final int DIGITS = 16;

    StudyIdentity {
        kept = List.copyOf(kept);
        variants = Map.copyOf(variants);
    }

    /** The identity of a study as it is now. */
    static StudyIdentity of(StudyPlan plan) throws IOException {
        List<String> kept = new ArrayList<>(MeasureCatalogue.ids());
        Arrays.stream(SeriesQuantity.values()).map(SeriesQuantity::column).forEach(kept::add);
        Map<String, String> variants = new LinkedHashMap<>();
        Map<Path, String> hashes = new LinkedHashMap<>();
        for (VariantScenario variant : plan.variants()) {
            variants.put(variant.id(), hash(variant, hashes));
        }
        return new StudyIdentity(plan.spec().name(), CodeIdentity.current(), kept, variants);
    }

    private static String hash(VariantScenario variant, Map<Path, String> hashes) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (Path file : files(variant)) {
            String known = hashes.get(file);
            if (known == null) {
                known = Sha256.hex(Files.readAllBytes(file));
                hashes.put(file, known);
            }
            digest.update((file.getFileName() + " " + known + '\n').getBytes(StandardCharsets.UTF_8));
        }
        for (String setting : variant.settings()) {
            digest.update((setting + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static List<Path> files(VariantScenario variant) {
        ScenarioFile scenario = variant.inputs().file();
        List<Path> files = new ArrayList<>(List.of(scenario.path()));
        files.addAll(scenario.inputs());
        return files;
    }

    /** What a study is made of, for its manifest: its own file, then the scenarios and their files, each once. */
    static List<StudyOrigin.Input> inputs(StudyPlan plan) throws IOException {
        Set<Path> files = new LinkedHashSet<>(List.of(plan.file()));
        plan.variants().forEach(variant -> files.addAll(files(variant)));
        Path folder = plan.file().toAbsolutePath().normalize().getParent();
        List<StudyOrigin.Input> inputs = new ArrayList<>();
        for (Path file : files) {
            Path whole = file.toAbsolutePath().normalize();
            String name =
                    folder == null ? whole.toString() : folder.relativize(whole).toString();
            inputs.add(new StudyOrigin.Input(name, Sha256.hex(Files.readAllBytes(file))));
        }
        return inputs;
    }
}
