package energy.isochron.analytics;

/** What the audit closes in every interval; each has two sides that must be equal. */
public enum Balance {
    /** Every agent, order and trade is one of the community's, once. */
    MEMBERSHIP("membership", "entries expected", "entries found", ""),
    /** Energy an agent bought, on its meter and in its trades (12.18). */
    BOUGHT("bought energy", "on the meter", "delivered by its trades", "kWh"),
    /** Energy an agent sold, on its meter and in its trades (12.18). */
    SOLD("sold energy", "on the meter", "given by its trades", "kWh"),
    /** An agent's balance and what became of it (9, 12.18). */
    AGENT_ENERGY(
            "energy of an agent",
            "generation - demand + bought - sold",
            "battery net charge + spilled - unserved",
            "kWh"),
    /** Injection of a bus and the net positions of its agents (12.23). */
    BUS_INJECTION("injection of a bus", "injected", "net positions of its agents", "kWh"),
    /** Net export, on the operator's account and on the meters (12.23). */
    NET_EXPORT(
            "net export",
            "on the operator's account",
            "bought by the operator - sold by it + spilled - unserved",
            "kWh"),
    /** Energy of the community (12.23). */
    COMMUNITY_ENERGY(
            "energy of the community",
            "generation - demand",
            "battery net charge + losses of trades + net export",
            "kWh"),
    /** Volume in the market's figures and of its trades. */
    VOLUME("traded volume", "in the figures", "of the trades", "kWh"),
    /** Losses in the market's figures and of its trades. */
    LOSSES("losses of trades", "in the figures", "of the trades", "kWh"),
    /** An agent's trade money, on its account and in its trades. */
    TRADE_MONEY("money of an agent's trades", "on the account", "received - paid in its trades", "$"),
    /** An agent's fees, on its account and in its trades (12.17). */
    AGENT_FEES("fees of an agent", "on the account", "its shares of the fees of its trades", "$"),
    /** An agent's imbalance money (12.19). */
    IMBALANCE_MONEY(
            "money of an agent's imbalance",
            "on the account",
            "feed-in tariff x spilled - utility price x unserved",
            "$"),
    /** An agent's profit (10, 12.20). */
    PROFIT("profit of an agent", "on the account", "trade - fees + imbalance", "$"),
    /** The operator's margin (12.21). */
    MARGIN(
            "margin of the operator",
            "on the account",
            "utility price x energy sold - feed-in tariff x energy bought, imbalance included",
            "$"),
    /** The operator's fees (12.21). */
    OPERATOR_FEES("fees of the operator", "on the account", "of the trades", "$"),
    /** Money of all (12.21): it only changes hands. */
    MONEY("money", "profits of the agents", "- margin - fees of the operator", "$"),
    /** An agent's cumulative profit. */
    CUMULATIVE_PROFIT("cumulative profit of an agent", "on the account", "last one + profit", "$"),
    /** The operator's cumulative margin. */
    CUMULATIVE_MARGIN("cumulative margin of the operator", "on the account", "last one + margin", "$"),
    /** The operator's cumulative fees. */
    CUMULATIVE_FEES("cumulative fees of the operator", "on the account", "last ones + fees", "$"),
    /** The operator's cumulative balance (3). */
    CUMULATIVE_BALANCE("cumulative balance of the operator", "on the account", "last one - net export", "kWh");

    private final String title;
    private final String leftSide;
    private final String rightSide;
    private final String unit;

    Balance(String title, String leftSide, String rightSide, String unit) {
        this.title = title;
        this.leftSide = leftSide;
        this.rightSide = rightSide;
        this.unit = unit;
    }

    /** The balance in words. */
    public String title() {
        return title;
    }

    /** The left side in words. */
    public String leftSide() {
        return leftSide;
    }

    /** The right side in words. */
    public String rightSide() {
        return rightSide;
    }

    /** The unit of both sides, empty for a count. */
    public String unit() {
        return unit;
    }
}
