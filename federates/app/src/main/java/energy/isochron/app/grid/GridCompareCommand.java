package energy.isochron.app.grid;

import energy.isochron.app.ExitCode;
import energy.isochron.app.config.Suggestion;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
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
                        + " side by side with their largest differences.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron grid compare --network ieee33 --engines graph,sweep",
            "  isochron grid compare --network cigre_mv --loads 0.5 --format csv",
            "  isochron grid compare --network grid.json --engines sweep,powsybl",
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
                    "A published feeder, such as ieee33, or a file of a network: .json of pandapower, .m of MATPOWER, .zip of CGMES.")
    private String network = "";

    @Option(
            names = "--engines",
            paramLabel = "NAMES",
            split = ",",
            description = "Engines to compare, in this order; all that are installed if not given.")
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
        List<PowerFlowProvider> chosen = chosen(known);
        PrintWriter out = known.commandLine().getOut();
        try {
            ComparedNetwork compared = ComparedNetwork.of(network);
            compared.notes().forEach(note -> known.commandLine().getErr().println(network + ": " + note));
            EngineComparison comparison = EngineComparison.of(compared, chosen, loads, capacity);
            out.print(form.of(comparison));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(known.commandLine(), String.valueOf(e.getMessage()), e);
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<PowerFlowProvider> chosen(CommandSpec known) {
        Map<String, PowerFlowProvider> installed = PowerFlowEngines.byName();
        List<PowerFlowProvider> chosen = new ArrayList<>();
        for (String name : engines.isEmpty() ? List.copyOf(installed.keySet()) : engines) {
            PowerFlowProvider provider = installed.get(name);
            if (provider == null) {
                throw wrong(known, unknown("--engines", name, List.copyOf(installed.keySet())));
            }
            chosen.add(provider);
        }
        return chosen;
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
