package energy.isochron.market;

import energy.isochron.exchange.Trade;
import java.util.Arrays;

/**
 * How the agents behaved in one interval, and the reputation that follows (equation 8, 2.7 and 12.38). Kept and refilled from interval
 * to interval.
 */
final class Conduct {
    private static final double NEUTRAL = 0.5;
    private static final double IMPACT_OF_OPERATOR_TRADE = 0.5;
    /** A net export of less than this many kWh is no reason to praise or blame. */
    private static final double SMALLEST_EXPORT_KWH = 0.1;

    private final ReputationRules rules;
    private final double[] localKwh;
    private final double[] priceDeviation;
    private final double[] impact;
    private final int[] trades;
    private double clearingPrice;
    private double netExport;
    private boolean anyTrade;

    Conduct(ReputationRules rules, int agents) {
        this.rules = rules;
        localKwh = new double[agents];
        priceDeviation = new double[agents];
        impact = new double[agents];
        trades = new int[agents];
    }

    /**
     * Starts an interval.
     *
     * @param clearingPriceUsdPerMwh of the interval
     * @param netExportKwh X, positive if the community has a surplus (12.23)
     */
    void open(double clearingPriceUsdPerMwh, double netExportKwh) {
        clearingPrice = clearingPriceUsdPerMwh;
        netExport = netExportKwh;
        anyTrade = false;
        Arrays.fill(localKwh, 0);
        Arrays.fill(priceDeviation, 0);
        Arrays.fill(impact, 0);
        Arrays.fill(trades, 0);
    }

    /** Adds a trade on both sides; a side may be {@link TradeBook#OPERATOR}. */
    void add(int buyer, int seller, Trade trade) {
        anyTrade = true;
        if (buyer != TradeBook.OPERATOR) {
            add(buyer, true, trade.deliveredKwh(), trade);
        }
        if (seller != TradeBook.OPERATOR) {
            add(seller, false, trade.quantityKwh(), trade);
        }
    }

    private void add(int agent, boolean buys, double executedKwh, Trade trade) {
        trades[agent]++;
        if (!trade.stage().withOperator()) {
            localKwh[agent] += executedKwh;
        }
        if (clearingPrice > 0) {
            priceDeviation[agent] += Math.abs(trade.priceUsdPerMwh() - clearingPrice) / clearingPrice;
        }
        impact[agent] += impact(buys, trade);
    }

    private double impact(boolean buys, Trade trade) {
        if (Math.abs(netExport) < SMALLEST_EXPORT_KWH) {
            return 0;
        }
        if (trade.stage().withOperator()) {
            return IMPACT_OF_OPERATOR_TRADE;
        }
        double size = Math.min(1, trade.quantityKwh() / Math.abs(netExport));
        return buys == netExport > 0 ? size : -size;
    }

    /** Share of the submitted quantity that was traded with agents, 0..1; 0.5 without an order. */
    double reliability(int agent, double submittedKwh) {
        return submittedKwh > 0 ? Math.min(1, localKwh[agent] / submittedKwh) : NEUTRAL;
    }

    /** 1 less the mean deviation of own prices from the clearing price, 0..1; 0.5 without own trades or a positive clearing price. */
    double fairness(int agent) {
        return trades[agent] > 0 && clearingPrice > 0
                ? 1 - Math.min(1, priceDeviation[agent] / trades[agent])
                : NEUTRAL;
    }

    /** What the own trades did for the balance of the community, 0..1; 0.5 without own trades. */
    double grid(int agent) {
        return trades[agent] > 0 ? (impact[agent] / trades[agent] + 1) / 2 : NEUTRAL;
    }

    /** The three, weighted, 0..1. */
    double score(int agent, double submittedKwh) {
        double score = rules.reliabilityWeight() * reliability(agent, submittedKwh)
                + rules.fairnessWeight() * fairness(agent)
                + rules.gridWeight() * grid(agent);
        return Math.clamp(score, 0, 1);
    }

    /** Reputation after the interval; unchanged if nobody traded. */
    double reputation(double before, int agent, double submittedKwh) {
        return anyTrade ? rules.decay() * before + (1 - rules.decay()) * score(agent, submittedKwh) : before;
    }
}
