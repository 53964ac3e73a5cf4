package energy.isochron.prosumers;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The columns of a file of series, checked: equal lengths, no cell missing, all values finite and in range. */
public final class SeriesTable {
    private final String file;
    private final List<StepSeries> series;

    SeriesTable(String file, List<StepSeries> series) {
        this.file = file;
        this.series = List.copyOf(series);
    }

    /**
     * Reads a table from text: comma-separated, a header of distinct names, then a row of numbers for each step. Empty lines and
     * lines that begin with {@code #} are skipped.
     *
     * @param file the name that problems are reported under
     * @param text the content
     * @param format what it must look like
     * @throws BadSeries with all problems at once: header, missing, superfluous and bad cells, no rows
     */
    public static SeriesTable parse(String file, String text, SeriesFormat format) {
        return new SeriesReader(file, format).read(text);
    }

    /** The names of the columns, in file order. */
    public List<String> columns() {
        return series.stream().map(StepSeries::column).toList();
    }

    /** All columns, in file order. */
    public List<StepSeries> series() {
        return series;
    }

    /**
     * A column by its name.
     *
     * @throws BadSeries if there is none
     */
    public StepSeries column(String name) {
        for (StepSeries column : series) {
            if (column.column().equals(name)) {
                return column;
            }
        }
        List<SeriesProblem> problems = new ArrayList<>();
        problems.add(SeriesReader.unknownColumn(file, name, columns()));
        throw new BadSeries(problems);
    }

    /** One of the columns, drawn uniformly; one number is drawn. */
    public StepSeries anyColumn(RandomGenerator random) {
        return series.get(random.nextInt(series.size()));
    }
}
