/**
 * Grid tools that play in a process of their own, in any language: each a folder of {@code grid-adapters} with an
 * {@code adapter.json} ({@link energy.isochron.app.foreign.ForeignTool}), found under the name that {@code grid: engine:} of a scenario
 * gives. What a tool needs of Python is fetched on first use.
 */
@NullMarked
package energy.isochron.app.foreign;

import org.jspecify.annotations.NullMarked;
