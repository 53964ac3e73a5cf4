package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A neutral network as a circuit. Buses and elements get names by index, as OpenDSS has neither case nor dots in names. */
final class NetworkCircuit implements Circuit {
    private final ElectricalNetwork network;
    private final GridLayout layout;

    /**
     * The circuit of a sound network.
     *
     * @param network without problems
     */
    NetworkCircuit(ElectricalNetwork network) {
        this.network = network;
        layout = new GridLayout(
                network.nodes().stream().map(CircuitPhases::shown).toList(),
                network.branches().stream().map(CircuitPhases::shown).toList());
    }

    @Override
    public GridLayout layout() {
        return layout;
    }

    @Override
    public Positions positions() {
        return Positions.of(network.branches());
    }

    @Override
    public void checkTap(int branch, int phase, int position) {
        Transformer moved = network.branches().get(branch).requireTap(position);
        if (phase != Injections.ALL_PHASES && moved.group().hasDelta()) {
            throw new IllegalArgumentException("transformer '" + moved.id() + "' is of group " + moved.group()
                    + ", whose phases have one tap, allowed is to move all of them. Maybe leave the phase out?");
        }
    }

    @Override
    public double leastPu() {
        return LoadLimits.LEAST_PU;
    }

    @Override
    public BuiltCircuit build(DssContext dss, Positions positions, boolean[] injected) {
        FedPhases fed = new FedPhases(network, layout, positions.ends);
        dss.command("clear");
        CircuitWriter writer = new CircuitWriter(network, layout, fed, dss::command);
        writer.sources();
        for (int e = 0; e < network.branches().size(); e++) {
            ElectricalBranch branch = network.branches().get(e);
            writer.branch(e, branch, positions.ends[e], positions.taps[e]);
        }
        network.loads().forEach(writer::load);
        int[] loadAt = new int[layout.nodeValues()];
        for (int value = 0; value < loadAt.length; value++) {
            loadAt[value] = injected[value] ? writer.injection(value) : 0;
        }
        dss.command("set controlmode=off");
        dss.solveDirect();
        String error = dss.error();
        if (!error.isEmpty()) {
            throw new IllegalArgumentException("OpenDSS does not build network '" + network.name() + "': " + error
                    + ". Maybe an impedance is far too small or too large?");
        }
        List<String> names = dss.names(Dss.NODE_NAMES);
        return new BuiltCircuit(
                voltagePlaces(fed, names),
                writer.fromAt(),
                writer.toAt(),
                loadAt,
                writer.powers(),
                names.size(),
                fed.dead());
    }

    private int[] voltagePlaces(FedPhases fed, List<String> names) {
        Map<String, Integer> places = HashMap.newHashMap(names.size());
        names.forEach(name -> places.put(name, places.size() + 1));
        int[] places0 = new int[layout.nodeValues()];
        for (int v = 0; v < layout.nodes().size(); v++) {
            int at = layout.nodeOffset(v);
            for (int phase = 0; phase < 3; phase++) {
                if (layout.nodes().get(v).phases().has(phase)) {
                    boolean live = fed.has(v, phase);
                    places0[at++] = live ? places.getOrDefault("N" + v + '.' + (phase + 1), 0) : 0;
                }
            }
        }
        return places0;
    }
}
