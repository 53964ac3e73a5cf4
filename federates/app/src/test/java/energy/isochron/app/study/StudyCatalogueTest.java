package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.config.BadConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCatalogueTest {
    @TempDir
    Path here = Path.of("");

    @TempDir
    Path home = Path.of("");

    private StudyCatalogue catalogue = new StudyCatalogue(List.of());

    @BeforeEach
    void write() throws IOException {
        for (String name : List.of("case-10-ten", "case-2-two", "own")) {
            SampleStudy.in(home.resolve("federation-configs").resolve(name));
        }
        Files.createDirectories(home.resolve("federation-configs").resolve("case-3-without"));
        SampleStudy.in(here.resolve("federation-configs").resolve("case-2-two"));
        catalogue = new StudyCatalogue(List.of(here, home));
    }

    private Path study(Path root, String name) {
        return root.resolve("federation-configs").resolve(name).resolve("study.yaml");
    }

    private String refused(String wanted) {
        return String.valueOf(assertThrows(BadConfiguration.class, () -> catalogue.find(wanted))
                .getMessage());
    }

    @Test
    void foldersWithAStudyByTheirNumbersTheWorkingDirectoryFirst() throws IOException {
        assertEquals(
                List.of(study(here, "case-2-two"), study(home, "case-10-ten"), study(home, "own")),
                catalogue.folders().stream()
                        .map(folder -> folder.resolve("study.yaml"))
                        .toList());
    }

    @Test
    void aStudyIsFoundByNumberNameAndPath() throws IOException {
        assertEquals(study(here, "case-2-two"), catalogue.find("2"));
        assertEquals(study(home, "case-10-ten"), catalogue.find("10"));
        assertEquals(study(home, "own"), catalogue.find("own"));
        Path mine = SampleStudy.in(here.resolve("mine"));
        assertEquals(mine, catalogue.find(here.resolve("mine").toString()));
        assertEquals(mine, catalogue.find(mine.toString()));
        Path renamed = Files.move(mine, mine.resolveSibling("prices.yaml"));
        assertEquals(renamed, catalogue.find(renamed.toString()));
    }

    @Test
    void whatIsNoStudyIsToldWithThoseThatAre() throws IOException {
        String known = "allowed is a number, name or path of a study: case-2-two, case-10-ten, own";
        assertEquals("3: is no study, " + known + "\n1 problem", refused("3"));
        assertEquals("case-2-to: is no study, " + known + ". Maybe 'case-2-two'?\n1 problem", refused("case-2-to"));
        Path scenario = here.resolve("federation-configs/case-2-two/scenario.yaml");
        assertTrue(refused(scenario.toString()).startsWith(scenario + ": is no study, " + known));
        SampleStudy.in(home.resolve("federation-configs").resolve("case-10-again"));
        assertEquals(
                "10: is the number of several studies, allowed is a number, name or path of a study: case-10-again,"
                        + " case-10-ten\n1 problem",
                refused("10"));
        catalogue = new StudyCatalogue(List.of(here.resolve("nowhere")));
        assertEquals(
                "5: is no study, allowed is a number, name or path of a study: none is in federation-configs\n1 problem",
                refused("5"));
    }

    @Test
    void theListHasALineForEach() throws IOException {
        Files.writeString(study(home, "own"), "name: x\n");
        assertEquals(
                """
                study  title  variants  seeds
                case-2-two  Batteries and prices  4  3
                case-10-ten  Batteries and prices  4  3
                own  has problems: isochron check HOME/federation-configs/own
                """,
                StudyList.of(catalogue.folders())
                        .replace(home.toString(), "HOME")
                        .replaceAll(" {2,}", "  "));
        assertEquals(
                "no studies: none of the folders of federation-configs has a study.yaml\n", StudyList.of(List.of()));
    }
}
