package energy.isochron.network;

/** How the pricing zones of two buses stand to each other. */
public enum ZoneRelation {
    /** Both are known and equal. */
    SAME,
    /** Both are known and differ. */
    DIFFERENT,
    /** One of them is unknown. */
    UNKNOWN
}
