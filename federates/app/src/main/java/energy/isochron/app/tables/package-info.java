/**
 * Shows the tables of a run, as text for people and as CSV for other programs. Main type: {@link
 * energy.isochron.app.tables.TableCommand}. Text has at most six decimals, CSV the full precision.
 */
@NullMarked
package energy.isochron.app.tables;

import org.jspecify.annotations.NullMarked;
