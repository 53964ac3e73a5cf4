package energy.isochron.app.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of studies on the screen. */
final class StudyList {
    private StudyList() {}

    /** One line a study; of one that cannot be read, how to find out why. */
    static String of(List<Path> folders) {
        if (folders.isEmpty()) {
            return "no studies: none of the folders of federation-configs has a " + StudyPlan.NAME
                    + System.lineSeparator();
        }
        TextTable table = new TextTable();
        table.row(List.of("study", "title", "variants", "seeds"));
        for (Path folder : folders) {
            table.row(row(folder));
        }
        return table.toString();
    }

    private static List<String> row(Path folder) {
        List<String> row = new ArrayList<>(List.of(String.valueOf(folder.getFileName())));
        Optional<StudySpec> spec = StudyReader.outline(folder.resolve(StudyPlan.NAME));
        if (spec.isEmpty()) {
            row.addAll(List.of("has problems: isochron check " + folder, "", ""));
            return row;
        }
        row.add(spec.get().title());
        row.add(Integer.toString(Combination.all(spec.get()).size()));
        row.add(Integer.toString(spec.get().seeds()));
        return row;
    }
}
