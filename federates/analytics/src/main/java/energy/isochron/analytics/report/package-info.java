/**
 * The reports of a run and of a study: one HTML page each with everything in it, readable offline.
 *
 * <p>{@link energy.isochron.analytics.report.ReportPage} fills a page's template; the charts are drawn in the reader's browser from
 * the data embedded in the page.
 */
@NullMarked
package energy.isochron.analytics.report;

import org.jspecify.annotations.NullMarked;
