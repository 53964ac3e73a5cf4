/**
 * Networks out of files: the port for formats, and the graph that the market trades on, made of what a file tells. A
 * {@link energy.isochron.grid.file.NetworkFormat} is found by {@link java.util.ServiceLoader} and chosen by the file's name; main
 * type: {@link energy.isochron.grid.file.NetworkFormats}.
 */
@NullMarked
package energy.isochron.grid.file;

import org.jspecify.annotations.NullMarked;
