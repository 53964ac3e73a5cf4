package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static Trade trade(double price) {
        return new Trade("a", "b", price, 2, Stage.AUCTION, 0.5, 1, 0.06, 0.01);
    }

    private static Ledger ledger(int difficulty) {
        Ledger ledger = new Ledger(new LedgerRules(difficulty, true));
        ledger.append(0, List.of(trade(100)));
        ledger.append(1, List.of());
        ledger.append(2, List.of(trade(101), trade(102)));
        return ledger;
    }

    private static Optional<String> verifyWith(int number, LedgerBlock block) {
        List<LedgerBlock> blocks = new ArrayList<>(ledger(1).blocks());
        blocks.set(number, block);
        return Ledger.verify(blocks, 1);
    }

    @Test
    void anIntervalWithoutTradesHasNoBlock() {
        Ledger ledger = ledger(0);
        assertEquals(2, ledger.height());
        assertEquals(2, ledger.last().interval());
    }

    @Test
    void withoutDifficultyTheFirstNonceIsTaken() {
        assertEquals(0, ledger(0).last().nonce());
        assertEquals(Optional.empty(), Ledger.verify(ledger(0).blocks(), 0));
    }

    @Test
    void aChangedTradeIsFound() {
        LedgerBlock block = ledger(1).blocks().get(1);
        Optional<String> wrong = verifyWith(
                1,
                new LedgerBlock(
                        0, block.previousHash(), block.timestamp(), List.of(trade(99)), block.nonce(), block.hash()));
        assertTrue(wrong.orElseThrow().startsWith("block 1 (interval 0) has a hash"), wrong::toString);
    }

    @Test
    void aBlockThatDoesNotFollowIsFound() {
        List<LedgerBlock> blocks = ledger(1).blocks();
        Optional<String> wrong = Ledger.verify(List.of(blocks.get(0), blocks.get(2)), 1);
        assertTrue(wrong.orElseThrow().startsWith("block 1 (interval 2) does not follow"), wrong::toString);
    }

    @Test
    void aChainOfLesserDifficultyIsFound() {
        Optional<String> wrong = Ledger.verify(ledger(0).blocks(), 8);
        assertTrue(wrong.orElseThrow().contains("8 leading zeros"), wrong::toString);
    }

    @Test
    void aLedgerThatKeepsNoBlocksHasTheSameHashes() {
        Ledger kept = ledger(1);
        Ledger light = new Ledger(new LedgerRules(1, false));
        light.append(0, List.of(trade(100)));
        light.append(2, List.of(trade(101), trade(102)));
        assertEquals(kept.last(), light.last());
        assertEquals(kept.height(), light.height());
        assertEquals(1, light.blocks().size());
    }

    @Test
    void anEarlierIntervalIsRefused() {
        Ledger ledger = ledger(0);
        assertThrows(IllegalStateException.class, () -> ledger.append(2, List.of(trade(100))));
    }

    @Test
    void everyFlippedBitOfEverySerialisedBlockIsFound() {
        List<String> texts = ledger(1).blocks().stream().map(LedgerBlock::text).toList();
        int flips = 0;
        for (int number = 0; number < texts.size(); number++) {
            for (int at = 0; at < texts.get(number).length(); at++) {
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    String changed = LedgerProperties.flipped(texts.get(number), at, 1 << bit);
                    assertTrue(isFound(texts, number, changed), changed);
                    flips++;
                }
            }
        }
        assertEquals(texts.stream().mapToInt(String::length).sum() * Byte.SIZE, flips);
    }

    private static boolean isFound(List<String> texts, int number, String changed) {
        List<LedgerBlock> blocks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                blocks.add(LedgerBlock.parse(i == number ? changed : texts.get(i)));
            } catch (IllegalArgumentException e) {
                return true;
            }
        }
        return Ledger.verify(blocks, 1).isPresent();
    }

    @Test
    void everyChangedFieldOfABlockIsFound() {
        LedgerBlock b = ledger(1).blocks().get(2);
        String other = "f".repeat(64);
        List<Trade> fewer = List.of(trade(101));
        for (LedgerBlock changed : List.of(
                new LedgerBlock(3, b.previousHash(), b.timestamp(), b.trades(), b.nonce(), b.hash()),
                new LedgerBlock(2, other, b.timestamp(), b.trades(), b.nonce(), b.hash()),
                new LedgerBlock(2, b.previousHash(), 0.25, b.trades(), b.nonce(), b.hash()),
                new LedgerBlock(2, b.previousHash(), b.timestamp(), fewer, b.nonce(), b.hash()),
                new LedgerBlock(2, b.previousHash(), b.timestamp(), b.trades(), b.nonce() + 1, b.hash()),
                new LedgerBlock(2, b.previousHash(), b.timestamp(), b.trades(), b.nonce(), other))) {
            assertTrue(verifyWith(2, changed).isPresent(), changed::toString);
        }
    }

    @Test
    void everyChangedFieldOfATradeIsFound() {
        LedgerBlock b = ledger(1).blocks().get(1);
        for (Trade changed : List.of(
                new Trade("c", "b", 100, 2, Stage.AUCTION, 0.5, 1, 0.06, 0.01),
                new Trade("a", "c", 100, 2, Stage.AUCTION, 0.5, 1, 0.06, 0.01),
                new Trade("a", "b", Math.nextUp(100.0), 2, Stage.AUCTION, 0.5, 1, 0.06, 0.01),
                new Trade("a", "b", 100, Math.nextUp(2.0), Stage.AUCTION, 0.5, 1, 0.06, 0.01),
                new Trade("a", "b", 100, 2, Stage.PREFERRED, 0.5, 1, 0.06, 0.01),
                new Trade("a", "b", 100, 2, Stage.AUCTION, Math.nextUp(0.5), 1, 0.06, 0.01),
                new Trade("a", "b", 100, 2, Stage.AUCTION, 0.5, Math.nextUp(1.0), 0.06, 0.01),
                new Trade("a", "b", 100, 2, Stage.AUCTION, 0.5, 1, Math.nextUp(0.06), 0.01),
                new Trade("a", "b", 100, 2, Stage.AUCTION, 0.5, 1, 0.06, -0.01))) {
            LedgerBlock block = new LedgerBlock(
                    b.interval(), b.previousHash(), b.timestamp(), List.of(changed), b.nonce(), b.hash());
            assertTrue(verifyWith(1, block).isPresent(), changed::toString);
        }
    }

    @Test
    void aChainWithoutItsEndIsFoundByTheLastHash() {
        List<LedgerBlock> blocks = ledger(1).blocks();
        String last = blocks.getLast().hash();
        assertEquals(Optional.empty(), Ledger.verify(blocks, 1, last));
        assertEquals(Optional.empty(), Ledger.verify(blocks.subList(0, 2), 1));
        assertTrue(Ledger.verify(blocks.subList(0, 2), 1, last).isPresent());
        assertTrue(Ledger.verify(List.of(), 1).isPresent());
    }

    @Test
    void blocksThatNoMarketMakesAreRefusedThoughTheirHashesAreRight() {
        Ledger ledger = new Ledger(new LedgerRules(0, true));
        BlockText text = new BlockText();
        text.write(4, ledger.last().hash(), 0.25, List.of(trade(100)));
        String hash = new BlockHash().of(text, 0);
        LedgerBlock forged = new LedgerBlock(4, ledger.last().hash(), 0.25, List.of(trade(100)), 0, hash);
        assertTrue(Ledger.verify(List.of(ledger.last(), forged), 0).isPresent());
    }

    @Test
    void statisticsCountBlocksAndTrades() {
        assertEquals(new LedgerStatistics(3, 3, 1.5, true), ledger(1).statistics());
        assertEquals(new LedgerStatistics(1, 0, 0, true), new Ledger(LedgerRules.DEFAULT).statistics());
    }
}
