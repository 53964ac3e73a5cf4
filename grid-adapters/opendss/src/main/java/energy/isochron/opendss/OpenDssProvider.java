package energy.isochron.opendss;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Opens OpenDSS, unbalanced, under the name {@code opendss}: on the electrical network of a case, or on a script of the user's own.
 * Options: {@link #TOLERANCE}, {@link #MOST_ROUNDS}, {@link #SCRIPT}, {@link #CONTROLS}.
 */
public final class OpenDssProvider implements PowerFlowProvider {
    /** Its name. */
    public static final String NAME = "opendss";
    /** Option: largest move of a voltage in the last round, pu; 1e-10 if absent. */
    public static final String TOLERANCE = "tolerance_pu";
    /** Option: rounds after which there is no solution; 300 if absent. */
    public static final String MOST_ROUNDS = "max_iterations";
    /** Option: absolute path of a {@code .dss} file whose circuit is opened in place of the network. */
    public static final String SCRIPT = "script";
    /** Option: {@code on} lets regulators and other controls of a script act; {@code off} if absent. */
    public static final String CONTROLS = "controls";

    static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.of(
            Capability.PHYSICS,
            Capability.UNBALANCED,
            Capability.ANGLES,
            Capability.MESHES,
            Capability.TAPS,
            Capability.SWITCHES,
            Capability.SNAPSHOT));

    /** Made by the service loader. */
    public OpenDssProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Set<Capability> capabilities(EngineSettings settings) {
        return capabilities(OpenDssOptions.of(settings));
    }

    private static Set<Capability> capabilities(OpenDssOptions options) {
        if (options.script().isEmpty()) {
            return CAPABILITIES;
        }
        Set<Capability> capabilities = EnumSet.copyOf(CAPABILITIES);
        capabilities.removeAll(Set.of(Capability.TAPS, Capability.SWITCHES));
        if (options.controls()) {
            capabilities.remove(Capability.SNAPSHOT);
            capabilities.add(Capability.CONTROLS);
        }
        return Set.copyOf(capabilities);
    }

    @Override
    public Set<String> options() {
        return OpenDssOptions.KNOWN;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        OpenDssLibrary.prepare(progress);
    }

    @Override
    public List<String> problems(GridCase grid, EngineSettings settings) {
        List<String> problems = new ArrayList<>(OpenDssOptions.problems(settings));
        if (!settings.options().containsKey(SCRIPT)) {
            problems.addAll(new NetworkCheck(grid.electrical()).problems());
        }
        OpenDssLibrary.problem().ifPresent(problems::add);
        return List.copyOf(problems);
    }

    @Override
    public PowerFlow open(GridCase grid, EngineSettings settings) {
        List<String> problems = problems(grid, settings);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        OpenDssOptions options = OpenDssOptions.of(settings);
        DssContext dss = new DssContext();
        try {
            return options.script().isPresent()
                    ? script(dss, options, options.script().get(), grid)
                    : new OpenDssEngine(CAPABILITIES, options, dss, new NetworkCircuit(grid.electrical()));
        } catch (RuntimeException e) {
            dss.close();
            throw e;
        }
    }

    private static PowerFlow script(DssContext dss, OpenDssOptions options, Path script, GridCase grid) {
        ScriptCircuit circuit = new ScriptCircuit(dss, script, options.controls(), grid.graph());
        return new OpenDssEngine(capabilities(options), options, dss, circuit);
    }
}
