/**
 * The scenario: what a person writes in {@code scenario.yaml}, as records in which each key's meaning, unit, default and range stand
 * once ({@link energy.isochron.app.scenario.Scenario}), and {@link energy.isochron.app.scenario.Assembly}, which makes of it the
 * domain objects and federates, each alone if need be.
 *
 * <p>Units stand in the keys. Ids match {@code [A-Za-z0-9_.-]+}.
 */
@NullMarked
package energy.isochron.app.scenario;

import org.jspecify.annotations.NullMarked;
