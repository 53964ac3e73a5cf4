package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Order;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LedgerProperties {
    private static final List<Stage> STAGES = List.of(Stage.values());

    private static Trade draw(RandomGenerator random) {
        Stage stage = STAGES.get(random.nextInt(STAGES.size()));
        return new Trade(
                "A" + random.nextInt(100),
                stage.withOperator() ? Order.OPERATOR : "B" + random.nextInt(100),
                random.nextDouble(300),
                random.nextDouble(100),
                stage,
                random.nextDouble(),
                random.nextBoolean() ? 0 : random.nextDouble(),
                random.nextBoolean() ? 0 : random.nextDouble(),
                random.nextDouble(-1, 1));
    }

    private static Ledger ledger(RandomGenerator random, int blocks, int difficulty) {
        Ledger ledger = new Ledger(new LedgerRules(difficulty, true));
        long interval = 0;
        for (int i = 0; i < blocks; i++) {
            interval += 1 + random.nextInt(3);
            List<Trade> trades = new ArrayList<>();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                trades.add(draw(random));
            }
            ledger.append(interval, trades);
        }
        return ledger;
    }

    private static Optional<String> verifyTexts(List<String> texts, int difficulty, String lastHash) {
        List<LedgerBlock> blocks = new ArrayList<>();
        for (String text : texts) {
            try {
                blocks.add(LedgerBlock.parse(text));
            } catch (IllegalArgumentException e) {
                return Optional.of("not read: " + e);
            }
        }
        return Ledger.verify(blocks, difficulty, lastHash);
    }

    @Property(tries = 1000)
    void whatALedgerMakesVerifiesAlsoWhenReadFromItsText(
            @ForAll long seed, @ForAll @IntRange(max = 6) int blocks, @ForAll @IntRange(max = 1) int difficulty) {
        Ledger ledger = ledger(new Random(seed), blocks, difficulty);
        List<String> texts = ledger.blocks().stream().map(LedgerBlock::text).toList();
        assertEquals(
                Optional.empty(), verifyTexts(texts, difficulty, ledger.last().hash()));
        assertEquals(ledger.blocks(), texts.stream().map(LedgerBlock::parse).toList());
        assertTrue(ledger.statistics().valid());
        assertEquals(blocks + 1L, ledger.statistics().blocks());
    }

    @Property(tries = 1000)
    void anyByteThatIsChangedInTheTextOfABlockIsFound(
            @ForAll long seed, @ForAll int where, @ForAll @IntRange(min = 1, max = 255) int flip) {
        Ledger ledger = ledger(new Random(seed), 3, 0);
        List<String> texts =
                new ArrayList<>(ledger.blocks().stream().map(LedgerBlock::text).toList());
        int number = Math.floorMod(where, texts.size());
        texts.set(
                number,
                flipped(
                        texts.get(number),
                        Math.floorMod(where / 7, texts.get(number).length()),
                        flip));
        assertTrue(verifyTexts(texts, 0, ledger.last().hash()).isPresent());
    }

    @Property(tries = 1000)
    void blocksThatAreDroppedSwappedOrDoubledAreFound(
            @ForAll long seed, @ForAll @IntRange(max = 5) int at, @ForAll @IntRange(max = 2) int how) {
        Ledger ledger = ledger(new Random(seed), 5, 0);
        List<LedgerBlock> blocks = new ArrayList<>(ledger.blocks());
        switch (how) {
            case 0 -> blocks.remove(at);
            case 1 -> Collections.swap(blocks, at, (at + 1) % blocks.size());
            default -> blocks.add(at, blocks.get(at));
        }
        assertTrue(Ledger.verify(blocks, 0, ledger.last().hash()).isPresent());
    }

    @Property(tries = 1000)
    void tradesThatAreDroppedSwappedOrDoubledAreFound(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int number, @ForAll @IntRange(max = 2) int how) {
        Ledger ledger = ledger(new Random(seed), 3, 0);
        List<LedgerBlock> blocks = new ArrayList<>(ledger.blocks());
        LedgerBlock block = blocks.get(number);
        List<Trade> trades = new ArrayList<>(block.trades());
        switch (how) {
            case 0 -> trades.removeLast();
            case 1 -> trades.add(draw(new Random(seed + 1)));
            default -> trades.set(0, draw(new Random(seed + 1)));
        }
        blocks.set(
                number,
                new LedgerBlock(
                        block.interval(),
                        block.previousHash(),
                        block.timestamp(),
                        trades,
                        block.nonce(),
                        block.hash()));
        assertTrue(Ledger.verify(blocks, 0).isPresent());
    }

    static String flipped(String text, int at, int flip) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[at] ^= (byte) flip;
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
