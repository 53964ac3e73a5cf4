package energy.isochron.grid.engine;

import java.util.List;
import java.util.Objects;

/** What joins two nodes of an electrical network. */
public sealed interface ElectricalBranch {
    /** Unique among the branches. */
    String id();

    /** Id of the node at its first end. */
    String from();

    /** Id of the node at its second end. */
    String to();

    /** The phases that it carries. */
    Phases phases();

    /** Most apparent power of all phases together, kVA; NaN if unknown. */
    double ratingKva();

    /** Which of its ends are connected. */
    Ends closed();

    /** This branch as engines show it. */
    default GridBranch shown() {
        return new GridBranch(id(), from(), to(), phases(), ratingKva());
    }

    /** This branch with a rating, kVA; a transformer, whose impedance goes by it, keeps its own. */
    default ElectricalBranch withRating(double kva) {
        return switch (this) {
            case Line line ->
                new Line(
                        line.id(),
                        line.from(),
                        line.to(),
                        line.phases(),
                        line.lengthKm(),
                        line.impedance(),
                        kva,
                        line.closed());
            case Transformer transformer -> transformer;
            case Switch open -> new Switch(open.id(), open.from(), open.to(), open.phases(), kva, open.closed());
        };
    }

    /**
     * This branch as the transformer whose tap is to move.
     *
     * @param position steps from the middle
     * @throws IllegalArgumentException if it has no tap, or the ratio there is not above 0
     */
    default Transformer requireTap(int position) {
        if (!(this instanceof Transformer moved)) {
            throw new IllegalArgumentException("branch '" + id()
                    + "' has no tap, allowed are transformers. Maybe its index is of another engine?");
        }
        if (!moved.taps().allows(position)) {
            throw new IllegalArgumentException("position is " + position + ", allowed are those with a ratio above 0 of"
                    + " steps of " + moved.tapStep() + ". Maybe it was given in percent?");
        }
        return moved;
    }

    /** The ends of a branch that are connected to their nodes. */
    enum Ends {
        /** Both: it carries power. */
        BOTH,
        /** The first one: what hangs there is its susceptance. */
        FROM,
        /** The second one. */
        TO,
        /** None. */
        NONE
    }

    /**
     * A line or cable: series impedance, and its susceptance shared among its ends.
     *
     * @param lengthKm km, above 0
     * @param impedance by km
     */
    record Line(
            String id,
            String from,
            String to,
            Phases phases,
            double lengthKm,
            LineImpedance impedance,
            double ratingKva,
            Ends closed)
            implements ElectricalBranch {
        public Line {
            Objects.requireNonNull(impedance, "impedance");
        }

        /** Connected at both ends, balanced. */
        public static Line of(String from, String to, double lengthKm, LineImpedance impedance, double ratingKva) {
            return new Line(from + '-' + to, from, to, Phases.BALANCED, lengthKm, impedance, ratingKva, Ends.BOTH);
        }
    }

    /**
     * A transformer or regulator of two windings.
     *
     * @param fromKv rated voltage of the first end, kV
     * @param toKv rated voltage of the second end, kV
     * @param ratingKva rated power, kVA, above 0: the base of its impedance
     * @param rPercent short-circuit resistance, % of its own base, 0 or more
     * @param xPercent short-circuit reactance, % of its own base
     * @param taps where its taps stand
     * @param group how its windings are connected; of engines that keep no phases apart it turns no angle, which are then those within
     *     each voltage level
     */
    record Transformer(
            String id,
            String from,
            String to,
            Phases phases,
            double fromKv,
            double toKv,
            double ratingKva,
            double rPercent,
            double xPercent,
            Taps taps,
            VectorGroup group,
            Ends closed)
            implements ElectricalBranch {
        public Transformer {
            Objects.requireNonNull(taps, "taps");
            Objects.requireNonNull(group, "group");
        }

        /** With star windings. */
        public Transformer(
                String id,
                String from,
                String to,
                Phases phases,
                double fromKv,
                double toKv,
                double ratingKva,
                double rPercent,
                double xPercent,
                Taps taps,
                Ends closed) {
            this(id, from, to, phases, fromKv, toKv, ratingKva, rPercent, xPercent, taps, VectorGroup.YNYN0, closed);
        }

        /** With one tap for all phases, at the first end. */
        public Transformer(
                String id,
                String from,
                String to,
                Phases phases,
                double fromKv,
                double toKv,
                double ratingKva,
                double rPercent,
                double xPercent,
                int tap,
                double tapStep,
                Ends closed) {
            this(
                    id,
                    from,
                    to,
                    phases,
                    fromKv,
                    toKv,
                    ratingKva,
                    rPercent,
                    xPercent,
                    new Taps(BranchEnd.FROM, tap, tapStep, List.of()),
                    closed);
        }

        /** Position of its tap, of all phases together. */
        public int tap() {
            return taps.position();
        }

        /** Change of the ratio by a step, 1. */
        public double tapStep() {
            return taps.step();
        }

        /** The same transformer with other taps. */
        public Transformer withTaps(Taps others) {
            return new Transformer(
                    id, from, to, phases, fromKv, toKv, ratingKva, rPercent, xPercent, others, group, closed);
        }
    }

    /**
     * The taps of a transformer. The rated voltage of the end that has them is multiplied by {@code 1 + position·step}: at the first end
     * the second one's voltage falls with it, at the second end it rises.
     *
     * @param end the one that has them
     * @param position steps from the middle, of all phases together: what engines take that keep no phases apart
     * @param step change of the ratio by a step, 1
     * @param byPhase positions of single phases in their order, where it is a bank of single-phase units that stand apart; empty if all
     *     stand at {@code position}
     */
    record Taps(BranchEnd end, int position, double step, List<Integer> byPhase) {
        public Taps {
            Objects.requireNonNull(end, "end");
            byPhase = List.copyOf(byPhase);
        }

        /**
         * The position of one of the phases.
         *
         * @param place its place among those that the transformer carries, from 0
         */
        public int of(int place) {
            return byPhase.isEmpty() ? position : byPhase.get(place);
        }

        /** By what the rated voltage of the first end is multiplied at a position. */
        public double fromRatio(int at) {
            return end == BranchEnd.FROM ? 1 + at * step : 1;
        }

        /** By what the rated voltage of the second end is multiplied at a position. */
        public double toRatio(int at) {
            return end == BranchEnd.TO ? 1 + at * step : 1;
        }

        /** Whether a transformer can stand there: its ratio stays above 0. */
        public boolean allows(int at) {
            return 1 + at * step > 0;
        }

        /**
         * The same taps at other positions.
         *
         * @param positions one for all phases, or one for each phase in their order; all together then stand at the rounded mean
         */
        public Taps at(List<Integer> positions) {
            double mean =
                    positions.stream().mapToInt(Integer::intValue).average().orElseThrow();
            return new Taps(end, (int) Math.round(mean), step, positions.size() == 1 ? List.of() : positions);
        }
    }

    /** A switch, without impedance. */
    record Switch(String id, String from, String to, Phases phases, double ratingKva, Ends closed)
            implements ElectricalBranch {}
}
