package energy.isochron.market;

import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.Orders;
import java.util.Objects;

/**
 * A message of orders as it reached the market.
 *
 * @param sender who sent it
 * @param content the orders, or why they cannot be read
 */
public record Submission(String sender, Decoded<Orders> content) {
    public Submission {
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(content, "content");
    }
}
