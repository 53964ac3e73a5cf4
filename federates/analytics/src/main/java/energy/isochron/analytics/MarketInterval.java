package energy.isochron.analytics;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridState;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Settlement;

/**
 * Everything that happened in one interval of the local market.
 *
 * @param clearing orders, rejections, trades and figures
 * @param readings the meters
 * @param settlement the accounts
 * @param grid the grid
 */
public record MarketInterval(Clearing clearing, MeterReadings readings, Settlement settlement, GridState grid) {
    public MarketInterval {
        same("meter readings", clearing.interval(), readings.interval());
        same("settlement", clearing.interval(), settlement.interval());
        same("grid state", clearing.interval(), grid.interval());
    }

    private static void same(String what, long expected, long actual) {
        if (actual != expected) {
            throw new IllegalArgumentException("the " + what + " is of interval " + actual + ", the clearing of "
                    + expected + ". Maybe a federate missed a beat?");
        }
    }

    /** The interval, 0-based. */
    public long interval() {
        return clearing.interval();
    }
}
