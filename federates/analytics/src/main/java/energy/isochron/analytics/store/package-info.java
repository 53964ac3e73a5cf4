/**
 * The results of a run on disk: a folder with Parquet tables, a manifest, a summary and a report, written whole or not at all.
 *
 * <p>{@link energy.isochron.analytics.store.RunFolder} finds the place, {@link energy.isochron.analytics.store.ResultsStore} records,
 * {@link energy.isochron.analytics.store.RunRecovery} saves what a killed run left, and
 * {@link energy.isochron.analytics.store.RunComparison} says whether two runs are equivalent. A folder that is not hidden is whole.
 *
 * <p>{@link energy.isochron.analytics.store.HistoryRecorder} keeps what the measures of a run are taken of in memory instead, for those
 * who play many runs.
 */
@NullMarked
package energy.isochron.analytics.store;

import org.jspecify.annotations.NullMarked;
