/**
 * The language that all federates share: immutable records with units, their JSON form and their JSON Schema.
 *
 * <p>Units and signs, stated once: energy is kWh per interval, power kW and kvar, prices $/MWh, money $ (price × kWh / 1000),
 * lengths in units of the feeder's reach (distance 1 is the feeder's far end), voltage pu, time s. Injection into the grid is
 * positive, a load negative. A state of charge is 0..1 and holds at the start of the interval. A SELL quantity is energy that
 * leaves the seller (gross); a BUY quantity is energy delivered at the buyer.
 *
 * <p>Start at {@link energy.isochron.exchange.LocalMarket}, the catalogue of what is sent, by whom and when.
 */
@NullMarked
package energy.isochron.exchange;

import org.jspecify.annotations.NullMarked;
