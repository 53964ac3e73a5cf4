package energy.isochron.analytics;

import energy.isochron.exchange.Indicators;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The indicators by name: keys of the values {@code analytics/<indicator>} and columns of the results. */
public enum Indicator {
    /** Turnover (17). */
    SOCIAL_WELFARE("social_welfare_usd", Indicators::socialWelfareUsd),
    /** Surplus of the trades between agents. */
    TRADE_SURPLUS("trade_surplus_usd", Indicators::tradeSurplusUsd),
    /** Traded volume (18). */
    LIQUIDITY("liquidity_kwh", Indicators::liquidityKwh),
    /** Mean ask less mean bid (19). */
    BID_ASK_SPREAD("avg_bid_ask_spread_usd_per_mwh", Indicators::avgBidAskSpreadUsdPerMwh),
    /** Deviation of the last clearing prices. */
    PRICE_VOLATILITY("price_volatility_usd_per_mwh", Indicators::priceVolatilityUsdPerMwh),
    /** Imbalance of the submitted orders (20). */
    SUPPLY_DEMAND_IMBALANCE("supply_demand_imbalance", Indicators::supplyDemandImbalance),
    /** Mean loading (15). */
    GRID_CONGESTION("grid_congestion", Indicators::gridCongestion),
    /** Sum of the agents' balances (16). */
    GRID_BALANCE("grid_balance_kwh", Indicators::gridBalanceKwh),
    /** Share of the volume between agents (21). */
    DER_SELF_CONSUMPTION("der_self_consumption", Indicators::derSelfConsumption),
    /** Share of the flexibility that was traded (22). */
    FLEXIBILITY_UTILIZATION("flexibility_utilization", Indicators::flexibilityUtilization),
    /** One less the imbalance (23). */
    COORDINATION_SCORE("coordination_score", Indicators::coordinationScore),
    /** Steadiness of the last volumes. */
    COORDINATION_CONVERGENCE("coordination_convergence", Indicators::coordinationConvergence);

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to an accessor of a record has no state
    private final ToDoubleFunction<Indicators> value;

    Indicator(String id, ToDoubleFunction<Indicators> value) {
        this.id = id;
        this.value = value;
    }

    /** The name in keys and columns; its end is the unit, none for a ratio. */
    public String id() {
        return id;
    }

    /** Its value in one interval. */
    public double of(Indicators indicators) {
        return value.applyAsDouble(indicators);
    }

    /** The names of all, in order. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Indicator indicator : values()) {
            ids.add(indicator.id);
        }
        return Collections.unmodifiableList(ids);
    }
}
