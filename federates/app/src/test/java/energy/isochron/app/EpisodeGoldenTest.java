package energy.isochron.app;

import static energy.isochron.testing.Golden.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.RunSummary;
import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Trade;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.Progress;
import energy.isochron.market.Ledger;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden family {@code episode}: whole days through the five beats, all four federates in this process, the agents led by a policy
 * that does what the vectors say, asserted in every period as analytics sees it; observations and rewards as the policy does. Block
 * hashes follow the last bits of the trades, so that the chain is verified instead.
 */
class EpisodeGoldenTest {
    @TestFactory
    Stream<DynamicTest> episodes() {
        return Golden.tests("local-market", "episode", (family, aCase) -> {
            Episode episode = new Episode(family, aCase);
            Transcript transcript = new Transcript();
            LocalFederation federation = episode.federation(transcript);
            Check check = new Check(episode, aCase);
            for (JsonNode step : aCase.path("steps")) {
                boolean more = federation.step(Progress.none());
                assertEquals(step.path("expected").path("terminal").asBoolean(), !more);
                check.period(step.path("expected"), transcript);
                check.ledger();
            }
            assertEquals(episode.intervals(), transcript.intervals);
            assertTrue(transcript.complete);
            check.learning(aCase, transcript);
        });
    }

    /** What analytics recorded last. */
    private static final class Transcript implements Recorder {
        private final List<MarketInterval> played = new ArrayList<>();
        private final List<Indicators> indicators = new ArrayList<>();
        private final List<Rewards> rewards = new ArrayList<>();
        private long intervals;
        private boolean complete;

        @Override
        public void open(Settlement opening) {
            assertEquals(0, opening.ledgerHeight());
        }

        @Override
        public void record(MarketInterval interval, Indicators figures, AuditResult audit) {
            played.add(interval);
            indicators.add(figures);
        }

        @Override
        public void reward(Rewards rewarded) {
            assertEquals(rewards.size(), rewarded.interval());
            rewards.add(rewarded);
        }

        @Override
        public void finish(RunSummary summary) {
            intervals = summary.intervals();
            complete = summary.complete();
        }
    }

    /** Asserts the periods of one episode, and adds up what the vectors give since the start. */
    private static final class Check {
        private final Episode episode;
        private final List<String> agents = new ArrayList<>();
        private final double[] demandDeferred;
        private final double[] supplyDeferred;

        Check(Episode episode, JsonNode aCase) {
            this.episode = episode;
            for (JsonNode agent : aCase.path("agents")) {
                agents.add(agent.path("id").asText());
            }
            demandDeferred = new double[agents.size()];
            supplyDeferred = new double[agents.size()];
        }

        void period(JsonNode expected, Transcript transcript) {
            MarketInterval played = transcript.played.getLast();
            Indicators indicators = transcript.indicators.getLast();
            assertEquals(List.of(), played.clearing().rejections());
            submitted(expected.path("submitted"), played.clearing().orders());
            trades(expected.path("trades"), played.clearing().trades());
            clearing(expected.path("result"), played.clearing().result());
            settlement(expected.path("result"), played, indicators);
            kpis(expected.path("kpis"), indicators);
            readings(expected, played.readings().readings());
            accounts(expected, played.settlement().accounts());
            if (expected.has("edge_flows_kwh")) {
                flows(expected.path("edge_flows_kwh"), played.grid().branches());
            }
        }

        private void submitted(JsonNode expected, List<Order> orders) {
            Map<String, Order> byAgent = new HashMap<>();
            orders.forEach(order -> byAgent.put(order.agentId(), order));
            assertEquals(agents.size(), expected.size());
            for (int i = 0; i < agents.size(); i++) {
                JsonNode columns = expected.path(i);
                Optional<Order> order = Optional.ofNullable(byAgent.remove(agents.get(i)));
                assertEquals(!columns.isNull(), order.isPresent(), "order of " + agents.get(i));
                order.ifPresent(given -> order(columns, given));
            }
            assertEquals(Map.of(), byAgent);
        }

        private static void order(JsonNode columns, Order order) {
            assertEquals(4, columns.size());
            close("price", columns.path(0), order.priceUsdPerMwh());
            close("quantity", columns.path(1), order.quantityKwh());
            assertEquals(columns.path(2).booleanValue(), order.isBuy());
            String partner = columns.path(3).isNull()
                    ? Order.NO_PARTNER
                    : columns.path(3).asText();
            assertEquals(partner, order.partnerId(), "partner of " + order.agentId());
        }

