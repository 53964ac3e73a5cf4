package energy.isochron.market;

import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the text of a block; only the text that a block is written as is taken. */
final class BlockParser {
    private static final int LINES_BESIDES_TRADES = 7;
    private static final int FIRST_TRADE = 5;
    private static final int FIELDS = 9;

    private BlockParser() {}

    static LedgerBlock parse(String text) {
        String[] lines = text.split("\n", -1);
        LedgerBlock block;
        try {
            int trades = lines.length - LINES_BESIDES_TRADES;
            List<Trade> listed = new ArrayList<>();
            for (int i = 0; i < trades; i++) {
                listed.add(trade(lines[FIRST_TRADE + i].split(",", -1)));
            }
            block = new LedgerBlock(
                    Long.parseLong(lines[1]),
                    lines[2],
                    number(lines[3]),
                    listed,
                    Long.parseLong(lines[lines.length - 2]),
                    lines[lines.length - 1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "the text of a ledger's block cannot be read: " + e.getMessage() + ". Maybe it was changed?", e);
        }
        if (!block.text().equals(text)) {
            throw new IllegalArgumentException(
                    "the text of a ledger's block is not as blocks are written. Maybe it was changed?");
        }
        return block;
    }

    private static Trade trade(String[] fields) {
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("a trade has " + fields.length + " fields, allowed are " + FIELDS);
        }
        return new Trade(
                fields[0],
                fields[1],
                number(fields[3]),
                number(fields[4]),
                stage(fields[2]),
                number(fields[5]),
                number(fields[6]),
                number(fields[7]),
                number(fields[8]));
    }

    private static double number(String hex) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(hex, 16));
    }

    private static Stage stage(String key) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is no stage"));
    }
}
