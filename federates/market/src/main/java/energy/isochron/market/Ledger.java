package energy.isochron.market;

import energy.isochron.exchange.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chain of all trades: one block for each interval that has any (12.43). Who holds the hash of the last block can tell whether any
 * earlier trade was changed.
 */
public final class Ledger {
    /** The first block of every ledger: interval −1, no trades, not mined. */
    static final LedgerBlock GENESIS = genesis();

    private final LedgerRules rules;
    private final List<LedgerBlock> blocks = new ArrayList<>();
    private final BlockText text = new BlockText();
    private final BlockHash hash = new BlockHash();
    private LedgerBlock last = GENESIS;
    private long height;
    private long trades;

    /** A ledger with its genesis block. */
    public Ledger(LedgerRules rules) {
        this.rules = rules;
        blocks.add(GENESIS);
    }

    private static LedgerBlock genesis() {
        String noHash = "0".repeat(64);
        BlockText text = new BlockText();
        text.write(-1, noHash, 0, List.of());
        return new LedgerBlock(-1, noHash, 0, List.of(), 0, new BlockHash().of(text, 0));
    }

    /**
     * Chains the trades of an interval; none leave the ledger as it is. With a difficulty of d it takes 16^d hashes on average.
     *
     * @param interval above that of the last block
     * @param made its trades, in the order in which they were made
     */
    public void append(long interval, List<Trade> made) {
        if (interval <= last.interval()) {
            throw new IllegalStateException("interval is " + interval + ", the ledger's last block has "
                    + last.interval() + " and only later ones follow. Maybe an interval was settled twice?");
        }
        if (made.isEmpty()) {
            return;
        }
        double timestamp = LedgerVerification.earliest(made);
        text.write(interval, last.hash(), timestamp, made);
        BlockHash.Proof proof = hash.prove(text, rules.difficulty());
        last = new LedgerBlock(interval, last.hash(), timestamp, made, proof.nonce(), proof.hash());
        height++;
        trades += made.size();
        if (rules.keepBlocks()) {
            blocks.add(last);
        }
    }

    /** Number of the last block; the genesis block is 0. */
    public long height() {
        return height;
    }

    /** The last block. */
    public LedgerBlock last() {
        return last;
    }

    /** All blocks from the genesis block on; the genesis block alone if the rules say that blocks are not kept. */
    public List<LedgerBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** What the ledger holds; verifies the blocks that are kept, linear in the number of their trades. */
    public LedgerStatistics statistics() {
        double perBlock = height > 0 ? (double) trades / height : 0;
        return new LedgerStatistics(
                height + 1, trades, perBlock, verify(blocks, rules.difficulty()).isEmpty());
    }

    /**
     * Checks a chain: it begins with the genesis block; each further block names the one before it, is later, has trades and the time
     * of the first of them; its hash is that of its content and has the leading zeros. Any change of a block is found, unless all from
     * it to the end of the chain are made anew, or the end is cut off; against that, keep the last hash and ask
     * {@link #verify(List, int, String)}. Linear in the number of trades.
     *
     * @param blocks from the genesis block on
     * @param difficulty leading zeros
     * @return what is wrong with the first bad block, with its number; empty for a sound chain
     */
    public static Optional<String> verify(List<LedgerBlock> blocks, int difficulty) {
        return new LedgerVerification(difficulty).of(blocks);
    }

    /**
     * Checks a chain of which the last hash is known, such as from {@link energy.isochron.exchange.Settlement#ledgerHash}.
     *
     * @param blocks from the genesis block on
     * @param difficulty leading zeros
     * @param lastHash hash of the last block
     * @return what is wrong; empty for the very chain
     */
    public static Optional<String> verify(List<LedgerBlock> blocks, int difficulty, String lastHash) {
        return verify(blocks, difficulty)
                .or(() -> blocks.getLast().hash().equals(lastHash)
                        ? Optional.empty()
                        : Optional.of("the chain ends with another hash than " + lastHash
                                + ". Maybe it was cut off or made anew?"));
    }
}
