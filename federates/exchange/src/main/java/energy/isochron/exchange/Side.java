package energy.isochron.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The side of an order: energy wanted or energy offered. */
public enum Side {
    /** Energy to be delivered at the agent. */
    @JsonProperty("buy")
    BUY,
    /** Energy that leaves the agent. */
    @JsonProperty("sell")
    SELL
}
