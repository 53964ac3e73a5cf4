package energy.isochron.market;

/**
 * What trading over a distance loses (equation 14, 12.9).
 *
 * @param lossFactor κ, share lost per unit of distance, 0 or more; default 0.03
 * @param lossCap largest share that a trade loses, 0 to below 1; default 0.5
 */
public record LossRules(double lossFactor, double lossCap) {
    /** The defaults of the specification. */
    public static final LossRules DEFAULT = new LossRules(0.03, 0.5);

    public LossRules {
        new RuleCheck()
                .atLeast("loss_factor", lossFactor, 0, "the sign is reversed?")
                .rule("loss_cap", lossCap, lossCap >= 0 && lossCap < 1, "0 to below 1", "it was given in percent?")
                .orThrow();
    }

    /** Share λ = min(κ·d, cap) lost over a distance. */
    public double share(double distance) {
        return Math.min(lossFactor * distance, lossCap);
    }
}
