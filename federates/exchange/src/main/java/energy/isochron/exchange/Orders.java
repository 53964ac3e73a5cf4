package energy.isochron.exchange;

import java.util.List;

/**
 * What a group of agents sends to the market at the order beat: their orders and the sum of what they would exchange with the grid
 * if nobody traded. Profiles and states of charge stay private.
 *
 * @param interval the interval the orders are for, 0-based
 * @param netGenerationKwh sum of generation less demand of all agents of the sender, kWh; the balance at which the clearing starts
 * @param orders the orders, in any order; agents without one are absent
 */
public record Orders(long interval, double netGenerationKwh, List<Order> orders) {
    public Orders {
        Check.interval(interval);
        Check.finite("netGenerationKwh", netGenerationKwh);
        orders = List.copyOf(orders);
    }
}
