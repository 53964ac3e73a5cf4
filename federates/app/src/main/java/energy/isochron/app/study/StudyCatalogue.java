package energy.isochron.app.study;

import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Location;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The studies of an installation: the folders of {@code federation-configs} with a {@code study.yaml}. */
final class StudyCatalogue {
    private static final String CONFIGS = "federation-configs";
    private static final Pattern NUMBERED = Pattern.compile("case-(\\d+)(-.*)?");
    private static final Comparator<Path> ORDER =
            Comparator.comparingLong(StudyCatalogue::number).thenComparing(StudyCatalogue::name);

    private final List<Path> roots;

    /**
     * @param roots folders that hold {@code federation-configs}, the first one first
     */
    StudyCatalogue(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The studies of the working directory and of the installation, {@code -Disochron.home}. */
    static StudyCatalogue ofInstallation() {
        List<Path> roots = new ArrayList<>(List.of(Path.of("")));
        Optional.ofNullable(System.getProperty("isochron.home")).map(Path::of).ifPresent(roots::add);
        return new StudyCatalogue(roots);
    }

    /** The folders of all studies, each name once, by their numbers and then by their names. */
    List<Path> folders() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : roots) {
            Path configs = root.resolve(CONFIGS);
            if (Files.isDirectory(configs)) {
                try (Stream<Path> folders = Files.list(configs)) {
                    folders.filter(folder -> Files.isRegularFile(folder.resolve(StudyPlan.NAME)))
                            .filter(folder -> found.stream()
                                    .noneMatch(other -> name(other).equals(name(folder))))
                            .toList()
                            .forEach(found::add);
                }
            }
        }
        found.sort(ORDER);
        return found;
    }

    /**
     * The file of a study.
     *
     * @param wanted a path of the file or its folder, the name of a folder of ours, or the number in such a name
     * @throws BadConfiguration if there is none, or more than one of that number
     */
    Path find(String wanted) throws IOException {
        Optional<Path> path = StudyReader.studyAt(Path.of(wanted));
        if (path.isPresent()) {
            return path.get();
        }
        List<Path> all = folders();
        List<Path> fitting = all.stream()
                .filter(folder -> name(folder).equals(wanted)
                        || Long.toString(number(folder)).equals(wanted))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst().resolve(StudyPlan.NAME);
        }
        List<String> names = (fitting.isEmpty() ? all : fitting)
                .stream().map(StudyCatalogue::name).toList();
        String finding = fitting.isEmpty() ? "is no study" : "is the number of several studies";
        Problems problems = new Problems();
        problems.add(new Problem(Location.of(wanted), "", finding, allowed(names), Suggestion.quoted(wanted, names)));
        throw new BadConfiguration(problems);
    }

    private static String allowed(List<String> names) {
        return "a number, name or path of a study: "
                + (names.isEmpty() ? "none is in " + CONFIGS : String.join(", ", names));
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private static long number(Path folder) {
        Matcher numbered = NUMBERED.matcher(name(folder));
        return numbered.matches() && numbered.group(1).length() < 10
                ? Long.parseLong(numbered.group(1))
                : Long.MAX_VALUE;
    }
}
