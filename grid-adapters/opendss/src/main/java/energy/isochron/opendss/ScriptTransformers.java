package energy.isochron.opendss;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.VectorGroup;
import energy.isochron.grid.file.NodeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Transformers of two windings. Single-phase units beside each other that are alike but for their taps are one bank. No-load losses and
 * magnetizing currents are loads of constant impedance at the second end.
 */
final class ScriptTransformers {
    private static final double PERCENT = 100;

    private final DssContext dss;
    private final ScriptBuses buses;
    private final NodeNames names;
    private final ScriptFindings findings;
    private final Set<String> tappedFirst;
    private final Map<Bank, TreeMap<Integer, Integer>> banks = new LinkedHashMap<>();
    private final List<Load> iron = new ArrayList<>();

    /** What units of a bank share; {@code number} tells those apart whose phases are taken already. */
    private record Bank(
            GridNode from,
            GridNode to,
            double fromKv,
            double toKv,
            double unitKva,
            double rPercent,
            double xPercent,
            BranchEnd tapped,
            double step,
            VectorGroup group,
            Ends closed,
            int number) {
        Bank next() {
            return new Bank(
                    from, to, fromKv, toKv, unitKva, rPercent, xPercent, tapped, step, group, closed, number + 1);
        }
    }

    ScriptTransformers(
            DssContext dss, List<ScriptObject> objects, ScriptBuses buses, NodeNames names, ScriptFindings findings) {
        this.dss = dss;
        this.buses = buses;
        this.names = names;
        this.findings = findings;
        tappedFirst = objects.stream()
                .filter(object -> object.kind().equals("regcontrol") && object.number("TapWinding") == 1)
                .map(object -> "transformer." + object.word("Transformer"))
                .collect(Collectors.toSet());
    }

    /** Loads of constant impedance for what they take without a load. */
    List<Load> iron() {
        return iron;
    }

    void transformer(ScriptObject transformer) {
        if (transformer.buses().size() != 2) {
            findings.refuse(
                    transformer,
                    "has " + transformer.buses().size()
                            + " windings, allowed are 2, which leaves out center taps, too. Maybe put the loads to its first winding?");
            return;
        }
        ScriptWinding first = ScriptWinding.of(transformer, 0);
        ScriptWinding second = ScriptWinding.of(transformer, 1);
        if (!first.fits() || !second.fits() || !first.matches(second)) {
            findings.refuse(
                    transformer,
                    "has windings " + first + " and " + second
                            + ", allowed are a star with its neutral on the ground, a delta of"
                            + " three phases, or one unit between the same two phases. Maybe ground it by '.0'?");
            return;
        }
        boolean lead = transformer.word("LeadLag").equals("lead")
                || transformer.word("LeadLag").equals("euro");
        VectorGroup group = DeltaTurn.group(lead, first.isDelta(), second.isDelta(), first.kv(), second.kv());
        unit(transformer, first, second, group);
        iron(transformer, second);
    }

    private void unit(ScriptObject transformer, ScriptWinding first, ScriptWinding second, VectorGroup group) {
        double fromTap = transformer.number("Taps", 0);
        double toTap = transformer.number("Taps", 1);
        boolean atFirst = tappedFirst.contains(transformer.name()) || (fromTap != 1 && toTap == 1);
        int end = atFirst ? 0 : 1;
        double step = (transformer.number("MaxTap", end) - transformer.number("MinTap", end))
                / transformer.number("NumTaps", end);
        double tap = atFirst ? fromTap : toTap;
        int position = step > 0 ? (int) Math.round((tap - 1) / step) : 0;
        double rest = tap / (1 + position * step);
        double moved = Math.abs(rest - 1) < 1e-9 ? 1 : rest;
        Bank bank = new Bank(
                buses.node(transformer.buses().get(0)),
                buses.node(transformer.buses().get(1)),
                first.kv() * (atFirst ? moved : fromTap),
                second.kv() * (atFirst ? toTap : moved),
                transformer.number("kVAs", 0) / (group.hasDelta() ? 1 : transformer.phases()),
                transformer.number("pctRs", 0) + transformer.number("pctRs", 1),
                transformer.number("XHL"),
                atFirst ? BranchEnd.FROM : BranchEnd.TO,
                step,
                group,
                ScriptEnds.of(dss, transformer, findings),
                0);
        while (!isFree(bank, first.mask())) {
            bank = bank.next();
        }
        TreeMap<Integer, Integer> taken = banks.computeIfAbsent(bank, key -> new TreeMap<>());
        for (int phase = 0; phase < 3; phase++) {
            if ((first.mask() >> phase & 1) == 1) {
                taken.put(phase, position);
            }
        }
    }

    private boolean isFree(Bank bank, int mask) {
        TreeMap<Integer, Integer> taken = banks.getOrDefault(bank, new TreeMap<>());
        boolean alone = bank.group().hasDelta() && !taken.isEmpty();
        return !alone && taken.keySet().stream().noneMatch(phase -> (mask >> phase & 1) == 1);
    }

    List<ElectricalBranch> branches() {
        List<ElectricalBranch> branches = new ArrayList<>();
        banks.forEach((bank, positions) -> {
            int mask = positions.keySet().stream().mapToInt(phase -> 1 << phase).sum();
            Phases phases = CircuitPhases.ofMask(mask);
            List<Integer> byPhase = List.copyOf(positions.values());
            boolean same = byPhase.stream().distinct().count() == 1;
            Taps taps = new Taps(bank.tapped(), 0, bank.step(), List.of());
            branches.add(new Transformer(
                    names.branch(bank.from().id(), bank.to().id()),
                    bank.from().id(),
                    bank.to().id(),
                    phases,
                    bank.fromKv(),
                    bank.toKv(),
                    bank.unitKva() * (bank.group().hasDelta() ? 1 : phases.count()),
                    bank.rPercent(),
                    bank.xPercent(),
                    taps.at(same ? byPhase.subList(0, 1) : byPhase),
                    bank.group(),
                    bank.closed()));
        });
        return branches;
    }

    private void iron(ScriptObject transformer, ScriptWinding second) {
        double kva = transformer.number("kVAs", 0) / PERCENT;
        double p = kva * transformer.number("pctNoLoadLoss");
        double q = kva * transformer.number("pctIMag");
        if (p == 0 && q == 0) {
            return;
        }
        GridNode node = buses.node(transformer.buses().get(1));
        double rated = second.kv() * transformer.number("Taps", 1);
        double square = Math.pow(node.baseKv() / rated, 2);
        iron.add(new Load(
                node.id(),
                CircuitPhases.ofMask(second.mask()),
                second.isDelta(),
                Load.Model.IMPEDANCE,
                p * square,
                q * square));
        findings.note(
                "losses without load and magnetizing currents are loads of constant impedance: %s", transformer.name());
    }
}
