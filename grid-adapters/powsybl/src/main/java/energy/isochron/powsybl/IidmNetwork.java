package energy.isochron.powsybl;

import com.powsybl.iidm.network.Branch;
import com.powsybl.iidm.network.BranchAdder;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.EnergySource;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Substation;
import com.powsybl.iidm.network.Terminal;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.TwoSides;
import com.powsybl.iidm.network.TwoWindingsTransformer;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.impl.NetworkFactoryImpl;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The single-phase equivalent of a network in PowSyBl's own form. Each node is a bus in a voltage level of its own, a switch a line
 * without impedance, so that Open LoadFlow tells what flows through it. All sources hang on one more bus, the grid above, by
 * transformers without impedance that give each its voltage and angle: so there is one slack, however many sources and parts there are.
 */
final class IidmNetwork {
    /** Id of the voltage level of the grid above. */
    static final String ABOVE = "above";

    private static final double KVA_A_MVA = 1000;

    final GridLayout layout;
    final NodeLoads loads;
    final Network network = new NetworkFactoryImpl().createNetwork("isochron", "isochron");
    private final Substation substation =
            network.newSubstation().setId("substation").add();
    private final List<ElectricalBranch> branches;
    private final List<Source> sources;
    private final boolean[] links;
    private final Bus[] buses;
    private final Bus above;
    private final List<Branch<?>> elements = new ArrayList<>();

    /**
     * The equivalent of a sound network.
     *
     * @param electrical without problems
     */
    IidmNetwork(ElectricalNetwork electrical) {
        branches = electrical.branches();
        sources = electrical.sources();
        layout = new GridLayout(
                electrical.nodes().stream().map(IidmNetwork::balanced).toList(),
                branches.stream().map(IidmNetwork::balanced).toList());
        buses = new Bus[layout.nodes().size()];
        for (int v = 0; v < buses.length; v++) {
            buses[v] = bus("v" + v, layout.nodes().get(v).baseKv());
        }
        loads = new NodeLoads(electrical.loads(), layout, buses);
        links = new boolean[branches.size()];
        for (int e = 0; e < links.length; e++) {
            ElectricalBranch branch = branches.get(e);
            double toKv = layout.nodes().get(layout.requireNode(branch.to())).baseKv();
            links[e] = SeriesOhm.of(branch).isNone(toKv);
            elements.add(element("e" + e, branch, links[e]));
            connect(e, branch.closed());
        }
        double aboveKv = layout.nodes()
                .get(layout.requireNode(sources.getFirst().node()))
                .baseKv();
        above = bus(ABOVE, aboveKv);
        above.getVoltageLevel()
                .newGenerator()
                .setId("grid")
                .setBus(above.getId())
                .setConnectableBus(above.getId())
                .setEnergySource(EnergySource.OTHER)
                .setMinP(-Double.MAX_VALUE)
                .setMaxP(Double.MAX_VALUE)
                .setTargetP(0)
                .setTargetV(aboveKv)
                .setVoltageRegulatorOn(true)
                .add();
        for (Source source : sources) {
            feed(source, aboveKv);
        }
    }

    private static GridNode balanced(GridNode node) {
        return new GridNode(node.id(), Phases.BALANCED, node.baseKv());
    }

    private static GridBranch balanced(ElectricalBranch branch) {
        return new GridBranch(branch.id(), branch.from(), branch.to(), Phases.BALANCED, branch.ratingKva());
    }

    private Bus bus(String id, double baseKv) {
        VoltageLevel level = substation
                .newVoltageLevel()
                .setId(id)
                .setNominalV(baseKv)
                .setTopologyKind(TopologyKind.BUS_BREAKER)
                .add();
        return level.getBusBreakerView().newBus().setId(id + "b").add();
    }

    private Branch<?> element(String id, ElectricalBranch branch, boolean link) {
        Bus from = buses[layout.requireNode(branch.from())];
        Bus to = buses[layout.requireNode(branch.to())];
        SeriesOhm ohm = link ? SeriesOhm.NONE : SeriesOhm.of(branch);
        return branch instanceof Transformer transformer
                ? transformer(
                        id,
                        from,
                        to,
                        ratedFirst(transformer, transformer.tap()),
                        ratedSecond(transformer, transformer.tap()),
                        ohm)
                : line(id, from, to, ohm);
    }

    /** Whether a branch has no impedance, or so little that it counts as none; Open LoadFlow leaves its flow open. */
    boolean isLink(int e) {
        return links[e];
    }

