package energy.isochron.analytics;

import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Trade;
import java.util.List;

/** The indicators' formulas (local-market specification, 12.31), one each. All are linear in the size of their arguments. */
final class IndicatorFormulas {
    private IndicatorFormulas() {}

    /** Social welfare, eq. 17: Σ p·q / 1000 over all trades, $; any sign that prices have, 0 without trades. */
    static double socialWelfareUsd(List<Trade> trades) {
        double sum = 0;
        for (Trade trade : trades) {
            sum += trade.priceUsdPerMwh() * trade.quantityKwh();
        }
        return sum / 1000;
    }

    /** Liquidity, eq. 18: Σ q over all trades, gross kWh, 0 or more. */
    static double liquidityKwh(List<Trade> trades) {
        double sum = 0;
        for (Trade trade : trades) {
            sum += trade.quantityKwh();
        }
        return sum;
    }

    /** Volume of the trades between agents, gross kWh, 0 or more. */
    static double p2pVolumeKwh(List<Trade> trades) {
        double sum = 0;
        for (Trade trade : trades) {
            sum += trade.stage().withOperator() ? 0 : trade.quantityKwh();
        }
        return sum;
    }

    /**
     * Trade surplus: Σ (bid − ask)·q / 1000 over the trades between agents, $, 0 or more as a trade needs bid ≥ ask.
     *
     * @param limits limit price of each agent's order, $/MWh, by the agent's position
     */
    static double tradeSurplusUsd(List<Trade> trades, IdIndex agents, double[] limits) {
        double sum = 0;
        for (Trade trade : trades) {
            if (!trade.stage().withOperator()) {
                double bid = limits[agents.of(trade.buyerId())];
                double ask = limits[agents.of(trade.sellerId())];
                sum += (bid - ask) * trade.quantityKwh();
            }
        }
        return sum / 1000;
    }

    /** Bid-ask spread, eq. 19: mean ask − mean bid of the submitted orders, $/MWh; 0 if a side is empty. */
    static double bidAskSpreadUsdPerMwh(List<Order> orders) {
        double bids = 0;
        double asks = 0;
        int buyers = 0;
        for (Order order : orders) {
            if (order.isBuy()) {
                bids += order.priceUsdPerMwh();
                buyers++;
            } else {
                asks += order.priceUsdPerMwh();
            }
        }
        int sellers = orders.size() - buyers;
        return buyers == 0 || sellers == 0 ? 0 : asks / sellers - bids / buyers;
    }

    /** Imbalance of supply and demand, eq. 20: min(1, |Σ buy − Σ sell| / C) of the submitted orders, 0..1. */
    static double supplyDemandImbalance(List<Order> orders, double capacityKwh) {
        double net = 0;
        for (Order order : orders) {
            net += order.isBuy() ? order.quantityKwh() : -order.quantityKwh();
        }
        return Math.min(1, Math.abs(net) / capacityKwh);
    }

    /**
     * Congestion, eq. 15 with 12.26: mean over branches of min(1, loading), 0..1. Branches without a loading do not count; NaN if no
     * branch has one, 0 if there is no branch.
     */
    static double gridCongestion(List<BranchState> branches) {
        double sum = 0;
        int known = 0;
        for (BranchState branch : branches) {
            double loading = branch.loading();
            if (!Double.isNaN(loading)) {
                sum += Math.min(1, Math.abs(loading));
                known++;
            }
        }
        return branches.isEmpty() ? 0 : sum / known;
    }

    /** Grid balance, eq. 16: Σ (G − D + bought − sold) over all agents, kWh; positive is surplus. */
    static double gridBalanceKwh(List<MeterReading> readings) {
        double sum = 0;
        for (MeterReading reading : readings) {
            sum += reading.balanceKwh();
        }
        return sum;
    }

    /** Self-consumption of distributed resources, eq. 21: P2P volume / volume, 0..1; 0 without volume. */
    static double selfConsumption(double p2pKwh, double volumeKwh) {
        return volumeKwh > 0 ? p2pKwh / volumeKwh : 0;
    }

    /** Use of flexibility, eq. 22: min(1, P2P volume / Σ (sell limit + buy limit)), limits of eq. 11, 0..1; 0 without limits. */
    static double flexibilityUtilization(double p2pKwh, List<MeterReading> readings) {
        double available = 0;
        for (MeterReading reading : readings) {
            available += reading.sellLimitKwh() + reading.buyLimitKwh();
        }
        return available > 0 ? Math.min(1, p2pKwh / available) : 0;
    }

    /** Convergence of coordination: max(0, 1 − min(1, σ/mean)) of the last three volumes, 0..1; 0 of fewer, or of mean 0. */
    static double coordinationConvergence(History lastThreeVolumes) {
        double mean = lastThreeVolumes.mean();
        if (lastThreeVolumes.size() < 3 || mean == 0) {
            return 0;
        }
        return 1 - Math.min(1, lastThreeVolumes.deviation() / mean);
    }
}
