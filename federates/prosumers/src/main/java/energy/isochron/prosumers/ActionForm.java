package energy.isochron.prosumers;

/** How the four numbers of an action are read: price, quantity, side, partner, in this order. */
public enum ActionForm {
    /**
     * All in [−1, 1], mapped to the box (price and quantity to their bounds, the side to α in [0, 1], the partner to x in [0, N+1]) and
     * then read as in 12.4 and 12.6. What lies beyond [−1, 1] is cut.
     */
    CONTINUOUS,
    /**
     * Price and quantity as above; the side is 1 to buy and 0 to sell; the partner is an index 0 … N+1 that the mask of
     * {@link ActionSpace} should allow.
     */
    MIXED
}
