package energy.isochron.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The stage of the clearing in which a trade came about (local-market specification, 2.1). */
public enum Stage {
    /** Stage 1a: an order that named the system operator. */
    @JsonProperty("dso_preferred")
    DSO_PREFERRED("dso_preferred"),
    /** Stage 1b: two agents that named each other. */
    @JsonProperty("preferred")
    PREFERRED("preferred"),
    /** Stage 2: the price double auction. */
    @JsonProperty("auction")
    AUCTION("auction"),
    /** Stage 3: what was left, with the system operator. */
    @JsonProperty("dso")
    DSO("dso");

    private final String key;

    Stage(String key) {
        this.key = key;
    }

    /** The name in files, tables and the ledger. */
    public String key() {
        return key;
    }

    /** Whether the system operator is one of the two parties. */
    public boolean withOperator() {
        return this == DSO_PREFERRED || this == DSO;
    }
}
