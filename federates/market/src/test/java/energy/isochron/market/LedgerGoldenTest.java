package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.Trade;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LedgerGoldenTest {
    @TestFactory
    Stream<DynamicTest> blocksHaveTheGoldenTextAndHash() {
        return Golden.tests("local-market", "ledger", LedgerGoldenTest::check);
    }

    private static void check(JsonNode family, JsonNode aCase) {
        int difficulty = aCase.path("difficulty").intValue();
        Ledger ledger = new Ledger(new LedgerRules(difficulty, true));
        for (JsonNode period : aCase.path("periods")) {
            List<Trade> trades = new ArrayList<>();
            period.path("trades").forEach(columns -> trades.add(GoldenMarket.trade(columns)));
            ledger.append(period.path("step").longValue(), trades);
        }
        List<LedgerBlock> blocks = ledger.blocks();
        assertEquals(aCase.path("expected").size(), blocks.size());
        assertEquals(blocks.size() - 1, ledger.height());
        for (int i = 0; i < blocks.size(); i++) {
            assertBlock(aCase.path("expected").path(i), blocks.get(i));
        }
        assertEquals(Optional.empty(), Ledger.verify(blocks, difficulty));
    }

    private static void assertBlock(JsonNode expected, LedgerBlock block) {
        assertEquals(expected.path("preimage").asText(), block.preimage());
        assertEquals(expected.path("step").longValue(), block.interval());
        assertEquals(expected.path("previousHash").asText(), block.previousHash());
        assertEquals(expected.path("timestamp").doubleValue(), block.timestamp());
        assertEquals(expected.path("trades").intValue(), block.trades().size());
        assertEquals(expected.path("nonce").longValue(), block.nonce());
        assertEquals(expected.path("hash").asText(), block.hash());
    }
}
