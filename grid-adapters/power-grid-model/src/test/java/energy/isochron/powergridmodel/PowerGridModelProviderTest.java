package energy.isochron.powergridmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.contract.ContractFeeder;
import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.engine.VectorGroup;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before an engine is opened. */
class PowerGridModelProviderTest {
    private static final String LIBRARY = "power-grid-model.library";
    private static final PowerGridModelProvider PROVIDER = new PowerGridModelProvider();

    @TempDir
    private Path folder;

    @BeforeAll
    static void fetch() {
        PowerGridModelOnHand.orCallOff();
    }

    @AfterEach
    void forget() {
        System.clearProperty(LIBRARY);
    }

    @Test
    void anInstalledLibraryIsFetchedNoMore() {
        List<String> progress = new ArrayList<>();
        PROVIDER.prepare(progress::add);
        assertEquals(List.of(), progress);
    }

    @Test
    void aMissingLibraryIsTold() {
        Path file = folder.resolve("nowhere.so");
        refused(file, file.toString(), "not a file", "Maybe");
        List<String> progress = new ArrayList<>();
        PROVIDER.prepare(progress::add);
        assertEquals(1, progress.size());
    }

    @Test
    void aBrokenLibraryIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("libpower_grid_model_c.so"), "not a library");
        refused(file, file + " cannot be loaded", "Maybe it is damaged, or made for another platform?");
    }

    /** Any library that is no power-grid-model; that of Java's is always there. */
    @Test
    void anotherLibraryIsTold() {
        String name = System.mapLibraryName("net");
        Path file = Path.of(System.getProperty("java.home"), name.endsWith(".dll") ? "bin" : "lib", name);
        refused(file, file + " has no function PGM_create_handle", "not version 1.12.110");
    }

    @Test
    void whatAnotherVersionLacksIsNamed() {
        try (Session session = new Session(Library.of(PowerGridModelProvider.WHEEL.locate()))) {
            String attribute =
                    message(PowerGridModelException.class, () -> session.offset("input", "line", "no_such_attribute"));
            assertTrue(attribute.contains("knows no input.line.no_such_attribute"), attribute);
            assertTrue(attribute.contains("Maybe it is not version 1.12.110?"), attribute);
            String component = message(PowerGridModelException.class, () -> session.component("input", "no_such"));
            assertTrue(component.contains("knows no input.no_such"), component);
            assertTrue(session.fine(), "an error of one call is not there after it");
        }
    }

    @Test
    void optionsOutOfRangeAreTold() {
        assertTold("method", "gauss", "newton_raphson or iterative_current");
        assertTold("method", "linear", "up to 0.01 pu off");
        assertTold("calculation", "three", "symmetric or asymmetric");
        assertTold("tolerance_pu", "0", "1.0E-15 to 0.001");
        assertTold("tolerance_pu", "1e-6x", "a number");
        assertTold("max_iterations", "0.5", "1.0 to");
    }

    private static void assertTold(String option, String value, String... texts) {
        EngineSettings settings = new EngineSettings(1, Map.of(option, value));
        List<String> problems = PROVIDER.problems(ContractFeeder.idle(), settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().startsWith("option " + option + " is "), problems::toString);
        for (String text : texts) {
            assertTrue(problems.getFirst().contains(text), problems::toString);
        }
        assertThrows(IllegalArgumentException.class, () -> PROVIDER.open(ContractFeeder.idle(), settings)
                .close());
    }

    @Test
    void whatTheLibraryCannotSolveIsTold() {
        List<GridNode> nodes = List.of(new GridNode("a", Phases.BALANCED, 20), new GridNode("b", Phases.BALANCED, 0.4));
        ElectricalBranch switched = new Switch("a-b", "a", "b", Phases.BALANCED, Double.NaN, Ends.BOTH);
        assertTrue(problems(nodes, switched).contains("switches a-b join nodes of different nominal voltages"));
        ElectricalBranch capacitive =
                new Transformer("a-b", "a", "b", Phases.BALANCED, 20, 0.4, 400, 1, -4, 0, 0, Ends.BOTH);
        assertTrue(problems(nodes, capacitive).contains("reactances of the transformers a-b are below 0"));
        List<GridNode> unknown = List.of(nodes.getFirst(), new GridNode("b", Phases.BALANCED, Double.NaN));
        assertTrue(problems(unknown, capacitive).contains("nominal voltages of b are not known"));
    }

    @Test
    void deltasAreToldWhereThePhasesAreKeptApart() {
        List<GridNode> nodes = List.of(new GridNode("a", Phases.ABC, 20), new GridNode("b", Phases.ABC, 0.4));
        Taps middle = new Taps(BranchEnd.FROM, 0, 0, List.of());
        ElectricalBranch delta =
                new Transformer("a-b", "a", "b", Phases.ABC, 20, 0.4, 400, 1, 4, middle, VectorGroup.DYN11, Ends.BOTH);
        assertEquals("", problems(nodes, delta, EngineSettings.hourly()));
        String apart = problems(nodes, delta, new EngineSettings(1, Map.of("calculation", "asymmetric")));
        assertTrue(apart.contains("the transformers a-b have delta windings"), apart);
    }

    private static String problems(List<GridNode> nodes, ElectricalBranch branch) {
        return problems(nodes, branch, EngineSettings.hourly());
    }

    private static String problems(List<GridNode> nodes, ElectricalBranch branch, EngineSettings settings) {
        ElectricalNetwork network =
                new ElectricalNetwork("pair", 50, nodes, List.of(branch), List.of(new Source("a", 1, 0)), List.of());
        GridCase grid = new GridCase(network, new Network(Shape.LINE.plan(2, 1, new double[] {1})));
        return String.join("\n", PROVIDER.problems(grid, settings));
    }

    private static void refused(Path library, String... texts) {
        System.setProperty(LIBRARY, library.toString());
        String problems = String.join("\n", PROVIDER.problems(ContractFeeder.idle(), EngineSettings.hourly()));
        for (String text : texts) {
            assertTrue(problems.contains(text), problems);
        }
        String opened = message(
                IllegalArgumentException.class, () -> PROVIDER.open(ContractFeeder.idle(), EngineSettings.hourly())
                        .close());
        assertEquals(problems, opened);
    }

    private static String message(Class<? extends Exception> kind, org.junit.jupiter.api.function.Executable call) {
        return Objects.requireNonNull(assertThrows(kind, call).getMessage());
    }
}
