package energy.isochron.formats;

import energy.isochron.formats.PandapowerTables.Row;
import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Phases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes branches of pandapower's lines, transformers and switches. A transformer is taken without its magnetizing branch, which becomes
 * a load of constant impedance, half at each end, as in pandapower's model "pi"; its vector group turns no angle here.
 */
final class PandapowerBranches {
    private static final double KVA_A_MVA = 1000;
    private static final double PERCENT = 100;
    private static final double MICRO_OF_NANO = 1e-3;

    private final PandapowerTables tables;
    private final PandapowerNetwork network;
    private final List<ElectricalBranch> branches = new ArrayList<>();
    /** Ends that a switch opens: table, row and bus. */
    private final Set<String> open = new HashSet<>();

    private int turned;
    private int magnetized;

    PandapowerBranches(PandapowerTables tables, PandapowerNetwork network) {
        this.tables = tables;
        this.network = network;
    }

    List<ElectricalBranch> build() {
        tables.rows("switch").forEach(this::aSwitch);
        tables.rows("trafo").forEach(this::transformer);
        tables.rows("line").forEach(this::line);
        note(
                turned,
                " transformers turn the angle by their vector groups, which is left out: angles are those within each voltage level");
        note(
                magnetized,
                " transformers have iron losses or a magnetizing current, which are loads of constant impedance here");
        return branches;
    }

    private void note(int count, String sentence) {
        if (count > 0) {
            network.note(count + sentence);
        }
    }

    private void aSwitch(Row row) {
        boolean closed = row.isTrue("closed", true);
        switch (row.text("et")) {
            case "b" -> joint(row, closed);
            case "l" -> ifOpen(closed, "line", row);
            case "t" -> ifOpen(closed, "trafo", row);
            default ->
                network.refuse(
                        row,
                        "et",
                        "is no kind of switch that can be expressed, allowed are b, l and t. Maybe it is at a transformer"
                                + " of three windings?");
        }
    }

    private void ifOpen(boolean closed, String table, Row row) {
        if (!closed) {
            open.add(table + ' ' + (long) row.number("element") + ' ' + (long) row.number("bus"));
        }
    }

    private void joint(Row row, boolean closed) {
        GridNode from = network.node(row, "bus");
        GridNode to = network.node(row, "element");
        boolean dark = network.isDark(row, "bus") || network.isDark(row, "element");
        Ends ends = closed && !dark ? Ends.BOTH : Ends.NONE;
        double rating = ratingKva(row.number("in_ka"), from.baseKv());
        double ohm = row.number("z_ohm", 0);
        boolean back = network.names().hasBranch(from.id(), to.id())
                && !network.names().hasBranch(to.id(), from.id());
        String first = back ? to.id() : from.id();
        String second = back ? from.id() : to.id();
        String id = network.names().branch(first, second);
        branches.add(
                ohm > 0
                        ? new Line(
                                id,
                                first,
                                second,
                                Phases.BALANCED,
                                1,
                                LineImpedance.Sequence.positive(ohm, 0, 0),
                                rating,
                                ends)
                        : new Switch(id, first, second, Phases.BALANCED, rating, ends));
    }

    private static double ratingKva(double kiloAmpere, double kv) {
        double rating = Math.sqrt(3) * kiloAmpere * kv * KVA_A_MVA;
        return rating > 0 && Double.isFinite(rating) ? rating : Double.NaN;
    }

    private void line(Row row) {
        GridNode from = network.node(row, "from_bus");
        GridNode to = network.node(row, "to_bus");
        network.only(row, "g_us_per_km", 0, "the line's conductance is small and can be left out");
        double parallel = row.number("parallel", 1);
        LineImpedance impedance = LineImpedance.Sequence.positive(
                network.finite(row, "r_ohm_per_km") / parallel,
                network.finite(row, "x_ohm_per_km") / parallel,
                2 * Math.PI * tables.frequencyHz() * network.finite(row, "c_nf_per_km") * MICRO_OF_NANO * parallel);
        double rating = ratingKva(row.number("max_i_ka") * row.number("df", 1) * parallel, from.baseKv());
        Ends ends = ends(row, "line", "from_bus", "to_bus");
        boolean back = network.names().hasBranch(from.id(), to.id())
                && !network.names().hasBranch(to.id(), from.id());
        String first = back ? to.id() : from.id();
        String second = back ? from.id() : to.id();
        branches.add(new Line(
                network.names().branch(first, second),
                first,
                second,
                Phases.BALANCED,
                network.positive(row, "length_km"),
                impedance,
                rating,
                back ? mirrored(ends) : ends));
    }

