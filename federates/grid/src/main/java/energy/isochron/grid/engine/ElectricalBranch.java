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
     * A transformer or regulator of two windings. Its vector group turns no angle here: angles are those within each voltage level,
     * as if all windings were star. The tap is at the first end: the ratio is {@code 1 + tap·tapStep}, by which the second end's
     * voltage falls.
     *
     * @param fromKv rated voltage of the first end, kV
     * @param toKv rated voltage of the second end, kV
     * @param ratingKva rated power, kVA, above 0: the base of its impedance
     * @param rPercent short-circuit resistance, % of its own base, 0 or more
     * @param xPercent short-circuit reactance, % of its own base
     * @param tap position, 0 in the middle; of all phases together
     * @param tapStep change of the ratio by a step, 1
     * @param tapByPhase positions of its single phases in their order, if it is a bank of single-phase units that stand apart; empty
     *     if all stand at {@code tap}. Engines that keep no phases apart take {@code tap}
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
            int tap,
            double tapStep,
            Ends closed,
            List<Integer> tapByPhase)
            implements ElectricalBranch {
        public Transformer {
            tapByPhase = List.copyOf(tapByPhase);
        }

        /** With one tap for all phases. */
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
            this(id, from, to, phases, fromKv, toKv, ratingKva, rPercent, xPercent, tap, tapStep, closed, List.of());
        }

        /**
         * The position of one of its phases.
         *
         * @param place the phase's place among those that it carries, from 0
         */
        public int tapOf(int place) {
            return tapByPhase.isEmpty() ? tap : tapByPhase.get(place);
        }

        /**
         * The same transformer with other taps.
         *
         * @param positions one for all phases, or one for each phase in their order; all together then stand at the rounded mean
         */
        public Transformer withTaps(List<Integer> positions) {
            double mean =
                    positions.stream().mapToInt(Integer::intValue).average().orElseThrow();
            List<Integer> apart = positions.size() == 1 ? List.of() : positions;
            int together = (int) Math.round(mean);
            return new Transformer(
                    id, from, to, phases, fromKv, toKv, ratingKva, rPercent, xPercent, together, tapStep, closed,
                    apart);
        }
    }

    /** A switch, without impedance. */
    record Switch(String id, String from, String to, Phases phases, double ratingKva, Ends closed)
            implements ElectricalBranch {}
}