    private static double ratedFirst(Transformer transformer, int tap) {
        return transformer.fromKv() * transformer.taps().fromRatio(tap);
    }

    private static double ratedSecond(Transformer transformer, int tap) {
        return transformer.toKv() * transformer.taps().toRatio(tap);
    }

    private Branch<?> line(String id, Bus from, Bus to, SeriesOhm ohm) {
        return between(network.newLine(), id, from, to)
                .setR(ohm.r())
                .setX(ohm.x())
                .setB1(ohm.halfSiemens())
                .setB2(ohm.halfSiemens())
                .add();
    }

    private TwoWindingsTransformer transformer(String id, Bus from, Bus to, double fromKv, double toKv, SeriesOhm ohm) {
        return between(substation.newTwoWindingsTransformer(), id, from, to)
                .setRatedU1(fromKv)
                .setRatedU2(toKv)
                .setR(ohm.r())
                .setX(ohm.x())
                .add();
    }

    private static <A extends BranchAdder<?, A>> A between(A branch, String id, Bus from, Bus to) {
        return branch.setId(id)
                .setVoltageLevel1(from.getVoltageLevel().getId())
                .setBus1(from.getId())
                .setConnectableBus1(from.getId())
                .setVoltageLevel2(to.getVoltageLevel().getId())
                .setBus2(to.getId())
                .setConnectableBus2(to.getId());
    }

    private void feed(Source source, double aboveKv) {
        int node = layout.requireNode(source.node());
        double heldKv = layout.nodes().get(node).baseKv() * source.voltagePu();
        TwoWindingsTransformer feed = transformer("feed" + node, above, buses[node], aboveKv, heldKv, SeriesOhm.NONE);
        if (source.angleDeg() != 0) {
            feed.newPhaseTapChanger()
                    .setTapPosition(0)
                    .setLowTapPosition(0)
                    .beginStep()
                    .setAlpha(source.angleDeg())
                    .endStep()
                    .add();
        }
    }

    int nodeCount() {
        return buses.length;
    }

    int branchCount() {
        return branches.size();
    }

    ElectricalBranch branch(int e) {
        return branches.get(e);
    }

    /** The ends of a branch as nodes: two. */
    int[] ends(int e) {
        return new int[] {
            layout.requireNode(branches.get(e).from()),
            layout.requireNode(branches.get(e).to())
        };
    }

    List<Source> sources() {
        return sources;
    }

    int[] sourceNodes() {
        return sources.stream()
                .mapToInt(source -> layout.requireNode(source.node()))
                .toArray();
    }

    /** Connects a branch at these ends; a switch that is open at one end is open. */
    void connect(int e, Ends ends) {
        boolean both = ends == Ends.BOTH;
        boolean one = !(branches.get(e) instanceof Switch);
        connect(elements.get(e).getTerminal1(), both || (one && ends == Ends.FROM));
        connect(elements.get(e).getTerminal2(), both || (one && ends == Ends.TO));
    }

    private static void connect(Terminal terminal, boolean connected) {
        if (connected && !terminal.isConnected()) {
            terminal.connect();
        } else if (!connected && terminal.isConnected()) {
            terminal.disconnect();
        }
    }

    /** Moves a transformer's tap. */
    void tap(int e, Transformer moved, int position) {
        if (elements.get(e) instanceof TwoWindingsTransformer element) {
            SeriesOhm ohm = links[e] ? SeriesOhm.NONE : SeriesOhm.of(moved, position);
            element.setRatedU1(ratedFirst(moved, position)).setRatedU2(ratedSecond(moved, position));
            element.setR(ohm.r()).setX(ohm.x());
        }
    }

    /** Number of the connected part that the sources feed. */
    int fedPart() {
        return above.getConnectedComponent().getNum();
    }

    /** Voltage of a node, pu; NaN where nothing was solved. */
    double magnitudePu(int v) {
        return buses[v].getV() / layout.nodes().get(v).baseKv();
    }

    double angleDeg(int v) {
        return buses[v].getAngle();
    }

    /** Active power from an end's node into a branch, kW; NaN where nothing was solved. */
    double pKw(int e, TwoSides side) {
        return elements.get(e).getTerminal(side).getP() * KVA_A_MVA;
    }

    double qKvar(int e, TwoSides side) {
        return elements.get(e).getTerminal(side).getQ() * KVA_A_MVA;
    }
}
