/**
 * Formats of files that networks are read from: MATPOWER's cases, and what pandapower writes. Main types:
 * {@link energy.isochron.formats.MatpowerFormat} and {@link energy.isochron.formats.PandapowerFormat}.
 */
@NullMarked
package energy.isochron.formats;

import org.jspecify.annotations.NullMarked;
