/**
 * The {@code isochron} command: {@link energy.isochron.app.Isochron} and what all its subcommands share. Results go to standard output,
 * problems to standard error, and the exit code says which ({@link energy.isochron.app.ExitCode}).
 */
@NullMarked
package energy.isochron.app;

import org.jspecify.annotations.NullMarked;
