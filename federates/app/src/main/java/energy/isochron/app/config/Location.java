package energy.isochron.app.config;

import java.util.Comparator;

/**
 * A place in a configuration file.
 *
 * @param file the file as the user knows it, or the command-line option that stands for one
 * @param line 1-based; 0 if the whole file is meant
 * @param column 1-based; 0 if the whole line or file is meant
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** The whole of a file. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and terminals make a link of: {@code file:line:column}. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ':' + line : file + ':' + line + ':' + column;
    }
}