    private static Ends mirrored(Ends ends) {
        return switch (ends) {
            case FROM -> Ends.TO;
            case TO -> Ends.FROM;
            case BOTH, NONE -> ends;
        };
    }

    private Ends ends(Row row, String table, String from, String to) {
        boolean first = isClosed(row, table, from);
        boolean second = isClosed(row, table, to);
        if (!row.inService()) {
            return Ends.NONE;
        }
        return first ? (second ? Ends.BOTH : Ends.FROM) : second ? Ends.TO : Ends.NONE;
    }

    private boolean isClosed(Row row, String table, String column) {
        String end = table + ' ' + row.index() + ' ' + (long) row.number(column, -1);
        return !open.contains(end) && !network.isDark(row, column);
    }

    private void transformer(Row row) {
        GridNode high = network.node(row, "hv_bus");
        GridNode low = network.node(row, "lv_bus");
        double ratingKva = network.positive(row, "sn_mva") * row.number("parallel", 1) * KVA_A_MVA;
        double highKv = network.positive(row, "vn_hv_kv");
        double lowKv = network.positive(row, "vn_lv_kv");
        double short1 = network.finite(row, "vk_percent");
        double rPercent = network.finite(row, "vkr_percent");
        if (Math.abs(rPercent) > short1) {
            network.refuse(
                    row,
                    "vkr_percent",
                    "is more than vk_percent, allowed is up to " + short1 + ". Maybe they were exchanged?");
        }
        turned += row.number("shift_degree", 0) == 0 ? 0 : 1;
        int steps = steps(row);
        boolean atLow = row.text("tap_side").equals("lv");
        double step = row.number("tap_step_percent", 0) / PERCENT;
        Taps taps = new Taps(atLow ? BranchEnd.TO : BranchEnd.FROM, steps, step, List.of());
        branches.add(new Transformer(
                network.names().branch(high.id(), low.id()),
                high.id(),
                low.id(),
                Phases.BALANCED,
                highKv,
                lowKv,
                ratingKva,
                rPercent,
                Math.sqrt(Math.max(0, short1 * short1 - rPercent * rPercent)),
                taps,
                ends(row, "trafo", "hv_bus", "lv_bus")));
        if (row.inService()) {
            magnetize(row, ratingKva, highKv * taps.fromRatio(steps), lowKv * taps.toRatio(steps));
        }
    }

    /** Steps of the tap from its middle. Since release 3 a transformer has a kind of tap changer, or else its tap does nothing. */
    private int steps(Row row) {
        double moved = row.number("tap_pos", row.number("tap_neutral", 0)) - row.number("tap_neutral", 0);
        boolean knowsKinds = row.cells().containsKey("tap_changer_type");
        if (moved == 0 || (knowsKinds && row.text("tap_changer_type").isEmpty())) {
            return 0;
        }
        boolean turns = row.number("tap_step_degree", 0) != 0
                || row.isTrue("tap_phase_shifter", false)
                || (knowsKinds && !Set.of("Ratio", "Symmetrical").contains(row.text("tap_changer_type")));
        if (turns || row.isTrue("tap_dependency_table", false) || moved != Math.rint(moved)) {
            network.refuse(
                    row,
                    "tap_pos",
                    "is a tap that cannot be expressed, allowed are whole steps of the ratio alone. Maybe set it"
                            + " to tap_neutral?");
        }
        network.only(row, "tap2_pos", row.number("tap2_neutral", 0), "it is the neutral one");
        return (int) Math.rint(moved);
    }

    /** Its voltages are those at the taps' positions: there the magnetizing branch takes what is rated. */
    private void magnetize(Row row, double ratingKva, double highKv, double lowKv) {
        double ironKw = row.number("pfe_kw", 0) * row.number("parallel", 1);
        double idleKva = row.number("i0_percent", 0) / PERCENT * ratingKva;
        double idleKvar = Math.sqrt(Math.max(0, idleKva * idleKva - ironKw * ironKw));
        if (ironKw == 0 && idleKvar == 0) {
            return;
        }
        magnetized++;
        half(row, "hv_bus", highKv, ironKw, idleKvar);
        half(row, "lv_bus", lowKv, ironKw, idleKvar);
    }

    private void half(Row row, String column, double ratedKv, double ironKw, double idleKvar) {
        GridNode node = network.node(row, column);
        if (isClosed(row, "trafo", column)) {
            double factor = Math.pow(node.baseKv() / ratedKv, 2) / 2;
            network.addShunt(node.id(), factor * ironKw, factor * idleKvar);
        }
    }
}
