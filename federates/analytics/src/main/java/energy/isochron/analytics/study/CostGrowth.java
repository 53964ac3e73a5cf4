package energy.isochron.analytics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How time and memory of a run grow with the number of agents, for variants that have the same levels of all other factors.
 *
 * @param title the levels of the other factors; empty if there is no other
 * @param variants variants whose cost is known, by number of agents
 */
record CostGrowth(String title, List<VariantResults> variants) {
    private static final double SUBLINEAR = 0.8;
    private static final double SUPERLINEAR = 1.2;

    CostGrowth {
        variants = List.copyOf(variants);
    }

    /** The curves of a study; empty if no cost is known. */
    static List<CostGrowth> of(StudyResults results) {
        List<VariantResults> known = results.variants().stream()
                .filter(variant -> variant.cost().isPresent())
                .toList();
        Map<String, List<VariantResults>> groups = new LinkedHashMap<>();
        List<Factor> others = results.study().factors().stream()
                .filter(factor -> !setsAgents(factor, known))
                .toList();
        for (VariantResults variant : known) {
            groups.computeIfAbsent(title(others, variant), title -> new ArrayList<>())
                    .add(variant);
        }
        List<CostGrowth> curves = new ArrayList<>();
        groups.forEach((title, group) -> {
            group.sort((a, b) -> Integer.compare(cost(a).agents(), cost(b).agents()));
            curves.add(new CostGrowth(title, group));
        });
        return curves;
    }

    /** Whether two variants that differ in this factor alone differ in their number of agents. */
    private static boolean setsAgents(Factor factor, List<VariantResults> variants) {
        Map<Map<String, String>, Integer> agents = new LinkedHashMap<>();
        for (VariantResults variant : variants) {
            Map<String, String> others = new LinkedHashMap<>(variant.variant().levels());
            others.remove(factor.id());
            Integer before = agents.putIfAbsent(others, cost(variant).agents());
            if (before != null && before != cost(variant).agents()) {
                return true;
            }
        }
        return false;
    }

    private static String title(List<Factor> factors, VariantResults variant) {
        return factors.stream()
                .flatMap(factor -> factor.levels().stream().filter(level -> level.id()
                        .equals(variant.variant().levels().get(factor.id()))))
                .map(Level::title)
                .collect(Collectors.joining(", "));
    }

    static Cost cost(VariantResults variant) {
        return variant.cost().orElseThrow();
    }

    /**
     * The exponent b of the power law a·agents^b, fitted to the logarithms by least squares. A figure of 0 is too small to be measured and
     * left out; none if less than two numbers of agents are left.
     */
    OptionalDouble exponent(ToDoubleFunction<Cost> figure) {
        SimpleRegression line = new SimpleRegression();
        for (VariantResults variant : variants) {
            double value = figure.applyAsDouble(cost(variant));
            if (value > 0) {
                line.addData(Math.log(cost(variant).agents()), Math.log(value));
            }
        }
        return Double.isNaN(line.getSlope()) ? OptionalDouble.empty() : OptionalDouble.of(line.getSlope());
    }

    /**
     * The scaling factor of the specification's case 7: time of the most agents by that of the fewest, by the same ratio of agents; none
     * if less than two numbers of agents are known.
     */
    OptionalDouble scaling() {
        Cost first = cost(variants.getFirst());
        Cost last = cost(variants.getLast());
        return first.agents() == last.agents()
                ? OptionalDouble.empty()
                : OptionalDouble.of((last.wallSeconds() / first.wallSeconds()) * first.agents() / last.agents());
    }

    /** What the specification calls a scaling factor. */
    static String scalingWord(double factor) {
        if (factor < SUBLINEAR) {
            return "sub-linear";
        }
        return factor > SUPERLINEAR ? "super-linear" : "linear";
    }
}
