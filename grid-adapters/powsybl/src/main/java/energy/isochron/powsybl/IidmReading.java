package energy.isochron.powsybl;

import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Generator;
import com.powsybl.iidm.network.Identifiable;
import com.powsybl.iidm.network.Injection;
import com.powsybl.iidm.network.Load;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.ShuntCompensator;
import com.powsybl.iidm.network.Terminal;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.ZipLoadModel;
import com.powsybl.iidm.network.extensions.SlackTerminal;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load.Model;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NodeNames;
import energy.isochron.network.FeederProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the neutral record of a network in PowSyBl's form. The source is where the file has its slack, or else the one generator that
 * holds a voltage; generators that hold none are loads below 0.
 */
final class IidmReading {
    private static final double FREQUENCY_HZ = 50;
    private static final double KW_A_MW = 1000;

    private final String file;
    private final String name;
    private final Network network;
    private final NodeNames names = new NodeNames();
    private final Map<String, String> ids = new HashMap<>();
    private final List<GridNode> nodes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<energy.isochron.grid.engine.Load> loads = new ArrayList<>();
    private final List<FeederProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Of a network as it was read.
     *
     * @param file name of the file, for messages
     */
    IidmReading(String file, String name, Network network) {
        this.file = file;
        this.name = name;
        this.network = network;
    }

    NetworkFile read() {
        buses();
        refuse(network.getThreeWindingsTransformerStream(), "is a transformer of three windings");
        refuse(network.getBoundaryLineStream(), "is a line to another grid");
        refuse(network.getHvdcLineStream(), "is a line of direct current");
        refuse(network.getStaticVarCompensatorStream(), "is a static var compensator");
        refuse(network.getBatteryStream(), "is a battery");
        IidmBranches branches = new IidmBranches(network, this);
        branches.read();
        network.getLoadStream().forEach(this::load);
        network.getShuntCompensatorStream().forEach(this::shunt);
        generators();
        ElectricalNetwork read = new ElectricalNetwork(name, FREQUENCY_HZ, nodes, branches.branches(), sources, loads);
        check();
        read.problems().forEach(problem -> problem("", name, "cannot be used: " + problem));
        check();
        notes.addAll(names.notes());
        return new NetworkFile(read, false, notes);
    }

    private void check() {
        if (!problems.isEmpty()) {
            throw new BadNetworkFile(problems);
        }
    }

    void problem(String place, String value, String detail) {
        problems.add(new FeederProblem(file, 0, place, value, detail));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    NodeNames names() {
        return names;
    }

    private void refuse(Stream<? extends Identifiable<?>> elements, String what) {
        elements.forEach(element -> problem(
                element.getId(),
                element.getNameOrId(),
                what + ", which engines here do not have. Maybe put loads in its place?"));
    }

    private void buses() {
        List<Bus> buses = network.getVoltageLevelStream()
                .flatMap(level -> level.getBusBreakerView().getBusStream())
                .toList();
        Set<String> given = new HashSet<>();
        boolean named = buses.stream().allMatch(bus -> given.add(bus.getNameOrId()));
        for (Bus bus : buses) {
            String id = names.node(named ? bus.getNameOrId() : bus.getId());
            ids.put(bus.getId(), id);
            nodes.add(new GridNode(id, Phases.BALANCED, bus.getVoltageLevel().getNominalV()));
        }
    }

    /** Id of the node of a bus. */
    String node(Bus bus) {
        return ids.getOrDefault(bus.getId(), bus.getId());
    }

    /** Id of the node that an element is connected to or could be. */
    String node(Terminal terminal) {
        return node(terminal.getBusBreakerView().getConnectableBus());
    }

    private void add(Injection<?> element, Model model, double pMw, double qMvar) {
        if (element.getTerminal().isConnected() && (pMw != 0 || qMvar != 0)) {
            addLoad(node(element.getTerminal()), model, pMw, qMvar);
        }
    }

    /** Adds a load, MW and Mvar. */
    void addLoad(String node, Model model, double pMw, double qMvar) {
        loads.add(new energy.isochron.grid.engine.Load(
                node, Phases.BALANCED, false, model, pMw * KW_A_MW, qMvar * KW_A_MW));
    }

    private void load(Load load) {
        double p = load.getP0();
        double q = load.getQ0();
        if (load.getModel().isEmpty()) {
            add(load, Model.POWER, p, q);
        } else if (load.getModel().get() instanceof ZipLoadModel zip) {
            add(load, Model.POWER, p * zip.getC0p(), q * zip.getC0q());
            add(load, Model.CURRENT, p * zip.getC1p(), q * zip.getC1q());
            add(load, Model.IMPEDANCE, p * zip.getC2p(), q * zip.getC2q());
        } else {
            problem(
                    load.getId(),
                    load.getNameOrId(),
                    "is a load that follows the voltage by an exponent, allowed are constant power,"
                            + " current and impedance. Maybe set one of these?");
        }
    }

    private void shunt(ShuntCompensator shunt) {
        double kv = shunt.getTerminal().getVoltageLevel().getNominalV();
        add(shunt, Model.IMPEDANCE, shunt.getG() * kv * kv, -shunt.getB() * kv * kv);
    }

    private void generators() {
        Set<String> slacks = new HashSet<>();
        for (VoltageLevel level : network.getVoltageLevels()) {
            SlackTerminal slack = level.getExtension(SlackTerminal.class);
            if (slack != null && !slack.isEmpty()) {
                slacks.add(node(slack.getTerminal()));
            }
        }
        List<Generator> holding = network.getGeneratorStream()
                .filter(generator -> generator.getTerminal().isConnected() && generator.isVoltageRegulatorOn())
                .toList();
        boolean one = holding.stream()
                        .map(generator -> node(generator.getTerminal()))
                        .distinct()
                        .count()
                == 1;
        for (Generator generator : network.getGenerators()) {
            String node = node(generator.getTerminal());
            if (!holding.contains(generator)) {
                add(generator, Model.POWER, -generator.getTargetP(), -generator.getTargetQ());
            } else if (one || slacks.contains(node)) {
                source(generator, node);
            } else {
                problem(
                        generator.getId(),
                        generator.getNameOrId(),
                        "holds the voltage of its bus, which engines here have at sources only."
                                + " Maybe turn its regulation off?");
            }
        }
    }

    private void source(Generator generator, String node) {
        double held = generator.getTargetV()
                / generator.getRegulatingTerminal().getVoltageLevel().getNominalV();
        if (sources.stream().noneMatch(source -> source.node().equals(node))) {
            sources.add(new Source(node, held, 0));
        }
    }
}
