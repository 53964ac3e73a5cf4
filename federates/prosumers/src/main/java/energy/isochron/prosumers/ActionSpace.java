package energy.isochron.prosumers;

/**
 * What the agents of a community can do (equation 1): a box of price, quantity, side and partner for each, and which partners it may
 * name. Quantities begin at 0, so that an agent can do without an order: below the market's least quantity there is none (12.4). Policies
 * speak in numbers of [−1, 1], which are mapped to the box here, in training and in use alike. Immutable; each call takes constant
 * time, but for those that write a mask.
 */
public final class ActionSpace {
    /** Numbers of an action: price, quantity, side, partner. */
    public static final int COLUMNS = 4;

    private static final int PRICE = 0;
    private static final int QUANTITY = 1;
    private static final int SIDE = 2;
    private static final int PARTNER = 3;

    private final OrderRules rules;
    private final boolean partnerPreference;
    private final double[] maxQuantityKwh;
    private final Reach reach;

    /** Whether there is a path between two agents. */
    @FunctionalInterface
    public interface Reach {
        /** Whether agent {@code i} can trade with agent {@code j}. */
        boolean connects(int i, int j);
    }

    /**
     * The actions of a community.
     *
     * @param rules the market's bounds
     * @param partnerPreference whether agents name partners; if not, nobody is the only one allowed
     * @param maxQuantityKwh upper edge of each agent's quantities, kWh; cut to the market's
     * @param reach who can trade with whom
     */
    public ActionSpace(OrderRules rules, boolean partnerPreference, double[] maxQuantityKwh, Reach reach) {
        this.rules = rules;
        this.partnerPreference = partnerPreference;
        this.maxQuantityKwh = new double[maxQuantityKwh.length];
        for (int i = 0; i < maxQuantityKwh.length; i++) {
            this.maxQuantityKwh[i] = Math.min(maxQuantityKwh[i], rules.maxQuantityKwh());
        }
        this.reach = reach;
    }

    /** N, number of agents. */
    public int agents() {
        return maxQuantityKwh.length;
    }

    /** N + 2, number of partners that can be named: the agents, the operator, nobody. */
    public int partners() {
        return agents() + 2;
    }

    /** Lower edge of a column of an agent's box: $/MWh, kWh, 1, 1. */
    public double low(int column) {
        return switch (column) {
            case PRICE -> rules.minPriceUsdPerMwh();
            case QUANTITY, SIDE, PARTNER -> 0;
            default -> throw noColumn(column);
        };
    }

    /** Upper edge of a column of an agent's box: $/MWh, kWh, 1, 1. */
    public double high(int agent, int column) {
        return switch (column) {
            case PRICE -> rules.maxPriceUsdPerMwh();
            case QUANTITY -> maxQuantityKwh[agent];
            case SIDE -> 1;
            case PARTNER -> agents() + 1;
            default -> throw noColumn(column);
        };
    }

    private static IllegalArgumentException noColumn(int column) {
        return new IllegalArgumentException("column is " + column + ", allowed is 0 to " + (COLUMNS - 1)
                + ". Maybe an index of partners was meant?");
    }

    /** Whether an agent may name a partner: not itself, and nobody to whom there is no path. */
    public boolean allows(int agent, int partner) {
        if (partner == Action.nobody(agents())) {
            return true;
        }
        if (!partnerPreference || partner == agent || partner < 0 || partner > agents()) {
            return false;
        }
        return partner == agents() || reach.connects(agent, partner);
    }

    /** Writes an agent's mask, {@link #partners()} places from {@code offset}: whether it may name each partner. */
    public void writeMask(int agent, boolean[] mask, int offset) {
        for (int partner = 0; partner < partners(); partner++) {
            mask[offset + partner] = allows(agent, partner);
        }
    }

    /**
     * The action that four numbers of a policy mean. A partner that the mask does not allow is nobody.
     *
     * @param form how they are read
     * @param agent whose action
     * @param numbers four from {@code offset}
     * @throws IllegalArgumentException if a number is not finite, or side or partner of the mixed form is not one of the choices
     */
    public Action action(ActionForm form, int agent, double[] numbers, int offset) {
        double price = scaled(agent, PRICE, numbers[offset + PRICE]);
        double quantity = scaled(agent, QUANTITY, numbers[offset + QUANTITY]);
        return switch (form) {
            case CONTINUOUS -> {
                double x = scaled(agent, PARTNER, numbers[offset + PARTNER]);
                int partner = allowed(agent, Action.partnerOf(x, agents()));
                yield new Action(price, quantity, scaled(agent, SIDE, numbers[offset + SIDE]), partner);
            }
            case MIXED -> {
                int partner = allowed(agent, choice("partner", numbers[offset + PARTNER], agents() + 1));
                yield new Action(price, quantity, choice("side", numbers[offset + SIDE], 1), partner);
            }
        };
    }

    private int allowed(int agent, int partner) {
        return allows(agent, partner) ? partner : Action.nobody(agents());
    }

    private static int choice(String name, double number, int last) {
        int index = (int) number;
        Require.that(
                index == number && index >= 0 && index <= last,
                name,
                number,
                "a whole number, 0 to " + last,
                "the policy has the continuous form");
        return index;
    }

    private double scaled(int agent, int column, double number) {
        Require.finite("number of column " + column, number, "the policy has diverged");
        double low = low(column);
        return low + (Math.clamp(number, -1.0, 1.0) + 1) / 2 * (high(agent, column) - low);
    }

    /**
     * The number in [−1, 1] that means a value of an agent's box, the inverse of the map; what lies beyond the box is cut.
     *
     * @param column of price, quantity, α or partner x
     * @param value in the box's unit
     */
    public double normalised(int agent, int column, double value) {
        double low = low(column);
        double width = high(agent, column) - low;
        return width > 0 ? Math.clamp(2 * (value - low) / width - 1, -1.0, 1.0) : -1;
    }
}
