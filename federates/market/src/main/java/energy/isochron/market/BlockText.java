package energy.isochron.market;

import energy.isochron.exchange.Trade;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a block up to its nonce, as ASCII bytes (12.43): doubles by their bits, 16 hex digits each, so that it is the same on
 * every machine. Kept and rewritten from block to block.
 */
final class BlockText {
    private static final byte[] DIGIT_PAIRS = digitPairs();
    private static final int BITS_OF_DIGIT = 4;
    private static final int LAST_BYTE = 0xff;
    private static final int FIGURES_OF_TRADE = 6 * (Double.SIZE / BITS_OF_DIGIT + 1);

    private byte[] bytes = new byte[1024];
    private int length;

    void write(long interval, String previousHash, double timestamp, List<Trade> trades) {
        length = 0;
        text("LEM1\n");
        text(Long.toString(interval));
        symbol('\n');
        text(previousHash);
        symbol('\n');
        hex(timestamp);
        symbol('\n');
        text(Integer.toString(trades.size()));
        symbol('\n');
        for (int i = 0; i < trades.size(); i++) {
            trade(trades.get(i));
        }
    }

    private void trade(Trade trade) {
        reserve(FIGURES_OF_TRADE);
        text(trade.buyerId());
        symbol(',');
        text(trade.sellerId());
        symbol(',');
        text(trade.stage().key());
        symbol(',');
        figure(trade.priceUsdPerMwh(), ',');
        figure(trade.quantityKwh(), ',');
        figure(trade.timestamp(), ',');
        figure(trade.distance(), ',');
        figure(trade.lossKwh(), ',');
        figure(trade.feesUsd(), '\n');
    }

    private void figure(double value, char end) {
        hex(value);
        symbol(end);
    }

    /** The bits of x + 0.0, so that −0 becomes +0. */
    private void hex(double value) {
        reserve(Double.SIZE / BITS_OF_DIGIT);
        long bits = Double.doubleToLongBits(value + 0.0);
        for (int shift = Double.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            int pair = 2 * ((int) (bits >>> shift) & LAST_BYTE);
            bytes[length] = DIGIT_PAIRS[pair];
            bytes[length + 1] = DIGIT_PAIRS[pair + 1];
            length += 2;
        }
    }

    /** The two digits of each byte, one after the other. */
    private static byte[] digitPairs() {
        byte[] pairs = new byte[2 * (LAST_BYTE + 1)];
        for (int i = 0; i <= LAST_BYTE; i++) {
            pairs[2 * i] = (byte) Character.forDigit(i >>> BITS_OF_DIGIT, 16);
            pairs[2 * i + 1] = (byte) Character.forDigit(i & (LAST_BYTE >>> BITS_OF_DIGIT), 16);
        }
        return pairs;
    }

    private void text(String ascii) {
        int n = ascii.length();
        reserve(n);
        for (int i = 0; i < n; i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    private void symbol(char symbol) {
        reserve(1);
        bytes[length++] = (byte) symbol;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
