/**
 * The report of a run: one HTML page with everything in it, readable offline.
 *
 * <p>{@link energy.isochron.analytics.report.ReportPage} fills the page's template; the charts are drawn in the reader's browser from
 * the data embedded in the page.
 */
@NullMarked
package energy.isochron.analytics.report;

import org.jspecify.annotations.NullMarked;
