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
    private static final String NO_HASH = "0".repeat(64);

    private final LedgerRules rules;
    private final List<LedgerBlock> blocks = new ArrayList<>();
    private final BlockText text = new BlockText();
    private final BlockHash hash = new BlockHash();
    private LedgerBlock last;
    private long height;

    /** A ledger with its genesis block: interval −1, no trades, not mined. */
    public Ledger(LedgerRules rules) {
        this.rules = rules;
        text.write(-1, NO_HASH, 0, List.of());
        last = new LedgerBlock(-1, NO_HASH, 0, List.of(), 0, hash.of(text, 0));
        blocks.add(last);
    }

    /**
     * Chains the trades of an interval; none leave the ledger as it is. With a difficulty of d it takes 16^d hashes on average.
     *
     * @param interval above that of the last block
     * @param trades in the order in which they were made
     */
    public void append(long interval, List<Trade> trades) {
        if (interval <= last.interval()) {
            throw new IllegalStateException("interval is " + interval + ", the ledger's last block has "
                    + last.interval() + " and only later ones follow. Maybe an interval was settled twice?");
        }
        if (trades.isEmpty()) {
            return;
        }
        double timestamp = earliest(trades);
        text.write(interval, last.hash(), timestamp, trades);
        BlockHash.Proof proof = hash.prove(text, rules.difficulty());
        last = new LedgerBlock(interval, last.hash(), timestamp, trades, proof.nonce(), proof.hash());
        height++;
        if (rules.keepBlocks()) {
            blocks.add(last);
        }
    }

    private static double earliest(List<Trade> trades) {
        double earliest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trades.size(); i++) {
            earliest = Math.min(earliest, trades.get(i).timestamp());
        }
        return earliest;
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

    /**
     * Checks a chain: each block's hash is that of its content, names the block before it and has the leading zeros, from which the
     * genesis block is exempt. Linear in the number of trades.
     *
     * @param blocks from the genesis block on
     * @param difficulty leading zeros
     * @return what is wrong with the first bad block, with its number; empty for a sound chain
     */
    public static Optional<String> verify(List<LedgerBlock> blocks, int difficulty) {
        BlockText text = new BlockText();
        BlockHash hash = new BlockHash();
        String zeros = "0".repeat(difficulty);
        String previous = NO_HASH;
        for (int i = 0; i < blocks.size(); i++) {
            LedgerBlock block = blocks.get(i);
            text.write(block.interval(), block.previousHash(), block.timestamp(), block.trades());
            String wrong = null;
            if (!block.previousHash().equals(previous)) {
                wrong = "does not follow the block before it. Maybe a block is missing?";
            } else if (!block.hash().equals(hash.of(text, block.nonce()))) {
                wrong = "has a hash that is not that of its content. Maybe a trade was changed?";
            } else if (i > 0 && !block.hash().startsWith(zeros)) {
                wrong = "has a hash without " + difficulty + " leading zeros. Maybe it was made at another difficulty?";
            }
            if (wrong != null) {
                return Optional.of("block " + i + " (interval " + block.interval() + ") " + wrong);
            }
            previous = block.hash();
        }
        return Optional.empty();
    }
}
