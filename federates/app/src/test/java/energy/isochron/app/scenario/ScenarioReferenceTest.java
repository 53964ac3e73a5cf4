package energy.isochron.app.scenario;

import energy.isochron.app.Home;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScenarioReferenceTest {
    @Test
    void referencePageIsInStepWithTheCode() throws IOException {
        Home.assertInStep(Home.path().resolve("docs/scenario-reference.md"), ScenarioReference.page());
    }
}
