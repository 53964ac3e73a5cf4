package energy.isochron.grid;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.List;

/** Records for tests, with what does not matter filled in. */
final class Records {
    private Records() {}

    /** Buses 0-1-2, lengths 1 and 2, capacities 600 and 300 kW. */
    static Network line() {
        return new Network(Shape.LINE.plan(3, 900, new double[] {1, 2}));
    }

    static Clearing clearing(long interval, Trade... trades) {
        MarketResult result = new MarketResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new Clearing(interval, List.of(), List.of(), List.of(trades), result);
    }

    static Trade trade(String seller, String buyer, double grossKwh, double lossKwh) {
        boolean operator = seller.equals(Order.OPERATOR) || buyer.equals(Order.OPERATOR);
        return new Trade(buyer, seller, 100, grossKwh, operator ? Stage.DSO : Stage.AUCTION, 0, 0, lossKwh, 0);
    }

    static MeterReadings meters(long interval, MeterReading... readings) {
        return new MeterReadings(interval, List.of(readings), List.of());
    }

    static MeterReading meter(String agentId, double spilledKwh, double unservedKwh) {
        return new MeterReading(agentId, "?", 0, 0, 0, 0, 0, 0, spilledKwh, unservedKwh, 0, 0, 0, 0);
    }
}
