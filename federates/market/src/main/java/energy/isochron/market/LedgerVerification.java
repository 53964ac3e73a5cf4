package energy.isochron.market;

import energy.isochron.exchange.Trade;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes over a chain, block by block, and tells what is wrong with the first bad one. */
final class LedgerVerification {
    private final BlockText text = new BlockText();
    private final BlockHash hash = new BlockHash();
    private final String zeros;
    private LedgerBlock previous = Ledger.GENESIS;

    LedgerVerification(int difficulty) {
        zeros = "0".repeat(difficulty);
    }

    Optional<String> of(List<LedgerBlock> blocks) {
        if (blocks.isEmpty()) {
            return Optional.of("the chain has no genesis block. Maybe it was cut off?");
        }
        for (int i = 0; i < blocks.size(); i++) {
            LedgerBlock block = blocks.get(i);
            String wrong = i == 0 ? wrongGenesis(block) : wrong(block);
            if (wrong != null) {
                return Optional.of("block " + i + " (interval " + block.interval() + ") " + wrong);
            }
            previous = block;
        }
        return Optional.empty();
    }

    private static @Nullable String wrongGenesis(LedgerBlock block) {
        return block.equals(Ledger.GENESIS)
                ? null
                : "is not the genesis block. Maybe the first block is missing or was changed?";
    }

    private @Nullable String wrong(LedgerBlock block) {
        if (!block.previousHash().equals(previous.hash())) {
            return "does not follow the block before it. Maybe a block is missing?";
        }
        text.write(block.interval(), block.previousHash(), block.timestamp(), block.trades());
        if (!block.hash().equals(hash.of(text, block.nonce()))) {
            return "has a hash that is not that of its content. Maybe a trade was changed?";
        }
        if (!block.hash().startsWith(zeros)) {
            return "has a hash without " + zeros.length() + " leading zeros. Maybe it was made at another difficulty?";
        }
        if (block.interval() <= previous.interval()
                || block.trades().isEmpty()
                || block.nonce() < 0
                || earliest(block.trades()) != block.timestamp()) {
            return "is none that a market makes: later than the block before it, with trades, and with the time of the first"
                    + " one. Maybe the chain was made anew?";
        }
        return null;
    }

    /** Least timestamp of some trades. */
    static double earliest(List<Trade> trades) {
        double earliest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trades.size(); i++) {
            earliest = Math.min(earliest, trades.get(i).timestamp());
        }
        return earliest;
    }
}
