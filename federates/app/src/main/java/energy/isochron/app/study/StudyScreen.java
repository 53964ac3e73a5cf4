package energy.isochron.app.study;

import energy.isochron.analytics.study.StudyResults;
import java.nio.file.Path;

/** What a study says, on one screen. */
final class StudyScreen {
    private StudyScreen() {}

    static String of(StudyResults results, Path folder, double seconds) {
        return results.study().name() + " " + folder + " " + seconds + System.lineSeparator();
    }
}
