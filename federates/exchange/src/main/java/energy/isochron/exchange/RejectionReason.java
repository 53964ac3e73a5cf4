package energy.isochron.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the market did not admit an order or a message. */
public enum RejectionReason {
    /** The message is not JSON, or not of the expected shape. */
    @JsonProperty("malformed_message")
    MALFORMED_MESSAGE,
    /** The message has a version that this build does not read. */
    @JsonProperty("wrong_version")
    WRONG_VERSION,
    /** The message is longer than the limit. */
    @JsonProperty("message_too_large")
    MESSAGE_TOO_LARGE,
    /** The order is for an interval that is over, or not yet open. */
    @JsonProperty("wrong_interval")
    WRONG_INTERVAL,
    /** No agent of this id. */
    @JsonProperty("unknown_agent")
    UNKNOWN_AGENT,
    /** No bus of this id, or not the agent's. */
    @JsonProperty("unknown_bus")
    UNKNOWN_BUS,
    /** No such partner. */
    @JsonProperty("unknown_partner")
    UNKNOWN_PARTNER,
    /** The agent has an order in this interval already. */
    @JsonProperty("duplicate_order")
    DUPLICATE_ORDER,
    /** A number is NaN or infinite. */
    @JsonProperty("not_finite")
    NOT_FINITE,
    /** The price is outside the market's bounds. */
    @JsonProperty("price_out_of_range")
    PRICE_OUT_OF_RANGE,
    /** The quantity is outside the market's bounds. */
    @JsonProperty("quantity_out_of_range")
    QUANTITY_OUT_OF_RANGE,
    /** The timestamp lies outside the interval. */
    @JsonProperty("timestamp_out_of_range")
    TIMESTAMP_OUT_OF_RANGE
}
