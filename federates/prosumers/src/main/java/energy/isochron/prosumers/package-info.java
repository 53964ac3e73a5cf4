/**
 * Prosumers: what they generate and need, their batteries, how they bid, and what their meters read.
 *
 * <p>{@link energy.isochron.prosumers.Community} is the pure domain object, {@link energy.isochron.prosumers.ProsumersFederate} its
 * shell. Profiles come from {@link energy.isochron.prosumers.ProceduralProfiles}, from CSV files by
 * {@link energy.isochron.prosumers.ProfileFiles}, or are constant; decisions come from a
 * {@link energy.isochron.prosumers.Strategy}, or from a {@link energy.isochron.prosumers.Policy} that sees an
 * {@link energy.isochron.prosumers.ObservationSpace} and answers in an {@link energy.isochron.prosumers.ActionSpace}. Battery quantities are counted at the terminal, what the agent gives or gets, and so
 * include the battery's losses. Numbers such as 12.18 name decisions of the local-market specification.
 */
@NullMarked
package energy.isochron.prosumers;

import org.jspecify.annotations.NullMarked;
