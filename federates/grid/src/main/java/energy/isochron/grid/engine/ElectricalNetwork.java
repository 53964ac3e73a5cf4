package energy.isochron.grid.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An electrical network as a neutral record, which an engine turns into its own form. It is checked by {@link #problems}, not when it
 * is made, so that all that is wrong can be told at once.
 *
 * @param name such as {@code ieee33}
 * @param frequencyHz nominal frequency, Hz
 * @param nodes each id once
 * @param branches each id once, between these nodes
 * @param sources one or more
 * @param loads the network's own
 */
public record ElectricalNetwork(
        String name,
        double frequencyHz,
        List<GridNode> nodes,
        List<ElectricalBranch> branches,
        List<Source> sources,
        List<Load> loads) {
    public ElectricalNetwork {
        Objects.requireNonNull(name, "name");
        nodes = List.copyOf(nodes);
        branches = List.copyOf(branches);
        sources = List.copyOf(sources);
        loads = List.copyOf(loads);
    }

    /**
     * The same network with its own loads scaled.
     *
     * @param factor 0 for none of them, 1 for all as published
     */
    public ElectricalNetwork withLoads(double factor) {
        List<Load> scaled = factor == 0
                ? List.of()
                : loads.stream().map(load -> load.times(factor)).toList();
        return new ElectricalNetwork(name, frequencyHz, nodes, branches, sources, scaled);
    }

    /**
     * The same network with another voltage at all its sources.
     *
     * @param voltagePu pu, above 0
     */
    public ElectricalNetwork withSourceVoltage(double voltagePu) {
        List<Source> held = sources.stream()
                .map(source -> new Source(source.node(), voltagePu, source.angleDeg()))
                .toList();
        return new ElectricalNetwork(name, frequencyHz, nodes, branches, held, loads);
    }

    /**
     * The same network with some taps moved.
     *
     * @param taps by the id of the transformer: one position for all phases, or one for each phase in their order
     * @throws IllegalArgumentException if an id is not that of a transformer
     */
    public ElectricalNetwork withTaps(Map<String, List<Integer>> taps) {
        for (String id : taps.keySet()) {
            if (branches.stream()
                    .noneMatch(branch -> branch instanceof ElectricalBranch.Transformer
                            && branch.id().equals(id))) {
                throw new IllegalArgumentException("taps are given for '" + id
                        + "', allowed are transformers of the network. Maybe its ends are the other way round?");
            }
        }
        return withBranches(branches.stream()
                .map(branch -> branch instanceof ElectricalBranch.Transformer moved && taps.containsKey(moved.id())
                        ? moved.withTaps(moved.taps().at(taps.getOrDefault(moved.id(), List.of())))
                        : branch)
                .toList());
    }

    /**
     * The same network fed at one node only: by its own source there, or else by one of 1 pu.
     *
     * @param node id of a node
     */
    public ElectricalNetwork fedAt(String node) {
        Source source = sources.stream()
                .filter(known -> known.node().equals(node))
                .findFirst()
                .orElse(new Source(node, 1, 0));
        return new ElectricalNetwork(name, frequencyHz, nodes, branches, List.of(source), loads);
    }

    /** The same network with other branches. */
    ElectricalNetwork withBranches(List<ElectricalBranch> others) {
        return new ElectricalNetwork(name, frequencyHz, nodes, others, sources, loads);
    }

    /** Sum of its own loads, kW at 1 pu; a capacitor counts as none. */
    public double loadKw() {
        return loads.stream().mapToDouble(Load::pKw).sum();
    }

    /** All that is wrong with the record itself, one sentence each; an engine may find more. */
    public List<String> problems() {
        return new ElectricalCheck(this).problems();
    }
}
