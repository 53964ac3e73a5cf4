/**
 * The statistics that figures draw: how a sample is distributed, as histogram, density, cumulative share and box. Pure functions of
 * arrays; {@link energy.isochron.analytics.figures.Distribution} takes all of them.
 */
@NullMarked
package energy.isochron.analytics.figures;

import org.jspecify.annotations.NullMarked;
