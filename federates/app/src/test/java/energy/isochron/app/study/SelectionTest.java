package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import energy.isochron.app.config.BadConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    @TempDir
    Path folder = Path.of("");

    private StudyPlan only(String... variants) throws IOException {
        return Selection.of(StudyReader.read(SampleStudy.in(folder)), List.of(variants));
    }

    private static List<String> ids(StudyPlan plan) {
        return plan.variants().stream().map(VariantScenario::id).toList();
    }

    @Test
    void itsVariantsAreInMatrixOrderWithTheClaimsAboutThem() throws IOException {
        StudyPlan plan = only("large+average", "none+average");
        assertEquals(List.of("none+average", "large+average"), ids(plan));
        assertEquals("none+average", plan.study().baseline());
        assertEquals(1, plan.study().claims().size());
        assertEquals(1, plan.study().published().size());
    }

    @Test
    void withoutTheBaselineTheFirstOneIs() throws IOException {
        StudyPlan plan = only("large+nash", "large+average");
        assertEquals("large+average", plan.study().baseline());
        assertEquals(0, plan.study().claims().size());
        assertEquals(0, plan.study().published().size());
    }

    @Test
    void unknownVariantsAreAllTold() {
        BadConfiguration bad = assertThrows(BadConfiguration.class, () -> only("none+averag", "x", "none+nash"));
        assertEquals("""
                --variants none+averag: is no variant of sample, allowed is none+average, none+nash, large+average, large+nash. Maybe 'none+average'?
                --variants x: is no variant of sample, allowed is none+average, none+nash, large+average, large+nash
                2 problems""", bad.getMessage());
    }

    @Test
    void aSelectionIsAMatrixToo() {
        BadConfiguration bad = assertThrows(BadConfiguration.class, () -> only("none+average", "large+nash"));
        assertEquals("""
                --variants none+average,large+nash: leaves out combinations of these levels, allowed is all of none+average,none+nash,large+average,large+nash, or those of one level
                1 problem""", bad.getMessage());
    }
}
