/**
 * What a study shows: the variants of a scenario, each played with the same seeds, compared. Its main type is
 * {@link energy.isochron.analytics.study.StudyResults}, which who plays the runs fills; {@link energy.isochron.analytics.study.Findings}
 * makes means, tests and verdicts of it and {@link energy.isochron.analytics.study.StudyWriter} the files.
 *
 * <p>All but the writer is pure. Measures are finite; the figures of an interval may be NaN where there is none. What is written depends
 * on the results alone, to the byte.
 */
@NullMarked
package energy.isochron.analytics.study;

import org.jspecify.annotations.NullMarked;
