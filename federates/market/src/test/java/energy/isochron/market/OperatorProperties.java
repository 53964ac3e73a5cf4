package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.network.ZoneRelation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class OperatorProperties {
    private static final double CLOSE = 1e-12;

    @Property(tries = 1000)
    void noFeeTermExceedsItsCap(
            @ForAll @DoubleRange(max = 1) double congestion,
            @ForAll @DoubleRange(max = 20) double distance,
            @ForAll @DoubleRange(max = 1000) double value,
            @ForAll @DoubleRange(max = 5) double penalty,
            @ForAll ZoneRelation zones) {
        GridFees fees = new GridFees(0.5, 0.35, 0.15, 0.1, 0.15, 0.15, 0.8, 0.05, 0.2, 0.2, 0.3);
        TradePath path = new TradePath(congestion, LossRules.DEFAULT.share(distance), distance, zones);
        FeeTerms terms = fees.betweenAgents(value, path, 0.8, penalty);
        assertTrue(terms.voltage() >= 0 && terms.voltage() <= fees.voltageCap() * value + CLOSE, terms::toString);
        assertTrue(
                terms.thermal() >= 0 && terms.thermal() <= penalty * fees.thermalCap() * value + CLOSE,
                terms::toString);
        double overload = 1 - fees.congestionThreshold();
        assertTrue(
                terms.congestion() >= 0 && terms.congestion() <= penalty * 0.5 * overload * value + CLOSE,
                terms::toString);
        assertTrue(
                terms.transmission() <= fees.distanceFactor() * LossRules.DEFAULT.lossCap() * value + CLOSE,
                terms::toString);
        assertTrue(terms.total() >= -fees.zoneFactor() * value - CLOSE, terms::toString);
    }

    @Property(tries = 1000)
    void feesOfOperatorTradesOnlyChargeWhatWorsensTheBalanceAndNeverMoreThanTheFactor(
            @ForAll @DoubleRange(min = -500, max = 500) double balance,
            @ForAll @DoubleRange(min = 0.01, max = 200) double quantity,
            @ForAll boolean operatorBuys,
            @ForAll @DoubleRange(max = 1000) double value) {
        double impact = GridFees.balanceImpact(balance, quantity, operatorBuys);
        double fee = GridFees.DEFAULT.withOperator(value, impact).total();
        assertTrue(impact >= -1 && impact <= 1);
        assertTrue(fee >= 0 && fee <= GridFees.DEFAULT.imbalanceFactor() * value + CLOSE);
        double after = balance + (operatorBuys ? -quantity : quantity);
        if (fee > 0 && value > 0) {
            assertTrue(Math.abs(after) > Math.abs(balance), "only what takes the balance away from 0 is charged");
        }
    }

    @Property(tries = 1000)
    void interventionsNeverNarrowTheTariffsOrTurnThemRound(
            @ForAll @DoubleRange(max = 400) double one,
            @ForAll @DoubleRange(max = 400) double other,
            @ForAll @DoubleRange(max = 3) double share) {
        Tariff tariff = new Tariff(Math.min(one, other), Math.max(one, other));
        Tariff widened = new Intervention(1, share, false).widened(tariff, TestMarket.BOUNDS);
        assertTrue(widened.feedInUsdPerMwh() >= 0, widened::toString);
        assertTrue(widened.feedInUsdPerMwh() <= tariff.feedInUsdPerMwh(), widened::toString);
        assertTrue(widened.utilityUsdPerMwh() >= tariff.utilityUsdPerMwh(), widened::toString);
        double spread = tariff.utilityUsdPerMwh() - tariff.feedInUsdPerMwh();
        double wider = widened.utilityUsdPerMwh() - widened.feedInUsdPerMwh();
        assertTrue(wider <= (1 + share) * spread + 1e-9, widened::toString);
    }

    @Property(tries = 1000)
    void adaptiveThresholdStaysWithinATwentiethOfTheOperatorsOwn(
            @ForAll @DoubleRange(max = 1) double threshold, @ForAll @DoubleRange(max = 1) double congestion) {
        double adapted = new Intervention(1, 0, true).threshold(threshold, congestion);
        assertTrue(adapted >= 0 && adapted <= 1);
        assertEquals(threshold, adapted, 0.05 + CLOSE);
    }
}
