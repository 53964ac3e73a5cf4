/**
 * Configuration files as a person writes them: YAML and JSON read into a tree that knows the line and column of everything, bound to
 * records whose components carry their meaning, unit, default and allowed range ({@link energy.isochron.app.config.Key}).
 *
 * <p>Reading never stops at the first mistake: all of them are gathered in {@link energy.isochron.app.config.Problems}.
 */
@NullMarked
package energy.isochron.app.config;

import org.jspecify.annotations.NullMarked;
