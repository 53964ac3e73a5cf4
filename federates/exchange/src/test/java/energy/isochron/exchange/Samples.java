package energy.isochron.exchange;

import java.util.List;

/** One sample of each message. */
final class Samples {
    static final Order ORDER = new Order("home-1", Side.BUY, 120.5, 3.25, 0.041, "816", Order.NO_PARTNER);
    static final Trade TRADE = new Trade("home-1", "pv-2", 110.0, 3.0, Stage.AUCTION, 0.041, 0.12, 0.0108, 0.02);
    static final MarketResult RESULT =
            new MarketResult(110, 3, 0, 0, 0, 3, 0, 0, 60, 180, 120, 110, 10, 0.0108, 0.02, -0.0108, 1);
    static final Orders ORDERS = new Orders(0, -3.25, List.of(ORDER));
    static final Clearing CLEARING = new Clearing(
            0,
            List.of(ORDER),
            List.of(new Rejection("home-9", RejectionReason.UNKNOWN_AGENT, "no agent 'home-9'. Maybe 'home-1'?")),
            List.of(TRADE),
            RESULT);
    static final Clearing CURTAILED = new Clearing(
            0,
            List.of(ORDER),
            List.of(),
            List.of(TRADE),
            RESULT,
            new GridFeedback(
                    new GridFeedback.HeldBack(1, 2, 3),
                    4,
                    3,
                    2,
                    new GridFeedback.Violations(true, 1, 5, 0.75),
                    GridFeedback.Violations.NONE,
                    1.5,
                    List.of(new GridFeedback.AgentLimit("pv-2", 1.5, 0))));
    static final MeterReadings METER_READINGS = new MeterReadings(
            0,
            List.of(new MeterReading("home-1", "816", 0, 3.25, 2.9892, 0, 0, 0.2608, 0, 0, 1, 9, 0.5, 4.7)),
            List.of(new BusInjection("816", -2.9892, -0.9)));
    static final Settlement SETTLEMENT = new Settlement(
            0,
            List.of(new AgentAccount("home-1", -0.33, 0.01, 0, -0.34, -0.34, 0.5)),
            new OperatorAccount(0, 0.02, 0, 0.02, 0, 0, 0.1, 0.8),
            1,
            "0".repeat(64));
    static final Indicators INDICATORS = new Indicators(0, 0.33, 0.1, 3, -10, 0, 0.01, 0.02, 0.5, 1, 0.25, 0.99, 0);

    static Record of(MessageInterface<?> message) {
        return switch (message.name()) {
            case "orders" -> ORDERS;
            case "clearing" -> CLEARING;
            case "meter_readings" -> METER_READINGS;
            case "settlement" -> SETTLEMENT;
            case "rewards" ->
                new Rewards(
                        7,
                        List.of(
                                new Reward(
                                        "house_3", 3.26, 2.27, -0.6, 0.8, 0.1, -2, 0.5, 1, 0.7, 0.53, 0.73, 0.5, 0.875,
                                        0.75, 1, 1, 0, 0),
                                Reward.withoutTrade("farm", -5, 0.25)));
            case "storage" ->
                new StorageReport(
                        31,
                        List.of(new Departure("house_3", 0.75, 0.8, 2, 8, 0)),
                        List.of(new StorageAccount("farm", 40, 20, 18.5, 10, 9.5, 1, 1, 0.98)));
            case "indicators" -> INDICATORS;
            case String other -> throw new IllegalArgumentException(other);
        };
    }

    private Samples() {}
}
