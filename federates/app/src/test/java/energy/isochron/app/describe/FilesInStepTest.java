package energy.isochron.app.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.Home;
import energy.isochron.app.check.ConfiguredFederate;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.federation.InterfaceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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
