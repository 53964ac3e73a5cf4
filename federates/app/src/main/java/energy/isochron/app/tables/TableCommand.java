package energy.isochron.app.tables;

import energy.isochron.analytics.store.StoredTable;
import energy.isochron.app.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron table}: prints tables of a run. */
@Command(
        name = "table",
        description = "Prints tables of a run, all of them or those that are named.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron table runs/local-market-42-1",
            "  isochron table runs/local-market-42-1 trades --intervals 17-21",
            "  isochron table runs/local-market-42-1 operator --columns interval,net_export_kwh --format csv",
            "",
            "Exit codes: 0 ok, 2 there is no such run, table or column."
        })
public final class TableCommand implements Callable<Integer> {
    private static final Pattern INTERVALS = Pattern.compile("(-1|\\d{1,9})(?:-(\\d{1,9}))?");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "Folder of a run.")
    private @Nullable Path run;

    @Parameters(index = "1..*", paramLabel = "TABLE", description = "Names of tables; all of them if none is given.")
    private List<String> tables = new ArrayList<>();

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            split = ",",
            description = "Columns to print, in this order; all if not given.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--intervals",
            paramLabel = "A[-B]",
            description = "One interval, or those from A to B; -1 has the opening accounts. All if not given.")
    private @Nullable String intervals;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. CSV has the full precision.")
    private TableForm form = TableForm.TEXT;

    @Override
    public Integer call() {
        CommandSpec known = spec;
        if (known == null || run == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        PrintWriter out = known.commandLine().getOut();
        List<StoredTable> found = read(run, known);
        for (int i = 0; i < found.size(); i++) {
            StoredTable table = found.get(i);
            if (found.size() > 1) {
                out.print((i == 0 ? "" : "\n") + table.name() + '\n');
            }
            out.print(form.of(table));
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<StoredTable> read(Path folder, CommandSpec known) {
        LongPredicate chosen = chosen(known);
        try {
            List<String> names = tables.isEmpty() ? StoredTable.names() : tables;
            return StoredTable.read(folder, names, chosen).stream()
                    .map(table -> columns.isEmpty() ? table : table.only(columns))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(known.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private LongPredicate chosen(CommandSpec known) {
        if (intervals == null) {
            return interval -> true;
        }
        Matcher written = INTERVALS.matcher(intervals);
        long first = written.matches() ? Long.parseLong(written.group(1)) : 0;
        long last = !written.matches() ? -1 : written.group(2) == null ? first : Long.parseLong(written.group(2));
        if (!written.matches() || last < first) {
            throw new ParameterException(
                    known.commandLine(),
                    "--intervals is '" + intervals + "', allowed is a number, or two such as 17-21. Maybe '17-21'?");
        }
        return interval -> interval >= first && interval <= last;
    }
}
