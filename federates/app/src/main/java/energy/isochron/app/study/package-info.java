/**
 * Studies: {@code study.yaml} read and checked with the scenarios of all its variants
 * ({@link energy.isochron.app.study.StudyReader}), and the {@code isochron study} command, which plays each variant with each seed over
 * the in-process federation, on all cores, and goes on where it was stopped ({@code StudySession}, {@code ParallelRuns},
 * {@code StudyJournal}).
 *
 * <p>What is compared and written is {@link energy.isochron.analytics.study}'s. Results depend on the study, its files and its seeds alone,
 * not on the number of threads nor on how often it was stopped; the cost that a {@code CostMeter} measures, one variant at a time after
 * all samples, is the exception.
 */
@NullMarked
package energy.isochron.app.study;

import org.jspecify.annotations.NullMarked;
