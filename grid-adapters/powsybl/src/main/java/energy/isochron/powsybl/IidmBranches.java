package energy.isochron.powsybl;

import com.powsybl.iidm.network.CurrentLimits;
import com.powsybl.iidm.network.Line;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.PhaseTapChanger;
import com.powsybl.iidm.network.RatioTapChanger;
import com.powsybl.iidm.network.Switch;
import com.powsybl.iidm.network.Terminal;
import com.powsybl.iidm.network.TwoWindingsTransformer;
import com.powsybl.iidm.network.VoltageLevel;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load.Model;
import energy.isochron.grid.engine.Phases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines, transformers and switches out of PowSyBl's form. Lines count as 1 km, since it keeps no lengths; a transformer's tap becomes part
 * of its rated voltage, and its magnetizing branch a load of constant impedance at its first end.
 */
final class IidmBranches {
    private static final double KVA_A_MVA = 1000;
    private static final double PERCENT = 100;
    private static final double MICRO = 1e-6;

    private final Network network;
    private final IidmReading reading;
    private final List<ElectricalBranch> branches = new ArrayList<>();
    private int tapped;
    private int unrated;

    IidmBranches(Network network, IidmReading reading) {
        this.network = network;
        this.reading = reading;
    }

    List<ElectricalBranch> branches() {
        return branches;
    }

    void read() {
        network.getVoltageLevelStream().forEach(this::switches);
        network.getTwoWindingsTransformerStream().forEach(this::transformer);
        network.getLineStream().forEach(this::line);
        if (tapped > 0) {
            reading.note(tapped + " transformers have taps, which stay as they are written");
        }
        if (unrated > 0) {
            reading.note(unrated + " transformers have no rated power in the file and take 100 MVA");
        }
    }

    private void switches(VoltageLevel level) {
        for (Switch joint : level.getBusBreakerView().getSwitches()) {
            String from = reading.node(level.getBusBreakerView().getBus1(joint.getId()));
            String to = reading.node(level.getBusBreakerView().getBus2(joint.getId()));
            Way way = way(from, to);
            Ends ends = joint.isOpen() ? Ends.NONE : Ends.BOTH;
            branches.add(
                    new ElectricalBranch.Switch(way.id(), way.from(), way.to(), Phases.BALANCED, Double.NaN, ends));
        }
    }

    /** Ends of a branch, turned around where another one has them already, so that the market's graph knows both. */
    private record Way(String id, String from, String to, boolean turned) {}

    private Way way(String from, String to) {
        boolean turned = reading.names().hasBranch(from, to) && !reading.names().hasBranch(to, from);
        String first = turned ? to : from;
        String second = turned ? from : to;
        return new Way(reading.names().branch(first, second), first, second, turned);
    }

    private static Ends ends(Terminal first, Terminal second) {
        return first.isConnected()
                ? (second.isConnected() ? Ends.BOTH : Ends.FROM)
                : second.isConnected() ? Ends.TO : Ends.NONE;
    }

    private void line(Line line) {
        if (line.getG1() != 0 || line.getG2() != 0) {
            reading.problem(
                    line.getId(),
                    line.getNameOrId(),
                    "is a line with a conductance, which engines here do not have. Maybe it is small and can be left out?");
        }
        Way way = way(reading.node(line.getTerminal1()), reading.node(line.getTerminal2()));
        Terminal first = way.turned() ? line.getTerminal2() : line.getTerminal1();
        Terminal second = way.turned() ? line.getTerminal1() : line.getTerminal2();
        double kv = first.getVoltageLevel().getNominalV();
        branches.add(new ElectricalBranch.Line(
                way.id(),
                way.from(),
                way.to(),
                Phases.BALANCED,
                1,
                LineImpedance.Sequence.positive(line.getR(), line.getX(), (line.getB1() + line.getB2()) / MICRO),
                ratingKva(line.getCurrentLimits1(), line.getCurrentLimits2(), kv),
                ends(first, second)));
    }

    private static double ratingKva(Optional<CurrentLimits> first, Optional<CurrentLimits> second, double kv) {
        double ampere = Math.min(limit(first), limit(second));
        return Double.isInfinite(ampere) ? Double.NaN : Math.sqrt(3) * ampere * kv;
    }

    private static double limit(Optional<CurrentLimits> limits) {
        double ampere = limits.map(CurrentLimits::getPermanentLimit).orElse(Double.NaN);
        return ampere > 0 && ampere < Float.MAX_VALUE ? ampere : Double.POSITIVE_INFINITY;
    }

    private void transformer(TwoWindingsTransformer element) {
        double rho = 1;
        double r = element.getR();
        double x = element.getX();
        RatioTapChanger ratio = element.getRatioTapChanger();
        if (ratio != null) {
            rho = ratio.getCurrentStep().getRho();
            r *= 1 + ratio.getCurrentStep().getR() / PERCENT;
            x *= 1 + ratio.getCurrentStep().getX() / PERCENT;
            tapped++;
        }
        PhaseTapChanger phase = element.getPhaseTapChanger();
        if (phase != null && phase.getCurrentStep().getAlpha() != 0) {
            reading.problem(
                    element.getId(),
                    element.getNameOrId(),
                    "is a phase shifter, which engines here do not have. Maybe set it to its neutral tap?");
        }
        String from = reading.node(element.getTerminal1());
        String to = reading.node(element.getTerminal2());
        Ends ends = ends(element.getTerminal1(), element.getTerminal2());
        boolean rated = element.getRatedS() > 0;
        unrated += rated ? 0 : 1;
        double ratingMva = rated ? element.getRatedS() : PERCENT;
        double ohm = element.getRatedU2() * element.getRatedU2() / ratingMva / PERCENT;
        double fromKv = element.getRatedU1() / rho;
        branches.add(new Transformer(
                reading.names().branch(from, to),
                from,
                to,
                Phases.BALANCED,
                fromKv,
                element.getRatedU2(),
                ratingMva * KVA_A_MVA,
                r / ohm,
                x / ohm,
                0,
                0,
                ends));
        if (element.getTerminal1().isConnected() && (element.getG() != 0 || element.getB() != 0)) {
            double kv = element.getTerminal1().getVoltageLevel().getNominalV() * element.getRatedU2() / fromKv;
            reading.addLoad(from, Model.IMPEDANCE, element.getG() * kv * kv, -element.getB() * kv * kv);
        }
    }
}
