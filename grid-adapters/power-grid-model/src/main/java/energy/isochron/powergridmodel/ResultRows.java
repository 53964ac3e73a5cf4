package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Phases;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the results of nodes and branches stand in one block of memory: row after row as the library writes them, nodes first, then the
 * branches by kind. Offsets are in bytes; to that of a value the offset of the attribute is added.
 */
final class ResultRows {
    private static final String NODE = "node";

    /** Of a node's row. */
    final long uPu;

    final long uAngle;
    final long p;
    final long q;
    final long energized;
    /** Of a branch's row. */
    final long pFrom;

    final long qFrom;
    final long iFrom;
    final long pTo;
    final long qTo;
    final long iTo;
    /** Of each of the layout's node values. */
    final int[] node;
    /** Of each of the layout's branch values. */
    final int[] branch;

    private final Session session;
    private final NetworkForm network;
    private final Map<BranchKind, Integer> counts = new EnumMap<>(BranchKind.class);
    private final Map<BranchKind, Long> starts = new EnumMap<>(BranchKind.class);
    private final long bytes;

    ResultRows(Session session, NetworkForm network) {
        this.session = session;
        this.network = network;
        uPu = offset(NODE, "u_pu");
        uAngle = offset(NODE, "u_angle");
        p = offset(NODE, "p");
        q = offset(NODE, "q");
        energized = offset(NODE, "energized");
        pFrom = ofBranches("p_from");
        qFrom = ofBranches("q_from");
        iFrom = ofBranches("i_from");
        pTo = ofBranches("p_to");
        qTo = ofBranches("q_to");
        iTo = ofBranches("i_to");
        GridLayout layout = network.layout;
        node = new int[layout.nodeValues()];
        branch = new int[layout.branchValues()];
        long end = nodes();
        network.branches.forEach(b -> counts.merge(BranchKind.of(b, network.symmetry), 1, Integer::sum));
        for (Map.Entry<BranchKind, Integer> kind : counts.entrySet()) {
            starts.put(kind.getKey(), end);
            end += kind.getValue() * size(kind.getKey().component);
        }
        bytes = Math.toIntExact(end);
        branches();
    }

    private long offset(String component, String attribute) {
        return session.offset(network.symmetry.output, component, attribute);
    }

    /** All kinds of branches have the same rows. */
    private long ofBranches(String attribute) {
        long offset = offset(BranchKind.LINE.component, attribute);
        for (BranchKind kind : BranchKind.values()) {
            if (offset(kind.component, attribute) != offset) {
                throw new PowerGridModelException(session.library.file() + " has rows of its own for " + kind.component
                        + ". Maybe it is not version " + PowerGridModelProvider.VERSION + '?');
            }
        }
        return offset;
    }

    private long size(String component) {
        return session.size(session.component(network.symmetry.output, component));
    }

    private long nodes() {
        long size = size(NODE);
        GridLayout layout = network.layout;
        for (int v = 0; v < layout.nodes().size(); v++) {
            place(node, layout.nodeOffset(v), v * size, layout.nodes().get(v).phases());
        }
        return layout.nodes().size() * size;
    }

    private void branches() {
        GridLayout layout = network.layout;
        Map<BranchKind, Long> next = new EnumMap<>(starts);
        for (int e = 0; e < layout.branches().size(); e++) {
            BranchKind kind = BranchKind.of(network.branches.get(e), network.symmetry);
            long row = Objects.requireNonNull(next.get(kind));
            place(branch, layout.branchOffset(e), row, layout.branches().get(e).phases());
            next.put(kind, row + size(kind.component));
        }
    }

    private void place(int[] places, int first, long row, Phases phases) {
        for (int i = 0; i < phases.count(); i++) {
            places[first + i] = Math.toIntExact(row + (long) Double.BYTES * network.symmetry.slot(phases, i));
        }
    }

    /** How much memory they take. */
    long bytes() {
        return bytes;
    }

    /**
     * A dataset by which the library writes into memory of that size.
     *
     * @param withBranches whether it writes those, too, which may take it as long as a third of a solve
     */
    long dataset(MemorySegment memory, boolean withBranches) {
        Library library = session.library;
        long made = session.made(
                NativeCalls.ask(library.createOutput, session.handle, session.text(network.symmetry.output), 0, 1));
        add(made, NODE, network.layout.nodes().size(), memory.address());
        for (Map.Entry<BranchKind, Integer> kind : counts.entrySet()) {
            long start = Objects.requireNonNull(starts.get(kind.getKey()));
            if (withBranches) {
                add(made, kind.getKey().component, kind.getValue(), memory.address() + start);
            }
        }
        return made;
    }

    private void add(long dataset, String component, int count, long address) {
        NativeCalls.run(
                session.library.addOutput, session.handle, dataset, session.text(component), count, count, 0, address);
        session.check();
    }
}
