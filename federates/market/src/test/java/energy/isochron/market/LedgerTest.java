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
}
