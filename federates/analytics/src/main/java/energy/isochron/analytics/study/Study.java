package energy.isochron.analytics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a study asks, without how its variants are played.
 *
 * @param name its name, {@code [A-Za-z0-9_.-]+}
 * @param title its name for readers
 * @param question what it asks
 * @param source where the question stands
 * @param baseline id of the variant that the others are compared with first
 * @param factors what differs between variants, one or more
 * @param shown ids of the measures that are shown, in this order; all others are kept as well
 * @param published figures of others
 * @param claims claims of others
 */
public record Study(
        String name,
        String title,
        String question,
        String source,
        String baseline,
        List<Factor> factors,
        List<String> shown,
        List<Published> published,
        List<Claim> claims) {
    public Study {
        Names.requireId("study", name);
        Names.requireText("title", title);
        factors = List.copyOf(factors);
        shown = List.copyOf(shown);
        published = List.copyOf(published);
        claims = List.copyOf(claims);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("study '" + name
                    + "' has no factor, allowed is one or more. Maybe 'factors' is missing in study.yaml?");
        }
        Names.requireOnce("factor", factors.stream().map(Factor::id));
        Names.requireOnce("measure", shown.stream());
        Names.requireOnce("claim", claims.stream().map(Claim::id));
        shown.forEach(MeasureCatalogue::require);
        List<Variant> variants = variants(factors);
        requireVariant(variants, "baseline", baseline);
        published.forEach(
                each -> requireVariant(variants, "variant of the published " + each.measure(), each.variant()));
        for (Claim claim : claims) {
            requireVariant(variants, "variant of claim '" + claim.id() + "'", claim.variant());
            requireVariant(variants, "against of claim '" + claim.id() + "'", claim.against());
            if (claim.compares() && claim.variant().equals(claim.against())) {
                throw new IllegalArgumentException(
                        "claim '" + claim.id() + "' compares '" + claim.variant()
                                + "' with itself, allowed are two variants. Maybe it is about the baseline and lacks 'against'?");
            }
        }
    }

    /** All combinations of the factors' levels, the first factor slowest. */
    public List<Variant> variants() {
        return variants(factors);
    }

    private static List<Variant> variants(List<Factor> factors) {
        List<Variant> variants = new ArrayList<>();
        for (Factor factor : factors) {
            List<Variant> before = List.copyOf(variants);
            variants.clear();
            for (Variant variant : before) {
                factor.levels().forEach(level -> variants.add(variant.with(factor, level)));
            }
            if (before.isEmpty()) {
                factor.levels()
                        .forEach(level ->
                                variants.add(new Variant(level.id(), level.title(), Map.of(factor.id(), level.id()))));
            }
        }
        return variants;
    }

    private static void requireVariant(List<Variant> variants, String what, String id) {
        if (variants.stream().noneMatch(variant -> variant.id().equals(id))) {
            throw new IllegalArgumentException(what + " is '" + id + "', allowed is a variant: "
                    + variants.stream().map(Variant::id).collect(Collectors.joining(", "))
                    + ". Maybe its levels stand in another order?");
        }
    }
}