        private void trades(JsonNode expected, List<Trade> trades) {
            assertEquals(expected.size(), trades.size(), () -> expected + " but " + trades);
            for (int i = 0; i < trades.size(); i++) {
                JsonNode columns = expected.path(i);
                Trade trade = trades.get(i);
                assertEquals(9, columns.size());
                assertEquals(columns.path(0).asText(), trade.buyerId());
                assertEquals(columns.path(1).asText(), trade.sellerId());
                close("price", columns.path(2), trade.priceUsdPerMwh());
                close("quantity", columns.path(3), trade.quantityKwh());
                assertEquals(columns.path(4).asText(), trade.stage().key());
                close("timestamp", columns.path(5), trade.timestamp() * episode.stretch());
                close("distance", columns.path(6), trade.distance());
                close("loss", columns.path(7), trade.lossKwh());
                close("fees", columns.path(8), trade.feesUsd());
            }
        }

        private static void clearing(JsonNode expected, MarketResult result) {
            assertEquals(23, expected.size());
            close("clearingPrice", expected.path("clearingPrice"), result.clearingPriceUsdPerMwh());
            close("clearingVolume", expected.path("clearingVolume"), result.clearingVolumeKwh());
            close("dsoBuyVolume", expected.path("dsoBuyVolume"), result.dsoBuyVolumeKwh());
            close("dsoSellVolume", expected.path("dsoSellVolume"), result.dsoSellVolumeKwh());
            close("dsoTotalVolume", expected.path("dsoTotalVolume"), result.dsoTotalVolumeKwh());
            close("p2pVolume", expected.path("p2pVolume"), result.p2pVolumeKwh());
            close("dsoTradeRatio", expected.path("dsoTradeRatio"), result.dsoTradeRatio());
            close("dsoGridImport", expected.path("dsoGridImport"), result.dsoGridImportKwh());
            close("dsoBuyPrice", expected.path("dsoBuyPrice"), result.dsoBuyPriceUsdPerMwh());
            close("dsoSellPrice", expected.path("dsoSellPrice"), result.dsoSellPriceUsdPerMwh());
            close("priceSpread", expected.path("priceSpread"), result.priceSpreadUsdPerMwh());
            close("localPriceAvg", expected.path("localPriceAvg"), result.localPriceAvgUsdPerMwh());
            close("localPriceAdvantage", expected.path("localPriceAdvantage"), result.localPriceAdvantageUsdPerMwh());
            close("losses", expected.path("losses"), result.lossesKwh());
            close("fees", expected.path("fees"), result.feesUsd());
        }

        private static void settlement(JsonNode expected, MarketInterval played, Indicators indicators) {
            List<MeterReading> readings = played.readings().readings();
            OperatorAccount operator = played.settlement().operator();
            close("gridCongestion", expected.path("gridCongestion"), indicators.gridCongestion());
            close("gridBalance", expected.path("gridBalance"), indicators.gridBalanceKwh());
            close("netExport", expected.path("netExport"), operator.netExportKwh());
            close("spilled", expected.path("spilled"), sum(readings, MeterReading::spilledKwh));
            close("unserved", expected.path("unserved"), sum(readings, MeterReading::unservedKwh));
            close("dsoFeesCumulative", expected.path("dsoFeesCumulative"), operator.cumulativeFeesUsd());
            close("dsoMarginCumulative", expected.path("dsoMarginCumulative"), operator.cumulativeMarginUsd());
            close("dsoBalanceCumulative", expected.path("dsoBalanceCumulative"), operator.cumulativeBalanceKwh());
        }

        private static double sum(List<MeterReading> readings, ToDoubleFunction<MeterReading> value) {
            return readings.stream().mapToDouble(value).sum();
        }

        private static void kpis(JsonNode expected, Indicators actual) {
            assertEquals(12, expected.size());
            close("socialWelfare", expected.path("socialWelfare"), actual.socialWelfareUsd());
            close("tradeSurplus", expected.path("tradeSurplus"), actual.tradeSurplusUsd());
            close("liquidity", expected.path("liquidity"), actual.liquidityKwh());
            close("avgBidAskSpread", expected.path("avgBidAskSpread"), actual.avgBidAskSpreadUsdPerMwh());
            close("priceVolatility", expected.path("priceVolatility"), actual.priceVolatilityUsdPerMwh());
            close("supplyDemandImbalance", expected.path("supplyDemandImbalance"), actual.supplyDemandImbalance());
            close("gridCongestion", expected.path("gridCongestion"), actual.gridCongestion());
            close("gridBalance", expected.path("gridBalance"), actual.gridBalanceKwh());
            close("coordinationScore", expected.path("coordinationScore"), actual.coordinationScore());
            close(
                    "coordinationConvergence",
                    expected.path("coordinationConvergence"),
                    actual.coordinationConvergence());
            close("derSelfConsumption", expected.path("derSelfConsumption"), actual.derSelfConsumption());
            close("flexibilityUtilization", expected.path("flexibilityUtilization"), actual.flexibilityUtilization());
        }

