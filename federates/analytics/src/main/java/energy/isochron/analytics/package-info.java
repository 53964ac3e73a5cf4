/**
 * What a local market achieved, interval by interval: the indicators that feed back to the agents, the audit that closes energy and
 * money, and the federate that does both and hands every interval to a {@link energy.isochron.analytics.Recorder}.
 *
 * <p>Start at {@link energy.isochron.analytics.AnalyticsFederate}. Units and signs are those of {@code energy.isochron.exchange}. The
 * recorder that keeps a run on disk stands in {@code energy.isochron.analytics.store}.
 */
@NullMarked
package energy.isochron.analytics;

import org.jspecify.annotations.NullMarked;
