package energy.isochron.market;

import energy.isochron.exchange.Trade;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One interval's trades, chained to the block before it (12.43).
 *
 * @param interval 0-based, −1 for the genesis block
 * @param previousHash hash of the block before, 64 lower-case hex digits
 * @param timestamp least timestamp of the trades, fraction of the day
 * @param trades in the order in which they were made
 * @param nonce smallest number, 0 or more, with which the hash has the leading zeros that the ledger asks for
 * @param hash SHA-256 of {@link #preimage}, 64 lower-case hex digits
 */
public record LedgerBlock(
        long interval, String previousHash, double timestamp, List<Trade> trades, long nonce, String hash) {
    public LedgerBlock {
        Objects.requireNonNull(previousHash, "previousHash");
        trades = List.copyOf(trades);
        Objects.requireNonNull(hash, "hash");
    }

    /** The text that is hashed. */
    public String preimage() {
        BlockText text = new BlockText();
        text.write(interval, previousHash, timestamp, trades);
        return new String(text.bytes(), 0, text.length(), StandardCharsets.US_ASCII) + nonce;
    }

    /** The block as text: {@link #preimage}, a line end, {@link #hash}. */
    public String text() {
        return preimage() + '\n' + hash;
    }

    /**
     * Reads a block from its text. What is read is not verified; see {@link Ledger#verify(List, int)}.
     *
     * @throws IllegalArgumentException if it is not the text that {@link #text} gives for a block
     */
    public static LedgerBlock parse(String text) {
        return BlockParser.parse(text);
    }
}
