/**
 * The local energy market of one feeder: orders in, trades and accounts out.
 *
 * <p>Start at {@link energy.isochron.market.Market}: each interval it clears (admission, three-stage matching, pricing, fees) and,
 * once the meters are read, settles (imbalance, accounts, reputation, ledger). It is pure; {@link
 * energy.isochron.market.MarketFederate} is the shell that joins a federation. Units are those of {@code exchange}: kWh per interval,
 * $/MWh, $; buses and agents are known by index inside. Paragraphs such as 12.9 are those of the local-market specification.
 */
@NullMarked
package energy.isochron.market;

import org.jspecify.annotations.NullMarked;
