/**
 * What a whole run shows (local-market specification, 5.2 with 12.44): coordination, grid, operator, market, episodes. Each measure is a
 * pure function of a {@link energy.isochron.analytics.postrun.RunHistory}; {@link energy.isochron.analytics.postrun.RunAnalytics} takes
 * all of them.
 *
 * <p>Signs of the formulas, k an interval: X_k net export, C what the grid's capacity carries in an interval, e_k = P2P volume / volume
 * (0 without volume), b_k = max(0, 1 − |X_k|/C), c_k = (b_k + e_k)/2; σ is the population's standard deviation, μ a mean, 0 of nothing;
 * trend(x) is the slope of a line through x over 0, 1, … times its correlation, so it is 0 or more, also where x falls.
 */
@NullMarked
package energy.isochron.analytics.postrun;

import org.jspecify.annotations.NullMarked;
