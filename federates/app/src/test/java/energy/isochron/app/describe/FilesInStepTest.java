package energy.isochron.app.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.Home;
import energy.isochron.app.check.ConfiguredFederate;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.ScenarioReader;
import energy.isochron.federation.DeclaredInterface;
import energy.isochron.federation.InterfaceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that tell what the federates declare. */
class FilesInStepTest {
    static final List<String> FEDERATES = Assembly.FEDERATES;

    private static final String BEGIN = "<!-- interfaces:begin -->\n";
    private static final String END = "<!-- interfaces:end -->";

    private static final FederationFolder FOLDER = FederationFolder.read(Home.localMarket(), List.of(), Set.of());

    private static InterfaceTable table(String name) {
        return InterfaceTable.of(new Assembly(FOLDER.scenario()).federate(name));
    }

    @ParameterizedTest
    @FieldSource("FEDERATES")
    void readmeOfEachFederateHasItsInterfaces(String name) throws IOException {
        Path readme = Home.path().resolve("federates").resolve(name).resolve("README.md");
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, () -> readme + " has no place for the interfaces");
        String table = Interfaces.markdown(table(name));
        Home.assertInStep(readme, text.substring(0, begin) + table + text.substring(end));
    }

    /** The interfaces that are there only if the state of the grid has a part in the market. */
    @ParameterizedTest
    @ValueSource(strings = {"market", "grid"})
    void readmesOfMarketAndGridHaveThoseOfFeedback(String name) throws IOException {
        assertInStep(name, "market.feedback={kind: curtail, last_interval: true}", "feedback-interfaces");
    }

    /** Those that are there only if the grid keeps the phases apart; of a tool that is not asked, so that no library is needed. */
    @ParameterizedTest
    @ValueSource(strings = {"grid", "analytics"})
    void readmesOfGridAndAnalyticsHaveThoseOfPhases(String name) throws IOException {
        assertInStep(name, "grid.engine=opendssdirect", "phase-interfaces");
    }

    /** The interfaces that a federate has with a setting only stand at a place of its README. */
    private static void assertInStep(String name, String setting, String place) throws IOException {
        InterfaceTable all = InterfaceTable.of(
                new Assembly(ScenarioReader.read(Home.localMarket().resolve("scenario.yaml"), List.of(setting)))
                        .federate(name));
        List<String> usual =
                table(name).rows().stream().map(DeclaredInterface::pattern).toList();
        List<DeclaredInterface> more = all.rows().stream()
                .filter(row -> !usual.contains(row.pattern()))
                .toList();
        Path readme = Home.path().resolve("federates").resolve(name).resolve("README.md");
        String text = Files.readString(readme);
        String begin = "<!-- " + place + ":begin -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- " + place + ":end -->");
        assertTrue(from >= begin.length() && to >= from, () -> readme + " has no place for the interfaces");
        String rows = Interfaces.markdown(new InterfaceTable(name, more));
        Home.assertInStep(readme, text.substring(0, from) + rows + text.substring(to));
    }

    @ParameterizedTest
    @FieldSource("FEDERATES")
    void configurationOfEachFederateHasItsInterfaces(String name) throws IOException {
        ConfiguredFederate federate = FOLDER.federates().get(name);
        assertTrue(federate != null);
        Home.assertInStep(federate.file(), FederateConfigWriter.rewrite(table(name), federate.config()));
    }

    @ParameterizedTest
    @FieldSource("FEDERATES")
    void newConfigurationIsTheCommittedOne(String name) throws IOException {
        ConfiguredFederate federate = FOLDER.federates().get(name);
        assertTrue(federate != null);
        assertEquals(Files.readString(federate.file()), FederateConfigWriter.write(table(name), "scenario.yaml"));
    }
}
