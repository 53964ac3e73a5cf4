package energy.isochron.analytics;

import static energy.isochron.analytics.Changed.at;
import static energy.isochron.analytics.Changed.by;
import static energy.isochron.analytics.Changed.with;
import static energy.isochron.analytics.Changed.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Trade;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AuditTest {
    private static final int NOON = 12;

    private final SampleDay day = new SampleDay(7, 34, 42);
    private final Audit audit = new Audit(day.settings());

    /** A way to spoil an interval, and the balance that must not close then. */
    private record Spoiling(String what, Balance balance, String subject, UnaryOperator<MarketInterval> change) {}

    private static Spoiling reading(String component, double step, Balance balance) {
        return new Spoiling("meter's " + component, balance, "home-2", played -> withReading(played, component, step));
    }

    private static MarketInterval withReading(MarketInterval played, String component, double step) {
        UnaryOperator<MeterReading> change = reading -> with(reading, component, by(step));
        return with(played, "readings", readings -> with((Record) readings, "readings", at(1, change)));
    }

    private static Spoiling account(String component, Balance balance) {
        UnaryOperator<AgentAccount> change = account -> with(account, component, by(0.001));
        return new Spoiling(
                "account's " + component,
                balance,
                "home-3",
                played -> with(played, "settlement", (Settlement s) -> with(s, "accounts", at(2, change))));
    }

    private static Spoiling operator(String component, Balance balance) {
        return new Spoiling(
                "operator's " + component,
                balance,
                "",
                played -> with(
                        played,
                        "settlement",
                        (Settlement s) -> with(s, "operator", (Record o) -> with(o, component, by(0.001)))));
    }

    private static Spoiling result(String component, Balance balance) {
        return new Spoiling(
                "market's " + component,
                balance,
                "",
                played -> with(
                        played,
                        "clearing",
                        (Record c) -> with(c, "result", (Record r) -> with(r, component, by(0.001)))));
    }

    private static Spoiling trade(String what, Balance balance, String subject, UnaryOperator<Trade> change) {
        return new Spoiling(what, balance, subject, played -> {
            int last = played.clearing().trades().size() - 1;
            return with(played, "clearing", (Record c) -> with(c, "trades", at(last, change)));
        });
    }

    private static Spoiling list(String what, String record, String list, String subject, UnaryOperator<?> change) {
        return new Spoiling(
                what, Balance.MEMBERSHIP, subject, played -> with(played, record, (Record r) -> with(r, list, change)));
    }

    private static List<Spoiling> spoilings() {
        List<Spoiling> all = new ArrayList<>();
        all.add(reading("boughtKwh", 1, Balance.BOUGHT));
        all.add(reading("soldKwh", 1, Balance.SOLD));
        all.add(reading("generationKwh", 1e-7, Balance.AGENT_ENERGY));
        all.add(reading("chargedKwh", 0.5, Balance.AGENT_ENERGY));
        all.add(reading("unservedKwh", 0.5, Balance.AGENT_ENERGY));
        all.add(operator("netExportKwh", Balance.NET_EXPORT));
        all.add(operator("marginUsd", Balance.MARGIN));
        all.add(operator("feesUsd", Balance.OPERATOR_FEES));
        all.add(operator("cumulativeMarginUsd", Balance.CUMULATIVE_MARGIN));
        all.add(operator("cumulativeFeesUsd", Balance.CUMULATIVE_FEES));
        all.add(operator("cumulativeBalanceKwh", Balance.CUMULATIVE_BALANCE));
        all.add(account("tradeUsd", Balance.TRADE_MONEY));
        all.add(account("feesUsd", Balance.AGENT_FEES));
        all.add(account("imbalanceUsd", Balance.IMBALANCE_MONEY));
        all.add(account("profitUsd", Balance.PROFIT));
        all.add(account("cumulativeProfitUsd", Balance.CUMULATIVE_PROFIT));
        all.add(result("clearingVolumeKwh", Balance.VOLUME));
        all.add(result("lossesKwh", Balance.LOSSES));
        all.add(trade("unknown seller", Balance.MEMBERSHIP, "nobody", t -> with(t, "sellerId", id -> "nobody")));
        all.add(list("missing meter", "readings", "readings", "meter readings", without(0)));
        all.add(list("missing account", "settlement", "accounts", "accounts", without(0)));
        UnaryOperator<MeterReading> moved = reading -> with(reading, "busId", id -> "800");
        all.add(list("meter of another bus", "readings", "readings", "meter of home-2", at(1, moved)));
        UnaryOperator<AgentAccount> renamed = account -> with(account, "agentId", id -> "home-1");
        all.add(list("account of another agent", "settlement", "accounts", "account of home-2", at(1, renamed)));
        UnaryOperator<Order> foreign = order -> with(order, "agentId", id -> "nobody");
        all.add(list("order of nobody", "clearing", "orders", "nobody", at(0, foreign)));
        UnaryOperator<BusInjection> unknown = injection -> with(injection, "busId", id -> "nowhere");
        all.add(list("unknown bus", "readings", "injections", "bus nowhere", at(0, unknown)));
        UnaryOperator<BusInjection> more = injection -> with(injection, "pKw", by(1e-6));
        all.add(new Spoiling(
                "injection",
                Balance.BUS_INJECTION,
                "806",
                played -> with(played, "readings", (Record r) -> with(r, "injections", at(2, more)))));
        all.add(new Spoiling(
                "loss in a trade with the operator", Balance.COMMUNITY_ENERGY, "", AuditTest::lossWithOperator));
        all.add(new Spoiling("price of the operator beside its tariff", Balance.MONEY, "", AuditTest::otherPrice));
        return all;
    }

    /** A loss that leaves every agent's and the operator's side as it was: the operator buys gross. */
    private static MarketInterval lossWithOperator(MarketInterval played) {
        int last = played.clearing().trades().size() - 1;
        UnaryOperator<Trade> lossy = trade -> with(trade, "lossKwh", by(0.1));
        MarketInterval next = with(played, "clearing", (Record c) -> with(c, "trades", at(last, lossy)));
        return with(next, "clearing", (Record c) -> with(c, "result", (Record r) -> with(r, "lossesKwh", by(0.1))));
    }

    /** A price that trade and account agree on, but not the operator's margin. */
    private static MarketInterval otherPrice(MarketInterval played) {
        int last = played.clearing().trades().size() - 1;
        Trade sold = played.clearing().trades().get(last);
        double more = 10 * sold.quantityKwh() / 1000;
        UnaryOperator<Trade> dearer = trade -> with(trade, "priceUsdPerMwh", by(10));
        UnaryOperator<AgentAccount> richer = account -> account.agentId().equals(sold.sellerId())
                ? with(with(account, "tradeUsd", by(more)), "profitUsd", by(more))
                : account;
        MarketInterval next = with(played, "clearing", (Record c) -> with(c, "trades", at(last, dearer)));
        return with(
                next,
                "settlement",
                (Settlement s) -> with(s, "accounts", (List<AgentAccount> all) -> all.stream()
                        .map(richer)
                        .toList()));
    }

    private MarketInterval noon() {
        audit.open(day.opening());
        for (int i = 0; i < NOON; i++) {
            audit.check(day.next());
        }
        return day.next();
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfImbalanceIsFoundAndNamed() {
        return spoilings().stream()
                .map(spoiling -> DynamicTest.dynamicTest(spoiling.what(), () -> new AuditTest().finds(spoiling)));
    }

    private void finds(Spoiling spoiling) {
        MarketInterval spoilt = spoiling.change().apply(noon());
        AuditFailure failure = assertThrows(AuditFailure.class, () -> audit.check(spoilt));
        assertEquals(spoiling.balance(), failure.balance(), failure.getMessage());
        assertEquals(spoiling.subject(), failure.subject());
        assertEquals(NOON, failure.interval());
        assertEquals(failure.left() - failure.right(), failure.difference());
        String message = String.valueOf(failure.getMessage());
        assertTrue(
                message.contains("interval 12")
                        && message.contains(spoiling.balance().title())
                        && message.contains(spoiling.subject())
                        && message.contains(String.valueOf(failure.left()))
                        && message.contains(String.valueOf(failure.right())),
                message);
    }

    @Test
    void noBalanceIsLeftWithoutATest() {
        Set<Balance> covered = EnumSet.noneOf(Balance.class);
        spoilings().forEach(spoiling -> covered.add(spoiling.balance()));
        assertEquals(EnumSet.allOf(Balance.class), covered);
    }

    @Test
    void differenceOfTheLastBitsIsNone() {
        MarketInterval played = noon();
        audit.check(withReading(played, "generationKwh", 1e-12));
    }

    @Test
    void wholeDayClosesToTheLastBits() {
        audit.open(day.opening());
        for (int i = 0; i < 24; i++) {
            AuditResult result = audit.check(day.next());
            assertEquals(0, result.energyResidualKwh(), 1e-12);
            assertEquals(0, result.moneyResidualUsd(), 1e-12);
            assertTrue(result.energyScaleKwh() > 1 && result.moneyScaleUsd() > 0);
        }
    }

    @Test
    void auditWithoutOpeningAccountsIsRefused() {
        assertThrows(IllegalStateException.class, () -> audit.check(day.next()));
    }

    @Test
    void accountsGoOnFromTheOpeningOnes() {
        Settlement rich =
                with(day.opening(), "accounts", at(0, (AgentAccount a) -> with(a, "cumulativeProfitUsd", by(5))));
        audit.open(rich);
        AuditFailure failure = assertThrows(AuditFailure.class, () -> audit.check(day.next()));
        assertEquals(Balance.CUMULATIVE_PROFIT, failure.balance());
        assertEquals("home-1", failure.subject());
    }

    @Test
    void recordsOfDifferentIntervalsDoNotMakeAnInterval() {
        MarketInterval first = day.next();
        MarketInterval second = day.next();
        assertThrows(
                IllegalArgumentException.class,
                () -> new MarketInterval(first.clearing(), second.readings(), first.settlement(), first.grid()));
    }
}
