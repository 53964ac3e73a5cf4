package energy.isochron.analytics.study;

/** What a study keeps of each interval of a run. */
public enum SeriesQuantity {
    /** Price of all trades, weighted by volume; the midpoint of the tariffs without trades. */
    CLEARING_PRICE("clearing_price_usd_per_mwh", "Clearing price", "$/MWh"),
    /** Price between agents, weighted by volume; none without trades between agents. */
    LOCAL_PRICE("local_price_usd_per_mwh", "Local price", "$/MWh"),
    /** Volume of all trades, gross. */
    VOLUME("volume_kwh", "Volume", "kWh"),
    /** Share of the volume that is traded between agents, 0..1; none without volume. */
    P2P_SHARE("p2p_share", "P2P share", "1"),
    /** Bought by the operator, gross. */
    DSO_BUY("dso_buy_volume_kwh", "Bought by the DSO", "kWh"),
    /** Sold by the operator, gross. */
    DSO_SELL("dso_sell_volume_kwh", "Sold by the DSO", "kWh"),
    /** Net export X; positive is surplus. */
    NET_EXPORT("net_export_kwh", "Net export", "kWh"),
    /** Mean loading of all branches, each at most 1; 0..1. */
    CONGESTION("congestion", "Congestion", "1"),
    /** Rewards of all agents together; none in an interval that was not rewarded. */
    REWARD("reward", "Reward of the community", "1");

    private final String column;
    private final String title;
    private final String unit;

    SeriesQuantity(String column, String title, String unit) {
        this.column = column;
        this.title = title;
        this.unit = unit;
    }

    /** Its name in tables; its end is the unit, none for a ratio. */
    public String column() {
        return column;
    }

    /** Its name for readers. */
    public String title() {
        return title;
    }

    /** Its unit, {@code 1} for a ratio. */
    public String unit() {
        return unit;
    }
}
