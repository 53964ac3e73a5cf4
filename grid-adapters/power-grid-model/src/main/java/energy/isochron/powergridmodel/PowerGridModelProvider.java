package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.wheels.Wheel;
import energy.isochron.wheels.WheelUnavailableException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Opens the C library power-grid-model, under the name {@code power-grid-model}: meshed and radial networks, balanced or, with
 * {@link #CALCULATION}, each phase by itself. Options: {@link #CALCULATION}, {@link #METHOD}, {@link #TOLERANCE},
 * {@link #MOST_ITERATIONS}.
 */
public final class PowerGridModelProvider implements PowerFlowProvider {
    /** Its name. */
    public static final String NAME = "power-grid-model";
    /** Option: {@code symmetric}, the balanced equivalent, or {@code asymmetric}, three phases; the first if absent. */
    public static final String CALCULATION = "calculation";
    /** Option: {@code newton_raphson} or {@code iterative_current}; the first if absent. */
    public static final String METHOD = "method";
    /** Option: largest move of a voltage in the last iteration, pu; 1e-8 if absent. */
    public static final String TOLERANCE = "tolerance_pu";
    /** Option: iterations after which there is no solution; 100 if absent. */
    public static final String MOST_ITERATIONS = "max_iterations";

    /** The version of the library that it is made for. */
    static final String VERSION = "1.12.110";

    static final Wheel WHEEL = new Wheel(
            NAME,
            VERSION,
            "power_grid_model",
            List.of(
                    "power_grid_model/_core/power_grid_model_c/lib64/libpower_grid_model_c.so",
                    "power_grid_model/_core/power_grid_model_c/lib/libpower_grid_model_c.so",
                    "power_grid_model/_core/power_grid_model_c/lib/libpower_grid_model_c.dylib",
                    "power_grid_model/_core/power_grid_model_c/bin/power_grid_model_c.dll"),
            "2 MB");

    /** Made by the service loader. */
    public PowerGridModelProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> options() {
        return Set.of(CALCULATION, METHOD, TOLERANCE, MOST_ITERATIONS);
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities(Symmetry.SYMMETRIC);
    }

    @Override
    public Set<Capability> capabilities(EngineSettings settings) {
        return capabilities(CalculationOptions.of(settings).options().symmetry());
    }

    static Set<Capability> capabilities(Symmetry symmetry) {
        Set<Capability> all = EnumSet.of(
                Capability.PHYSICS,
                Capability.ANGLES,
                Capability.MESHES,
                Capability.TAPS,
                Capability.SWITCHES,
                Capability.SNAPSHOT);
        if (symmetry == Symmetry.ASYMMETRIC) {
            all.add(Capability.UNBALANCED);
        }
        return Set.copyOf(all);
    }

    @Override
    public void prepare(Consumer<String> progress) {
        try {
            WHEEL.orFetch(progress);
        } catch (WheelUnavailableException e) {
            progress.accept(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<String> problems(GridCase grid, EngineSettings settings) {
        CalculationOptions.Read read = CalculationOptions.of(settings);
        ElectricalNetwork network = grid.electrical();
        List<String> problems = new ArrayList<>(read.problems());
        problems.addAll(network.problems());
        problems.addAll(NetworkProblems.of(network, read.options().symmetry()));
        try {
            Library.of(WHEEL.locate());
        } catch (WheelUnavailableException | PowerGridModelException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return List.copyOf(problems);
    }

    @Override
    public PowerFlow open(GridCase grid, EngineSettings settings) {
        List<String> problems = problems(grid, settings);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        CalculationOptions options = CalculationOptions.of(settings).options();
        NetworkForm network = new NetworkForm(grid.electrical(), options.symmetry());
        return new PowerGridModelEngine(Library.of(WHEEL.locate()), network, options);
    }
}
