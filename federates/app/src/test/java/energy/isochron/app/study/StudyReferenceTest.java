package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.app.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReferenceTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void referencePageIsInStepWithTheCode() throws IOException {
        Home.assertInStep(Home.path().resolve("docs/study-reference.md"), StudyReference.page());
    }

    @Test
    void shortestStudyOfThePageCanBePlayed() throws IOException {
        SampleStudy.in(folder);
        String page = StudyReference.page();
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        Files.writeString(folder.resolve("study.yaml"), page.substring(start, page.indexOf("```", start)));
        StudyPlan plan = StudyReader.read(folder.resolve("study.yaml"));
        assertEquals(2, plan.variants().size());
        assertEquals("average", plan.study().baseline());
        assertEquals(100, plan.spec().seeds());
    }
}
