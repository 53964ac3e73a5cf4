package energy.isochron.market;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a record of rules, so that all of it is told at once. */
final class RuleCheck {
    private final List<RuleProblem> problems = new ArrayList<>();

    /** Any finite number. */
    RuleCheck finite(String key, double value) {
        return rule(
                key,
                value,
                Double.isFinite(value),
                "any finite number",
                "a quotation mark or a decimal comma slipped in?");
    }

    /** A finite number of {@code low} or more. */
    RuleCheck atLeast(String key, double value, double low, String maybe) {
        return rule(key, value, value >= low && Double.isFinite(value), low + " or more, finite", maybe);
    }

    /** A number from {@code low} to {@code high}, both included. */
    RuleCheck within(String key, double value, double low, double high, String maybe) {
        return rule(key, value, value >= low && value <= high, low + " to " + high, maybe);
    }

    /** A condition in words. */
    RuleCheck rule(String key, Object value, boolean holds, String allowed, String maybe) {
        if (!holds) {
            problems.add(new RuleProblem(key, "is " + value + ", allowed is " + allowed + ". Maybe " + maybe));
        }
        return this;
    }

    /** Throws all that was found, if anything was. */
    void orThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidRules(problems);
        }
    }
}