        private void readings(JsonNode expected, List<MeterReading> readings) {
            sameSize(expected, "battery_level", "balance", "net_position", "demand_deferred", "supply_deferred");
            assertEquals(agents.size(), readings.size());
            for (int i = 0; i < agents.size(); i++) {
                MeterReading reading = readings.get(i);
                assertEquals(agents.get(i), reading.agentId());
                JsonNode level = expected.path("battery_level").path(i);
                close("battery_level", level.isNull() ? 0 : level.doubleValue(), reading.batteryLevelKwh());
                close("balance", expected.path("balance").path(i), reading.balanceKwh());
                close("net_position", expected.path("net_position").path(i), reading.netPositionKwh());
                demandDeferred[i] += reading.demandDeferredKwh();
                supplyDeferred[i] += reading.supplyDeferredKwh();
                close("demand_deferred", expected.path("demand_deferred").path(i), demandDeferred[i]);
                close("supply_deferred", expected.path("supply_deferred").path(i), supplyDeferred[i]);
            }
        }

        private void accounts(JsonNode expected, List<AgentAccount> accounts) {
            sameSize(expected, "reputation", "profit");
            assertEquals(agents.size(), accounts.size());
            for (int i = 0; i < agents.size(); i++) {
                AgentAccount account = accounts.get(i);
                assertEquals(agents.get(i), account.agentId());
                close("reputation", expected.path("reputation").path(i), account.reputation());
                close("profit", expected.path("profit").path(i), account.cumulativeProfitUsd());
            }
        }

        private void sameSize(JsonNode expected, String... lists) {
            for (String list : lists) {
                assertEquals(agents.size(), expected.path(list).size(), list);
            }
        }

        private void flows(JsonNode expected, List<BranchState> branches) {
            assertEquals(expected.size(), branches.size());
            for (int e = 0; e < branches.size(); e++) {
                BranchState branch = branches.get(e);
                close("flow of " + branch.branchId(), expected.path(e), branch.flowKw() * episode.hours());
                close(
                        "the market's flow",
                        expected.path(e),
                        episode.market().flows().flowKwh(e));
            }
        }

        /** What the policy saw and heard, and what analytics recorded of the rewards. */
        void learning(JsonNode aCase, Transcript transcript) {
            EpisodeScript policy = episode.script();
            assertTrue(policy.hasEnded());
            observations(aCase.path("expected_reset_observations"), 0);
            assertEquals(episode.intervals(), transcript.rewards.size());
            for (int period = 0; period < episode.intervals(); period++) {
                JsonNode expected = aCase.path("steps").path(period).path("expected");
                rewards(expected.path("rewards"), period, transcript.rewards.get(period));
                if (expected.has("observations")) {
                    observations(expected.path("observations"), period + 1);
                }
            }
        }

        private void rewards(JsonNode expected, int period, Rewards recorded) {
            assertEquals(agents.size(), expected.size());
            for (int i = 0; i < agents.size(); i++) {
                Reward reward = recorded.rewards().get(i);
                assertEquals(agents.get(i), reward.agentId());
                close("reward of " + agents.get(i) + " in period " + period, expected.path(i), reward.total());
                assertEquals(reward.total(), episode.script().reward(period, i));
            }
        }

        private void observations(JsonNode expected, int period) {
            assertEquals(agents.size(), expected.size());
            for (int i = 0; i < agents.size(); i++) {
                double[] actual = episode.script().observation(period, i);
                assertEquals(expected.path(i).size(), actual.length);
                for (int slot = 0; slot < actual.length; slot++) {
                    String what = "slot " + slot + " of " + agents.get(i) + " before period " + period;
                    close(what, expected.path(i).path(slot), actual[slot]);
                }
            }
        }

        void ledger() {
            Ledger ledger = episode.market().ledger();
            assertEquals(ledger.height() + 1, ledger.blocks().size());
            assertEquals(Optional.empty(), Ledger.verify(ledger.blocks(), episode.difficulty()));
        }
    }
}
