/**
 * What a federation is made of, for its readers: federates, beats and the tables of all interfaces
 * ({@link energy.isochron.app.describe.Interfaces}), for a terminal, as Markdown and as JSON, and the federates' configuration files
 * written from them.
 */
@NullMarked
package energy.isochron.app.describe;

import org.jspecify.annotations.NullMarked;
