package energy.isochron.app.grid;

import energy.isochron.analytics.report.FigureCatalogue;
import energy.isochron.analytics.report.Theme;
import energy.isochron.analytics.store.ReportFiles;
import energy.isochron.app.ExitCode;
import energy.isochron.app.config.Suggestion;
import energy.isochron.app.foreign.ForeignTools;
import energy.isochron.app.scenario.EngineOnHand;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isochron grid compare}: one network, several engines, side by side. */
@Command(
        name = "compare",
        description =
                "Solves a network with its own loads by several engines, and shows voltages, flows, loadings and losses"
                        + " side by side with their largest differences, as tables and as a page.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron grid compare --network ieee33 --engines graph,sweep",
            "  isochron grid compare --network ieee34 --engines graph,powsybl,opendss,power-grid-model,pandapower",
            "  isochron grid compare --network cigre_mv --loads 0.5 --format csv --no-page",
            "  isochron grid compare --network grid.json --engines sweep,powsybl",
            "  isochron grid compare --network feeder.dss --engines opendss,sweep",
            "  isochron grid compare --network ieee34 --pictures png --out pictures",
            "",
            "Exit codes: 0 ok, also if an engine finds no solution; 2 there is no such network or engine, or it cannot open it."
        })
public final class GridCompareCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "NETWORK",
            required = true,
            description =
                    "A published feeder, such as ieee33, or a file of a network: .json of pandapower, .m of MATPOWER, .dss of OpenDSS, .zip of CGMES.")
    private String network = "";

    @Option(
            names = "--engines",
            paramLabel = "NAMES",
            split = ",",
            description =
                    "Engines to compare, in this order, foreign tools of grid-adapters among them; if not given, all engines of"
                            + " this process that can open the network.")
    private List<String> engines = new ArrayList<>();

    @Option(
            names = "--loads",
            paramLabel = "FACTOR",
            description = "Scale of the network's loads; default ${DEFAULT-VALUE}, as published.")
    private double loads = 1;

    @Option(
            names = "--capacity",
            paramLabel = "KW",
            description =
                    "Capacity that branches without a published rating share; by default what lets an average branch carry all of the"
                            + " published load.")
    private double capacityKw = Double.NaN;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. CSV has the full precision.")
    private ComparisonForm form = ComparisonForm.TEXT;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the page engines.html and for pictures, made if absent; default runs/engines-<network>.")
    private @Nullable Path out;

    @Option(
            names = "--pictures",
            paramLabel = "FORMAT",
            description = "Writes each figure as a picture, too: svg or png (which needs fonts).")
    private ReportFiles.@Nullable Picture pictures;

    @Option(names = "--no-page", description = "Only prints; no page is written.")
    private boolean noPage;

    @Override
    public Integer call() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        if (!(loads >= 0 && loads <= 1000)) {
            throw wrong(known, "--loads is " + loads + ", allowed is 0 to 1000. Maybe 1, as published?");
        }
        if (!Double.isNaN(capacityKw) && !(capacityKw > 0 && Double.isFinite(capacityKw))) {
            throw wrong(known, "--capacity is " + capacityKw + ", allowed is above 0. Maybe leave it out?");
        }
        OptionalDouble capacity = Double.isNaN(capacityKw) ? OptionalDouble.empty() : OptionalDouble.of(capacityKw);
        PrintWriter print = known.commandLine().getOut();
        try {
            ComparedNetwork compared = ComparedNetwork.of(network);
            compared.notes().forEach(note -> known.commandLine().getErr().println(network + ": " + note));
            GridCase grid = compared.grid(loads, capacity);
            EngineComparison comparison = EngineComparison.of(grid, chosen(known, grid));
            print.print(form.of(comparison));
            print.flush();
            draw(comparison, known.commandLine().getErr());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(known.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return ExitCode.OK;
    }

    /** Page and pictures; where they are is told beside the output, which may be piped elsewhere. */
    private void draw(EngineComparison comparison, PrintWriter told) {
        Path folder =
                out == null ? Path.of("runs", "engines-" + comparison.network().name()) : out;
        ReportFiles report = ComparisonReport.of(comparison);
        if (!noPage) {
            Path page = folder.resolve("engines.html");
            report.writePage(page);
            told.println("drawn: " + page);
        }
        if (pictures != null) {
            List<String> names = FigureCatalogue.ENGINES.names();
            report.writeFigures(names, pictures, Theme.LIGHT, folder, done -> {});
            told.println("drawn: " + folder.resolve(names.getFirst() + pictures.extension()) + ", …");
        }
        told.flush();
    }

    private List<ComparedEngine> chosen(CommandSpec known, GridCase grid) {
        Map<String, PowerFlowProvider> installed = PowerFlowEngines.byName();
        return engines.isEmpty()
                ? willing(known, installed.values(), grid)
                : engines.stream().map(name -> named(known, installed, name)).toList();
    }

    private static ComparedEngine named(CommandSpec known, Map<String, PowerFlowProvider> installed, String name) {
        PowerFlowProvider provider = installed.get(name);
        if (provider != null) {
            return new ComparedEngine.InProcess(EngineOnHand.orFetch(provider));
        }
        return ForeignTools.byName(name)
                .map(ComparedEngine.Foreign::new)
                .orElseThrow(() -> wrong(
                        known,
                        unknown(
                                "--engines",
                                name,
                                Stream.concat(installed.keySet().stream(), ForeignTools.names().stream())
                                        .toList())));
    }

    /** Those engines of this process that can open the network; why others cannot is told. */
    private static List<ComparedEngine> willing(
            CommandSpec known, Collection<PowerFlowProvider> installed, GridCase grid) {
        List<ComparedEngine> willing = new ArrayList<>();
        for (PowerFlowProvider provider : installed) {
            List<String> problems = EngineOnHand.orFetch(provider).problems(grid, EngineSettings.hourly());
            if (problems.isEmpty()) {
                willing.add(new ComparedEngine.InProcess(provider));
            } else {
                known.commandLine().getErr().println(provider.name() + " is left out: " + problems.getFirst());
            }
        }
        known.commandLine().getErr().flush();
        return willing;
    }

    private static String unknown(String option, String given, List<String> keys) {
        String guess = Suggestion.closest(given, keys).orElse(keys.getFirst());
        return option + " is '" + given + "', allowed is one of " + String.join(", ", keys) + ". Maybe '" + guess
                + "'?";
    }

    private static ParameterException wrong(CommandSpec known, String message) {
        return new ParameterException(known.commandLine(), message);
    }
}
