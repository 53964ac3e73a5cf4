package energy.isochron.grid.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A make of power-flow engine, found by {@link java.util.ServiceLoader} under its name. Has no state. */
public interface PowerFlowProvider {
    /** The name that stands in a scenario's {@code grid: engine:}, in lower case, such as {@code power-grid-model}. */
    String name();

    /** What its engines can do if nothing is set. */
    Set<Capability> capabilities();

    /** What an engine can do that is opened with these settings; the same unless an option changes it. */
    default Set<Capability> capabilities(EngineSettings settings) {
        return capabilities();
    }

    /** The names of the options that its engines know, as they stand in a scenario's {@code grid: options:}. */
    default Set<String> options() {
        return Set.of();
    }

    /**
     * Fetches what it needs from outside, such as a native library, if that is missing and can be had; does nothing otherwise. That it
     * cannot be had is no error here: {@link #problems} tells it.
     *
     * @param progress hears a line when something is fetched
     */
    default void prepare(Consumer<String> progress) {}

    /**
     * Why it cannot open a case, found without opening it: what is wrong with the network, what the engine does not solve, what is
     * not installed. Each is one sentence that ends with what may help.
     *
     * @return empty if it can
     */
    List<String> problems(GridCase grid, EngineSettings settings);

    /**
     * Opens a case. The network's own loads are on, nothing is injected besides.
     *
     * @throws IllegalArgumentException with all {@link #problems}, if there are any
     */
    PowerFlow open(GridCase grid, EngineSettings settings);
}
