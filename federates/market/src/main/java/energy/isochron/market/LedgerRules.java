package energy.isochron.market;

/**
 * How trades are chained (12.43).
 *
 * @param difficulty leading zeros that each block's hash must have, 0 to 8; 0 needs no proof of work. A block takes 16^difficulty
 *     hashes on average; default 2
 * @param keepBlocks whether the ledger keeps its blocks, so that it can verify the whole chain; without, it knows the last one only
 *     and takes no memory; default true
 */
public record LedgerRules(int difficulty, boolean keepBlocks) {
    /** The defaults of the specification. */
    public static final LedgerRules DEFAULT = new LedgerRules(2, true);

    private static final int HARDEST = 8;

    public LedgerRules {
        new RuleCheck()
                .rule(
                        "difficulty",
                        difficulty,
                        difficulty >= 0 && difficulty <= HARDEST,
                        "0 to " + HARDEST + ", a whole number",
                        "the number of hashes was meant, which is 16^difficulty?")
                .orThrow();
    }
}
