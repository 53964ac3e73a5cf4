package energy.isochron.market;

import energy.isochron.exchange.Trade;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a block up to its nonce, as ASCII bytes (12.43): doubles by their bits, 16 hex digits each, so that it is the same on
 * every machine. Kept and rewritten from block to block.
 */
final class BlockText {
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };
    private static final int BITS_OF_DIGIT = 4;
    private static final int LAST_DIGIT = 0xf;
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
        for (int shift = Double.SIZE - BITS_OF_DIGIT; shift >= 0; shift -= BITS_OF_DIGIT) {
            bytes[length++] = DIGITS[(int) (bits >>> shift) & LAST_DIGIT];
        }
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
